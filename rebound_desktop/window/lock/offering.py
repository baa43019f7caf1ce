"""Asked once, at the first private page: does anyone else use this computer?"""

from PySide6.QtCore import QObject, QTimer

from rebound_desktop.qt.words import word
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.room import Room

PRIVATE = frozenset({"journal", "page", "write", "drawer"})


class Offering(QObject):
    """One quiet line at the foot, with a way to a passphrase beside it."""

    def __init__(self, room: Room, frame: Frame) -> None:
        super().__init__(frame)
        self._room = room
        self._over = False
        frame.tab_opened.connect(self._opened)
        room.wanted.connect(self._wanted)

    def warn_of(self, service: str) -> None:
        """Says once that `service` carries the vault's folder to other computers; "" for none."""
        if service:
            from rebound_desktop.actions.asked_once import is_first_time

            self._service = service
            self._room.do(is_first_time, f"synced_{service}", then=self._warn)

    def _opened(self, tab: str) -> None:
        if tab == "reflection":
            self._ask()

    def _wanted(self, view: str, _what: object) -> None:
        if view in PRIVATE:
            self._ask()

    def _ask(self) -> None:
        if not self._over:
            self._over = True
            # After what was wanted is there: the line belongs to it.
            QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        from rebound_desktop.actions.asked_once import offers_passphrase  # it needs all of peewee

        self._room.do(offers_passphrase, then=self._offer)

    def _offer(self, offered: bool) -> None:
        if offered:
            self._room.offer(
                word("welcome.passphrase.question"), word("welcome.passphrase.set"), "passphrase"
            )

    def _warn(self, first: bool) -> None:
        if first:
            said = word("settings.private.synced_once", by=self._service)
            self._room.offer(said, word("frame.settings"), "settings")
