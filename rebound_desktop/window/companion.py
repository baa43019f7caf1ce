"""The window's care for the tray process: there when it should be, started again when it crashed."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

AT_MOST, WITHIN = 3, timedelta(minutes=10)
_LOOK_MS = 60_000


class Companion(QObject):
    """`there()` knocks at the tray; at most three starts in ten minutes, then it says so once."""

    gave_up = Signal()

    def __init__(
        self,
        command: Sequence[str],
        *,
        there: Callable[[], bool],
        wanted: Callable[[], bool],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command, self._there, self._wanted, self._now = list(command), there, wanted, now
        self._starts: list[datetime] = []
        self._said = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Looks now, and once a minute while the window is open."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Starts the tray where it is wanted and not there."""
        if not self._wanted() or self._there():
            return
        now = self._now()
        self._starts = [one for one in self._starts if now - one < WITHIN]
        if len(self._starts) >= AT_MOST:
            if not self._said:
                self._said = True
                self.gave_up.emit()
            return
        self._starts.append(now)
        QProcess.startDetached(self._command[0], self._command[1:])
