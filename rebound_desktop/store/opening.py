"""How a vault's file comes to be, is opened, is copied before its schema moves on."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import durable
from rebound_desktop.store.connection import IN_MEMORY, VaultDatabase, give_key, opened
from rebound_desktop.store.long_change import take_back
from rebound_desktop.store.migrations.runner import migrate, newest, schema_of

# An encrypted file begins with random bytes instead.
_PLAIN_HEADER = b"SQLite format 3\x00"


def create_file(path: Path, key: bytes | None) -> None:
    """Writes an empty vault; it bears its name only once it is whole and on the disk.

    `key` None leaves the file unencrypted: the tests' twin, never a person's. Raises
    Refusal("vault_exists").
    """
    if path.exists():
        raise Refusal("vault_exists")
    part = path.with_name(path.name + ".part")
    for leftover in path.parent.glob(part.name + "*"):
        leftover.unlink()
    # Only its owner may read it; SQLite gives its journal files the same rights.
    part.touch(durable.PRIVATE_FILE, exist_ok=False)
    connection = opened(str(part), key)
    try:
        connection.pragma("query_only", False)
        connection.pragma("journal_mode", "wal")
        connection.pragma("query_only", True)
        migrate(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    if key is not None and part.read_bytes()[:16] == _PLAIN_HEADER:
        raise RuntimeError("the new vault was not encrypted")
    part.rename(path)
    durable.sync_folder(path.parent)


def open_file(path: Path, key: bytes | None, copies: Path) -> VaultDatabase:
    """Opens a vault and brings it to today's schema; see Vault.open for what it raises."""
    if not path.is_file():
        raise Refusal("vault_missing", path=str(path))
    try:
        there = _schema_untouched(path, key)
        return _brought_up(path, key, there, copies)
    except apsw.CorruptError as error:
        raise Refusal("vault_damaged") from error
    except (apsw.CantOpenError, apsw.ReadOnlyError) as error:
        raise Refusal("vault_read_only") from error
    except apsw.FullError as error:
        raise Refusal("disk_full") from error


def _brought_up(path: Path, key: bytes | None, there: int, copies: Path) -> VaultDatabase:
    database = VaultDatabase(str(path), key)
    try:
        connection = database.connection()
        if there:
            _keep_log(connection)
            take_back(database)
        if there < newest():
            migrate(connection, lambda: _copy_first(path, key, copies))
    except BaseException:
        database.close_everywhere()
        raise
    return database


def _keep_log(connection: apsw.Connection) -> None:
    """A copy put back, or a vault under a new key, comes without the write-ahead log that reading needs."""
    if connection.pragma("journal_mode") != "wal":
        connection.pragma("query_only", False)
        connection.pragma("journal_mode", "wal")
        connection.pragma("query_only", True)


def open_memory() -> VaultDatabase:
    """A fresh vault in memory, copied from one that was migrated once."""
    database = VaultDatabase(IN_MEMORY, None)
    database.connection().deserialize("main", _empty())
    return database


@cache
def _empty() -> bytes:
    connection = opened(IN_MEMORY, None)
    migrate(connection)
    image = connection.serialize("main")
    connection.close()
    return image


def _schema_untouched(path: Path, key: bytes | None) -> int:
    """Reads the schema number without writing a byte: no journal beside the file, no checkpoint."""
    journal = path.with_name(path.name + "-wal")
    settled = not journal.exists() or journal.stat().st_size == 0
    connection = apsw.Connection(
        path.absolute().as_uri() + ("?immutable=1" if settled else ""),
        flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI,
    )
    try:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        give_key(connection, key)
        return schema_of(connection)
    except apsw.NotADBError as error:
        raise Refusal("vault_unreadable") from error
    finally:
        connection.close()


def _copy_first(path: Path, key: bytes | None, copies: Path) -> None:
    if key is not None:
        from rebound_desktop.store import backups
        from rebound_desktop.store.copies import Reason

        last_written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        backups.take(path, key, copies, last_written, Reason.MIGRATION)
