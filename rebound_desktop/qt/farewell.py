"""Being asked to leave by the system: a signal reaches Qt's loop without a timer that looks for it."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

ASKS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class Farewell(QObject):
    """`asked`: log out, shut down, or Ctrl+C. One a process, made on the main thread."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.setblocking(False)
        # Python writes a byte here the moment a signal comes, even while Qt waits in C++.
        self._before = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, _heard) for number in ASKS}
        self._bell = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._wake)

    def end(self) -> None:
        """Leaves the signals to whoever had them before."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before)
        self._bell.setEnabled(False)
        self._ear.close()
        self._mouth.close()

    def _wake(self) -> None:
        if any(number in ASKS for number in self._ear.recv(64)):
            self.asked.emit()


def _heard(number: int, frame: FrameType | None) -> None:
    """The byte in the socket says it all."""
