"""What is dropped on the tab or pasted into it: read, then kept or offered to be added."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QMimeData, QObject

from rebound_desktop.window.room import Room


class Bringing(QObject):
    """Reading costs imports and a thread: made when something is brought for the first time."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._brought = room, ""
        self._taking: Any = None

    def take(self, brought: QMimeData, job: str = "", heard: datetime | None = None) -> None:
        """Takes it in; `job` is the one it was dropped on, `heard` when, where that was not just now."""
        self._brought = brought.text()
        self._reading().take(brought, job, heard)

    def _reading(self) -> Any:
        if self._taking is None:
            from rebound_desktop.window.jobs.adding.taking_in import TakingIn

            self._taking = TakingIn(self._room, self.parent())
            self._taking.posting.connect(self._add_found)
            self._taking.nothing.connect(self._add_brought)
            self._taking.told.connect(self._room.say)
        return self._taking

    def _add_found(self, posting: object) -> None:
        self._room.go("add", proposal=posting)

    def _add_brought(self) -> None:
        self._room.go("add", text=self._brought)
