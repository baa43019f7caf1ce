"""Whether reminders run, looked at again after they were asked to start or to go."""

from PySide6.QtCore import QObject, QTimer, Signal

from rebound_desktop.window.system import System

_LOOK_MS, _LOOKS = 400, 12


class RunningWatch(QObject):
    """`running` says so; a process that starts or goes needs a moment, so it looks for five seconds."""

    running = Signal(bool)

    def __init__(self, system: System | None, parent: QObject) -> None:
        super().__init__(parent)
        self._system = system
        self._wanted: bool | None = None
        self._left = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Looks once, and again while what was asked for is not yet so."""
        runs = self._system is not None and self._system.reminders_running()
        self.running.emit(runs)
        self._left -= 1
        if self._wanted in (None, runs) or self._left <= 0:
            self._timer.stop()

    def want(self, wanted: bool) -> None:
        """Starts reminders, or ends them."""
        if self._system is None:
            return
        (self._system.start_reminders if wanted else self._system.quit_reminders)()
        self._wanted, self._left = wanted, _LOOKS
        self._timer.start()
