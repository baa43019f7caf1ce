"""One window and one tray for each data folder: a lock decides, the loser hands its request over."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

from rebound_desktop.qt.knock import Door, hand_over
from rebound_desktop.qt.request import Request
from rebound_desktop.system import clock, process
from rebound_desktop.system.paths import Paths

WINDOW = "window"
TRAY = "tray"
LEAVES_WITHIN = 2000  # milliseconds in which the loser has handed over and gone
BETWEEN_TRIES = 50


class Single(QObject):
    """The one running `role`. `asked` tells what others want of it."""

    asked = Signal(Request)

    def __init__(self, paths: Paths, role: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(paths.data / f"{role}.lock"))
        self._lock.setStaleLockTime(0)  # a long life is no sign of death: this process lives for weeks
        self._door = Door(paths.runtime, role, self)
        self._door.asked.connect(self.asked)

    def take(self) -> bool:
        """Becomes the one; False if another already is. Then `listen` (which needs an application)."""
        if self._lock.tryLock(0) or self._take_from_the_dead():
            return True
        # Where no lock can be written (a full or read-only disk) there is nobody to be told from.
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> bool:
        """Hears what others ask from now on; False if no socket can be had."""
        return self._door.listen()

    def release(self) -> None:
        """Lets the next one in."""
        self._door.leave()
        self._lock.unlock()

    def _take_from_the_dead(self) -> bool:
        """A crash left the lock, and its number now belongs to another program, which began later."""
        pid: int = self._lock.getLockInfo()[0]
        guard = QLockFile(self._lock.fileName() + ".stale")
        if not _began_after(Path(self._lock.fileName()), pid) or not guard.tryLock(0):
            return False
        taken = self._lock.removeStaleLockFile() and self._lock.tryLock(0)
        guard.unlock()
        return taken


def _began_after(lock: Path, pid: int) -> bool:
    """Whether process `pid` began after the lock was written, so that it cannot be its owner."""
    try:
        written = datetime.fromtimestamp(lock.stat().st_mtime, UTC)
    except OSError:
        return False
    began = process.began(pid, clock.now())
    return began is not None and began > written + timedelta(seconds=2)


def pass_on(paths: Paths, role: str, request: Request) -> bool:
    """The loser's last act: hands `request` to the running `role`; at most 2 s, True if it was taken.

    Tries again while the winner has the lock but does not listen yet.
    """
    left = QDeadlineTimer(LEAVES_WITHIN)
    while not left.hasExpired():
        if hand_over(paths.runtime, role, request, left.remainingTime() / 1000):
            return True
        QThread.msleep(min(BETWEEN_TRIES, max(0, left.remainingTime())))
    return False
