"""How a vault's file comes to be, is opened, is copied before its schema moves on."""

from functools import cache
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.connection import IN_MEMORY, VaultDatabase, give_key, new_file, opened, sync_folder
from rebound_desktop.store.migrations.runner import migrate, newest, schema_of
from rebound_desktop.store.tables.sorted import KEPT_APART, UNDOABLE
from rebound_desktop.store.verified_copy import verified_copy

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
    new_file(part)
    connection = opened(str(part), key)
    try:
        connection.pragma("query_only", False)
        connection.pragma("journal_mode", "wal")
        connection.pragma("query_only", True)
        migrate(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
    if key is not None and part.read_bytes()[:16] == _PLAIN_HEADER:
        raise RuntimeError("the new vault was not encrypted")
    part.rename(path)
    sync_folder(path.parent)


def open_file(path: Path, key: bytes | None, copies: Path | None) -> VaultDatabase:
    """Opens a vault and brings it to today's schema; see Vault.open for what it raises."""
    if not path.is_file():
        raise Refusal("vault_missing")
    there = _schema_untouched(path, key)
    database = VaultDatabase(str(path), key)
    target = (copies or path.parent) / f"{path.stem}-before-schema-{newest()}{path.suffix}"
    try:
        connection = database.connection()
        if there < newest():
            migrate(connection, lambda: verified_copy(connection, target, key))
    except BaseException:
        database.close_everywhere()
        raise
    return _bound(database)


def open_memory() -> VaultDatabase:
    """A fresh vault in memory, copied from one that was migrated once."""
    database = VaultDatabase(IN_MEMORY, None)
    database.connection().deserialize("main", _empty())
    return _bound(database)


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


def _bound(database: VaultDatabase) -> VaultDatabase:
    database.bind([*UNDOABLE, *KEPT_APART], bind_refs=False, bind_backrefs=False)
    return database
