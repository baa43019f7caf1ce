"""Whether reminders run, looked at for as long as Settings is open."""

from PySide6.QtCore import QObject, QTimer, Signal

from rebound_desktop.window.system import System

_LOOK_MS = 700


class RunningWatch(QObject):
    """`running` says so; a process that starts or goes needs a moment, so it goes on looking."""

    running = Signal(bool)

    def __init__(self, system: System | None, parent: QObject) -> None:
        super().__init__(parent)
        self._system = system
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Looks now, and on while it is shown."""
        self.look()
        self._timer.start()

    def end(self) -> None:
        """Looks no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Looks once."""
        self.running.emit(self._system is not None and self._system.reminders_running())

    def want(self, wanted: bool) -> None:
        """Starts reminders, or ends them."""
        if self._system is not None:
            (self._system.start_reminders if wanted else self._system.quit_reminders)()
