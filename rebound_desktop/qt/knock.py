"""The sockets by which window and tray knock at each other.

Plain sockets on Qt's loop: QtNetwork would cost the resident tray 3 MB, more than all it may weigh.
"""

import os
import socket
import struct
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QObject, QSocketNotifier, QTimer, Signal

from rebound_desktop.qt.request import LIMIT, Request, read

PATIENCE = 2.0  # seconds that a caller may take to say what they want
TAKEN = b"ok\n"


def place(runtime: Path, role: str) -> Path:
    """Where the socket of `role` lies; a long path is replaced by its hash (the system allows 107 bytes)."""
    path = runtime / f"{role}.socket"
    if len(os.fsencode(path)) < 100:
        return path
    # Qt's own hash: Python's would bring OpenSSL into the tray.
    hashed = QCryptographicHash.hash(os.fsencode(path), QCryptographicHash.Algorithm.Sha256)
    digest = bytes(hashed.toHex().data()).decode()
    return Path(QDir.tempPath()) / f"rebound-{os.getuid()}-{digest[:16]}"


def knock(runtime: Path, role: str, request: Request) -> bool:
    """Hands `request` to the running `role` without waiting; False if none listens. Takes < 1 ms."""
    return _call(runtime, role, request, 0.0) is not None


def hand_over(runtime: Path, role: str, request: Request, within: float) -> bool:
    """Hands `request` over and waits up to `within` seconds until it was taken."""
    return _call(runtime, role, request, within) == TAKEN


def _call(runtime: Path, role: str, request: Request, within: float) -> bytes | None:
    """What the other side said ("" if not asked or too late); None if nobody of ours listens."""
    with socket.socket(socket.AF_UNIX) as line:
        line.setblocking(False)
        try:
            line.connect(os.fspath(place(runtime, role)))
            if not _ours(line):
                return None
            line.sendall(request.bytes())
            line.shutdown(socket.SHUT_WR)
            if not within:
                return b""
            line.settimeout(within)
            return line.recv(len(TAKEN))
        except TimeoutError:
            return b""
        except OSError:
            return None


def _ours(line: socket.socket) -> bool:
    """Whether the other end belongs to the same user, where the system tells."""
    if not sys.platform.startswith("linux"):
        return True
    told = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return int(struct.unpack("3i", told)[1]) == os.getuid()


class Door(QObject):
    """Listens for `role` and tells what was asked."""

    asked = Signal(Request)

    def __init__(self, runtime: Path, role: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = place(runtime, role)
        self._line: socket.socket | None = None
        self._bell: QSocketNotifier | None = None

    def listen(self) -> bool:
        """Opens the socket, in the place of one left behind; the caller holds the instance lock."""
        line = socket.socket(socket.AF_UNIX)
        line.setblocking(False)
        before = os.umask(0o177)
        try:
            self.path.unlink(missing_ok=True)
            line.bind(os.fspath(self.path))
            line.listen(8)
        except OSError:
            line.close()
            return False
        finally:
            os.umask(before)
        self._line = line
        self._bell = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._answer)
        return True

    def leave(self) -> None:
        """Closes the socket and takes its file away."""
        if self._line is None or self._bell is None:
            return
        self._bell.setEnabled(False)
        self.path.unlink(missing_ok=True)
        self._line.close()
        self._line = self._bell = None

    def _answer(self) -> None:
        if self._line is None:
            return
        try:
            line, _ = self._line.accept()
        except OSError:
            return
        if _ours(line):
            _Caller(line, self)
        else:
            line.close()


class _Caller(QObject):
    """One who knocked: heard until they have finished, or said too much, or took too long."""

    def __init__(self, line: socket.socket, door: Door) -> None:
        super().__init__(door)
        line.setblocking(False)
        self._line = line
        self._door = door
        self._said = b""
        self._ear = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._hear)
        self._patience = QTimer(self, singleShot=True, interval=int(PATIENCE * 1000))
        self._patience.timeout.connect(self._end)
        self._patience.start()

    def _hear(self) -> None:
        try:
            more = self._line.recv(LIMIT + 1)
        except OSError:
            self._end()
            return
        self._said += more
        if more and len(self._said) <= LIMIT:
            return
        request = read(self._said)
        if request is not None:
            self._thank()
            self._door.asked.emit(request)
        self._end()

    def _thank(self) -> None:
        with suppress(OSError):  # a mere knock does not wait for it
            self._line.send(TAKEN)

    def _end(self) -> None:
        self._patience.stop()
        self._ear.setEnabled(False)
        self._line.close()
        self.deleteLater()
