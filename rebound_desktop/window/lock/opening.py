"""After the unlock: what was kept opens by itself, one thing after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, QTimer, QUrl

from rebound_desktop.window.callers import Callers
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.jobs.adding.bringing import Bringing
from rebound_desktop.window.lock.kept import Kept
from rebound_desktop.window.room import Room


class KeptOpening(QObject):
    """The next one opens once the sheet of the one before is gone."""

    def __init__(self, room: Room, frame: Frame, callers: Callers, things: Sequence[Kept]) -> None:
        super().__init__(frame)
        self._callers, self._frame, self._things = callers, frame, list(things)
        self._bringing = Bringing(room, self)
        frame.lifted.connect(self._soon)

    def go_on(self) -> None:
        """Opens the next one, where nothing lies over the window."""
        if self._frame.open_sheet is not None:
            return
        if not self._things:
            self.deleteLater()
            return
        thing = self._things.pop(0)
        if thing.file is None:
            self._callers.show(thing.view, thing.name, thing.at)
        else:
            brought = QMimeData()
            brought.setUrls([QUrl.fromLocalFile(str(thing.file))])
            self._bringing.take(brought, heard=thing.at)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self.go_on)
