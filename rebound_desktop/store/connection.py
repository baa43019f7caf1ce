"""One connection a thread to the encrypted file, each on the same footing, each read-only at rest."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.keyed import first_words
from rebound_desktop.store.stored import stored

KEY_BYTES = 32
IN_MEMORY = ":memory:"
# Older ones have a WAL-reset bug with two connections (DATA.md).
OLDEST_SQLITE = (3, 51, 3)
_PRAGMAS = (
    "foreign_keys=ON",
    # Without it a replaced row would skip the delete triggers that keep the search index.
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "synchronous=FULL",
    "wal_autocheckpoint=100",
    "cell_size_check=ON",
    "cache_size=-8000",
    "query_only=ON",
)


class VaultDatabase:
    """The vault file, a connection a thread; `key` is 32 raw bytes, None only where nothing is secret.

    Peewee says what the tables are (store/tables); it neither connects nor queries.
    """

    def __init__(self, path: str, key: bytes | None) -> None:
        if tuple(int(part) for part in apsw.sqlite_lib_version().split(".")[:3]) < OLDEST_SQLITE:
            raise Refusal("sqlite_too_old", found=apsw.sqlite_lib_version())
        if key is not None and len(key) != KEY_BYTES:
            raise ValueError("a vault's key has 32 bytes")
        self.path, self.key = path, key
        self._here = threading.local()
        self._opened: list[apsw.Connection] = []
        self._pen: apsw.Connection | None = None
        self._opening = threading.Lock()
        self._closed = False

    def connection(self) -> apsw.Connection:
        """The calling thread's own, opened when it is first asked for."""
        mine: apsw.Connection | None = getattr(self._here, "connection", None)
        if mine is None:
            if self._closed:
                raise apsw.ConnectionClosedError("the vault is closed")
            mine = self._here.connection = self._connect()
        return mine

    def close(self) -> None:
        """Closes the calling thread's connection; the next use opens another."""
        mine: apsw.Connection | None = getattr(self._here, "connection", None)
        if mine is not None:
            self._here.connection = None
            mine.close()

    def _connect(self) -> apsw.Connection:
        connection = opened(self.path, self.key)
        with self._opening:
            self._opened.append(connection)
        return connection

    @contextmanager
    def pen(self) -> Iterator[apsw.Connection]:
        """The one connection that can write, as this thread's own for as long as it is held.

        It is another than the one the thread reads with, because switching `query_only` on and off makes
        SQLite compile every statement anew (2 ms a step). In memory there is one connection, switched.
        """
        mine = self.connection()
        if mine.in_transaction:
            raise RuntimeError("a change is open already")
        if self.path == IN_MEMORY:
            mine.pragma("query_only", False)
            try:
                yield mine
            finally:
                mine.pragma("query_only", True)
            return
        if self._pen is None:
            self._pen = self._connect()
            self._pen.pragma("query_only", False)
        self._here.connection = self._pen
        try:
            yield self._pen
        finally:
            self._here.connection = mine

    def leave_untouched(self) -> None:
        """Of a damaged file: no connection folds its log into it when it closes."""
        with self._opening:
            for connection in self._opened:
                with suppress(apsw.ConnectionClosedError):
                    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)

    def close_everywhere(self) -> None:
        """Closes the connections of all threads and forgets the key; none may be in use."""
        self.close()
        with self._opening:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
            self._pen = None
            self.key = None
            self._closed = True


def opened(path: str, key: bytes | None, read_only: bool = False) -> apsw.Connection:
    """A connection with the key given and the pragmas set.

    Raises apsw.CantOpenError where there is no such file (except in memory), apsw.NotADBError where the
    key does not fit or the file is no database.
    """
    writable = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if path == IN_MEMORY else 0)
    connection = apsw.Connection(path, flags=apsw.SQLITE_OPEN_READONLY if read_only else writable)
    try:
        connection.set_busy_timeout(5000)
        give_key(connection, key)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    connection.convert_binding = _converted
    return connection


def give_key(connection: apsw.Connection, key: bytes | None) -> None:
    """Makes `connection` speak the encrypted file's format; None leaves it plain."""
    if key is None:
        return
    # One statement a call: apsw stops at the first that gives back a row, as each of these does.
    for word in first_words(key):
        connection.execute(word).fetchall()


@contextmanager
def writing(database: VaultDatabase) -> Iterator[apsw.Connection]:
    """One IMMEDIATE transaction; outside of one this thread's connection cannot write.

    Everything or nothing: any exception rolls back. Raises RuntimeError inside another one, and
    Refusal "disk_full", "vault_read_only", "vault_unwritable".
    """
    with database.pen() as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                # Still open only where something was raised, a COMMIT that found no room included.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
        except (apsw.FullError, apsw.ReadOnlyError, apsw.CantOpenError, apsw.IOError) as error:
            raise unwritten(error, database.path) from error


# What the disk answers to a write that it does not take; everything else of its kind is a page not read.
_UNWRITTEN = (
    apsw.SQLITE_IOERR_WRITE,
    apsw.SQLITE_IOERR_FSYNC,
    apsw.SQLITE_IOERR_DIR_FSYNC,
    apsw.SQLITE_IOERR_TRUNCATE,
    apsw.SQLITE_IOERR_LOCK,
    apsw.SQLITE_IOERR_SHMOPEN,
    apsw.SQLITE_IOERR_SHMSIZE,
    apsw.SQLITE_IOERR_SHMMAP,
)


def unwritten(error: apsw.Error, path: str) -> Exception:
    """What to raise for a write that the disk did not take; the error itself where it is another one."""
    if isinstance(error, apsw.FullError):
        return Refusal("disk_full")
    if isinstance(error, apsw.ReadOnlyError):
        return Refusal("vault_read_only")
    if isinstance(error, apsw.CantOpenError) or getattr(error, "extendedresult", 0) in _UNWRITTEN:
        return Refusal("vault_unwritable", path=str(Path(path).parent))
    return error


def _converted(_cursor: Any, _number: int, value: object) -> Any:
    """Lets queries bind aware datetimes and dates; a naive datetime raises ValueError."""
    return stored(value)
