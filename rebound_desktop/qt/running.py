"""Whether a window or a tray runs for a data folder, seen from outside and without disturbing it."""

from PySide6.QtCore import QLockFile

from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths


def running(paths: Paths, role: str) -> int | None:
    """The number of the process that is the `role` (WINDOW or TRAY), None when nobody is.

    Where the system does not tell which processes run, a lock that is held counts.
    """
    lock = paths.data / f"{role}.lock"
    if not lock.exists():
        return None
    pid = int(QLockFile(str(lock)).getLockInfo()[0])
    known = process.started(process.this().pid) is not None
    return None if not pid or (known and process.started(pid) is None) else pid
