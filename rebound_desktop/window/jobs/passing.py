"""Days pass and quiet time ends while the tab is in sight."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.window.room import Room

_MINUTE_MS = 60_000


class Passing(QObject):
    """`passed` says that what was shown of `over` is no longer of this day, or no longer of quiet time."""

    passed = Signal()

    def __init__(self, room: Room, over: QWidget) -> None:
        super().__init__(over)
        self._room = room
        self._quiet_until: datetime | None = None
        self._shown_for: object = None
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.timeout.connect(self.look)
        over.installEventFilter(self)

    def put(self, quiet_until: datetime | None) -> None:
        """What is shown now was read at this moment."""
        self._quiet_until = quiet_until
        self._shown_for = self._moment()

    def look(self) -> None:
        """Looks at the clock."""
        if self._shown_for != self._moment():
            self.passed.emit()

    def _moment(self) -> object:
        now, quiet = self._room.now(), self._quiet_until
        return now.astimezone(self._room.zone()).date(), quiet is not None and now < quiet

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It looks only while it is in sight."""
        if event.type() == QEvent.Type.Show:
            self._minute.start()
        elif event.type() == QEvent.Type.Hide:
            self._minute.stop()
        return False
