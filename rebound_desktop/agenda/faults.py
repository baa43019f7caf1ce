"""What can be wrong with the agenda, each told apart: whoever meets one goes on without it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})


class Fault(OSError):
    """The agenda cannot be used as asked; nothing of it was changed."""


class Busy(Fault):
    """The other process held it for longer than the busy timeout: try again at the next look."""


class Unwritable(Fault):
    """The disk is full, read-only or gone."""


class Damaged(Fault):
    """The file is no agenda, or no longer: the window keeps it aside and begins a new one."""


class Newer(Fault):
    """A newer Rebound has written it: this process leaves it untouched, and leaves."""


class Older(Fault):
    """An older Rebound has written it, and only the window brings it up to date."""


@contextmanager
def told_apart() -> Iterator[None]:
    """Raises the fault that an error of SQLite stands for; a bug of ours stays what it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary code (sqlite.org/rescode.html).
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in BUSY:
            raise Busy(str(error)) from error
        if code in DAMAGED:
            raise Damaged(str(error)) from error
        if isinstance(error, sqlite3.OperationalError) and code != sqlite3.SQLITE_ERROR:
            raise Unwritable(str(error)) from error
        raise
