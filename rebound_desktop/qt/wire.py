"""One D-Bus connection on Qt's loop: bytes in, messages out, and never a wait.

jeepney speaks the protocol (PySide6's QtDBus cannot send the numbers that Notify asks for).
"""

import os
import socket
from itertools import count

from jeepney import Message, Parser
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_bus
from jeepney.fds import FileDescriptor
from jeepney.low_level import SizeLimitError
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

CHUNK = 65536
MOST_HANDLES = 16
HANDSHAKE = 5000  # milliseconds until a bus that does not greet back is given up


def address(which: str) -> str:
    """The socket of the "SESSION" or "SYSTEM" bus. Raises OSError where there is none."""
    try:
        return str(get_bus(which))
    except (KeyError, ValueError, RuntimeError, StopIteration):
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        if which == "SESSION" and runtime:
            return os.path.join(runtime, "bus")  # noqa: PTH118 - an address, not a file of ours
        raise ConnectionError(f"no {which.lower()} bus is named") from None


class Wire(QObject):
    """`ready` after the greeting, `came` with each message, `broke` once and for all."""

    ready = Signal()
    came = Signal(object)  # Message
    broke = Signal()

    def __init__(self, where: str, parent: QObject | None = None, *, handles: bool = False) -> None:
        """Connects to the socket `where`; `handles`: open files may come with messages. Raises OSError if
        nobody is there.
        """
        super().__init__(parent)
        self._line = socket.socket(socket.AF_UNIX)
        try:
            self._line.setblocking(False)
            self._line.connect(where)
        except OSError:
            self._line.close()
            raise
        self._greeting: Authenticator | None = Authenticator(enable_fds=handles)
        self._handles = handles
        self._parser = Parser()
        self._serials = count(1)
        self._unsent = b""
        self._ear = QSocketNotifier(self._line.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._hear)
        self._mouth = QSocketNotifier(self._line.fileno(), QSocketNotifier.Type.Write, self)
        self._mouth.setEnabled(False)
        self._mouth.activated.connect(self._speak)
        self._patience = QTimer(self, singleShot=True, interval=HANDSHAKE)
        self._patience.timeout.connect(self.part)
        self._patience.start()
        self._put(self._greeting.data_to_send() or b"")

    def send(self, message: Message) -> int:
        """Sends without waiting; the number that a reply will bear."""
        serial = next(self._serials)
        self._put(message.serialise(serial=serial))
        return serial

    def part(self) -> None:
        """Ends the connection; `broke` follows at once, the first time only."""
        if self._line.fileno() < 0:
            return
        # A closed socket under a live notifier makes Qt spin.
        self._ear.setEnabled(False)
        self._mouth.setEnabled(False)
        self._patience.stop()
        self._line.close()
        self.broke.emit()

    def _put(self, more: bytes) -> None:
        self._unsent += more
        self._speak()

    def _speak(self) -> None:
        try:
            while self._unsent:
                self._unsent = self._unsent[self._line.send(self._unsent) :]
        except BlockingIOError:
            pass
        except OSError:
            QTimer.singleShot(0, self.part)  # never while a caller is still speaking
            self._unsent = b""
        if self._line.fileno() >= 0:
            self._mouth.setEnabled(bool(self._unsent))

    def _hear(self) -> None:
        """Takes all there is: one read may bring many messages, and a closed line ends after the last."""
        try:
            while self._line.fileno() >= 0:
                self._take(*self._heard())
        except BlockingIOError:
            pass
        except (OSError, AuthenticationError, SizeLimitError, ValueError):
            self.part()

    def _heard(self) -> tuple[bytes, list[FileDescriptor]]:
        if not self._handles:
            return self._line.recv(CHUNK), []
        heard, handles, _, _ = socket.recv_fds(self._line, CHUNK, MOST_HANDLES)
        for handle in handles:
            os.set_inheritable(handle, False)
        return heard, [FileDescriptor(handle) for handle in handles]

    def _take(self, heard: bytes, handles: list[FileDescriptor]) -> None:
        if not heard:
            raise ConnectionResetError
        if self._greeting is not None:
            self._greet(self._greeting, heard)
            return
        self._parser.add_data(heard, handles)
        while (message := self._parser.get_next_message()) is not None:
            self.came.emit(message)

    def _greet(self, greeting: Authenticator, heard: bytes) -> None:
        greeting.feed(heard)
        if more := greeting.data_to_send():
            self._put(more)
        if greeting.authenticated:
            self._greeting = None
            self._patience.stop()
            self._put(BEGIN)
            self.ready.emit()
