"""What others ask of the open window: the tray, a second start, a pressed notification."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from rebound_desktop.qt import parcel
from rebound_desktop.qt.request import Request
from rebound_desktop.qt.words import word
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.room import Room

# Views that the tray asks for by the key of a nudge.
NUDGES = frozenset({"nudge", "interview"})
LAST, LOCK_NOW, LINK = "last", "lock_now", "link"


class Callers(QObject):
    """Shows what they ask for; a name that nobody knows opens nothing."""

    def __init__(self, room: Room, frame: Frame, runtime: Path) -> None:
        super().__init__(frame)
        self._room, self._frame, self._runtime = room, frame, runtime

    def hear(self, request: Request) -> None:
        """One request from another process; the window comes to the front for it."""
        if request.verb != "open":
            return
        if request.view == LOCK_NOW:
            self._room.lock_wanted.emit()
            return
        self._frame.come_to_front(request.token)
        if request.view != LAST:
            self.show(request.view, request.name)

    def show(self, view: str, name: str = "", asked_at: datetime | None = None) -> None:
        """Shows a view; a nudge's key leads to what it is about. `asked_at`: while it was locked."""
        if view in NUDGES and name:
            from rebound_desktop.actions.inbox import follow

            self._room.do(follow, name, then=self._follow)
        elif view == "job":
            self._room.go(view, job=name)
        elif view == LINK:
            self._add_brought(parcel.take(self._runtime, name) or "")
        else:
            when = {"heard": asked_at} if view == "setback" and asked_at is not None else {}
            self._room.go(view, **self._handed_over(name), **when)

    def _add_brought(self, link: str) -> None:
        """A page that a bookmark brought: the form is filled, and nothing written."""
        from rebound_desktop.exchange.add_link import brought_by

        brought = brought_by(link)
        if brought is None:
            self._room.say(word("errors.link_unreadable"))
        else:
            self._room.go("add", brought_page=brought)

    def _follow(self, place: tuple[str, dict[str, str]]) -> None:
        view, what = place
        self._room.go(view, **what)

    def _handed_over(self, name: str) -> dict[str, Any]:
        """What was put down beside the knock: a parcel's text, or a row by its id."""
        if not name:
            return {}
        text = parcel.take(self._runtime, name)
        return {"text": text} if text is not None else {"name": name}
