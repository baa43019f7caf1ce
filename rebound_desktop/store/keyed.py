"""A plain connection to an encrypted file, for copying and checking it outside the vault's own two."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

BUSY_MS = 5_000
READ_ONLY = apsw.SQLITE_OPEN_READONLY
READ_WRITE = apsw.SQLITE_OPEN_READWRITE
MAKE = READ_WRITE | apsw.SQLITE_OPEN_CREATE

# What an unreadable file answers: another key and a damaged first page look alike to SQLite.
UNREADABLE = (apsw.NotADBError, apsw.CorruptError, apsw.IOError, apsw.CantOpenError)


def first_words(key: bytes) -> tuple[str, ...]:
    """What every connection says before anything else, in this order, to an encrypted file.

    Without `legacy=4` the file would be the library's own kind, which no SQLCipher tool opens and whose
    first page leaves eight bytes without a seal.
    """
    return ("pragma cipher='sqlcipher'", "pragma legacy=4", f"pragma key=\"x'{key.hex()}'\"")


@contextmanager
def connected(path: Path, key: bytes | None, flags: int = READ_ONLY) -> Iterator[apsw.Connection]:
    """A connection to the file `path` under the raw 32-byte `key`; closed afterwards.

    `key` None is for the tests' unencrypted twin.
    The file must exist unless `flags` is MAKE: CantOpenError.
    A key that does not fit is noticed at the first read: one of `UNREADABLE`.
    """
    connection = apsw.Connection(str(path), flags=flags)
    try:
        connection.set_busy_timeout(BUSY_MS)
        for word in first_words(key) if key is not None else ():
            connection.execute(word).fetchall()
        connection.execute("pragma temp_store=memory").fetchall()
        connection.execute("pragma trusted_schema=off").fetchall()
        yield connection
    finally:
        connection.close()


def is_sound(connection: apsw.Connection) -> bool:
    """Whether every page authenticates, every table and index agrees, and there is a schema at all.

    An empty file opens with any key as an empty database: that is not a vault.
    """
    if not connection.execute("select count(*) from sqlite_schema").get:
        return False
    return bool(connection.execute("pragma integrity_check(1)").get == "ok")


def versions() -> dict[str, str]:
    """The versions of what the vault stands on, by name."""
    return {"SQLite": apsw.sqlite_lib_version(), "apsw-sqlite3mc": apsw.apsw_version()}
