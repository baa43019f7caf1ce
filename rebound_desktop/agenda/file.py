"""The agenda's file: opened by either process, created by either, brought up to date by the window."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rebound_desktop.agenda.faults import Damaged, Newer, Older, Unwritable, told_apart
from rebound_desktop.agenda.schema import STEPS, VERSION

BUSY_SECONDS = 5.0
# The tray asks on the loop that its menu lives on: it comes back later rather than wait.
TRAY_SECONDS = 0.2
# "Rbnd": told apart from any other SQLite file.
APPLICATION = 0x52626E64
SIDES = ("", "-journal")


class File:
    """One connection a thread; a file that was put in the place of the one opened is noticed.

    Raises a Fault wherever the agenda cannot be used.
    """

    def __init__(self, path: Path, *, keeper: bool) -> None:
        self.path = path
        self._keeper = keeper
        self._here = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._opened_times = 0
        self.connection()

    def connection(self) -> sqlite3.Connection:
        """This thread's connection to the file that lies at the path now."""
        known: tuple[sqlite3.Connection, tuple[int, int]] | None = getattr(self._here, "known", None)
        if known is not None and known[1] == _identity(self.path):
            return known[0]
        if known is not None:
            self._forget(known[0])
        with told_apart():
            connection = self._opened()
        identity = _identity(self.path)
        if identity is None:
            raise Unwritable(f"{self.path} was taken away")
        self._here.known = (connection, identity)
        self._open.append(connection)
        self._opened_times += 1
        return connection

    def version(self) -> tuple[int, int]:
        """How often the file was opened here, and SQLite's own count of what other connections wrote."""
        with told_apart():
            found = self.connection().execute("PRAGMA data_version").fetchone()
        return self._opened_times, int(found[0])

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent look."""
        with told_apart():
            connection = self.connection()
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One IMMEDIATE transaction: all of it on disk when this is left, or nothing."""
        with told_apart():
            connection = self.connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Closes every thread's connection."""
        for connection in tuple(self._open):
            self._forget(connection)
        self._here = threading.local()

    def _forget(self, connection: sqlite3.Connection) -> None:
        self._open.remove(connection)
        connection.close()

    def _opened(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Private from its first byte, whatever the umask. One that lies there is not touched: closing
            # a file ends the locks that another connection of this process holds on it.
            with suppress(FileExistsError):
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            raise Unwritable(str(error)) from error
        connection = sqlite3.connect(
            self.path,
            timeout=BUSY_SECONDS if self._keeper else TRAY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _set_up(connection)
            self._bring_up_to_date(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        version = _version(connection)
        if version == VERSION:
            return
        if 0 < version < VERSION and not self._keeper:
            raise Older(f"{self.path} is of version {version}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Read again: the other process may have been first.
            for number in range(_version(connection), VERSION):
                for statement in STEPS[number].split(";"):
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


def put_aside(path: Path) -> Path:
    """Moves a damaged agenda out of the way, beside where it lay; returns where it lies now."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for side in SIDES:
        lying = Path(f"{path}{side}")
        if lying.exists():
            lying.rename(f"{aside}{side}")
    return aside


def check(connection: sqlite3.Connection) -> None:
    """Reads every page once. Raises Damaged."""
    with told_apart():
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != ("ok",):
        raise Damaged(str(found))


def _set_up(connection: sqlite3.Connection) -> None:
    for pragma in ("journal_mode=DELETE", "synchronous=FULL", "secure_delete=ON", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    ours: int = connection.execute("PRAGMA application_id").fetchone()[0]
    tables: int = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    if ours != APPLICATION and (tables or version):
        raise Damaged("not an agenda")
    if version > VERSION:
        raise Newer(f"of version {version}")
    return version


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
