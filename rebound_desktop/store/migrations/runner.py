"""Brings a vault's schema to today's: numbered plain-SQL steps, each one transaction with its number."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal

# "RBND": tells a vault from any other SQLite file.
APPLICATION_ID = 0x52424E44
_NAME = re.compile(r"(\d{4})_\w+\.sql")
# A step that does more than create tables or append columns bears this line; older steps of the
# history cannot be undone across it.
_RAISES_FLOOR = "-- raises the undo floor"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, its SQL, and whether older steps of the history stay undoable after it."""

    number: int
    sql: str

    @property
    def raises_floor(self) -> bool:
        """Whether the step changes what older changesets meant."""
        return _RAISES_FLOOR in self.sql


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps, in order, without a gap."""
    found = []
    for file in Path(__file__).parent.iterdir():
        if named := _NAME.fullmatch(file.name):
            found.append(Migration(int(named[1]), file.read_text(encoding="utf-8")))
    found.sort(key=lambda migration: migration.number)
    if [migration.number for migration in found] != list(range(1, len(found) + 1)):
        raise RuntimeError("the migrations have a gap")
    return tuple(found)


def newest() -> int:
    """The schema number this Rebound writes."""
    return len(migrations())


def schema_of(connection: apsw.Connection) -> int:
    """The schema number of a file; 0 for an empty one.

    Raises Refusal: "vault_foreign" for a file that is no vault, "vault_newer" for one from the future.
    """
    number = int(connection.pragma("user_version"))
    owner = int(connection.pragma("application_id"))
    if owner != APPLICATION_ID and (owner or number or _has_tables(connection)):
        raise Refusal("vault_foreign")
    if number > newest():
        raise Refusal("vault_newer")
    return number


def migrate(connection: apsw.Connection, copy_first: Callable[[], object] | None = None) -> list[int]:
    """Runs the steps a file still lacks and returns their numbers; each wholly or not at all.

    `copy_first` makes a verified copy; it is called once, before the first step of a file that holds
    something, and whatever it raises stops everything.
    """
    there = schema_of(connection)
    lacking = migrations()[there:]
    if lacking and there and copy_first is not None:
        _copy(connection, there, copy_first)
    for migration in lacking:
        _run(connection, migration)
    return [migration.number for migration in lacking]


def _copy(connection: apsw.Connection, there: int, copy_first: Callable[[], object]) -> None:
    """One process at a time copies, each before anybody's first step; who comes later finds it done."""
    connection.execute("PRAGMA query_only=OFF").fetchall()
    try:
        connection.execute("BEGIN IMMEDIATE")
        if int(connection.pragma("user_version")) == there:
            copy_first()
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA query_only=ON").fetchall()


def _run(connection: apsw.Connection, migration: Migration) -> None:
    connection.execute("PRAGMA query_only=OFF").fetchall()
    connection.execute("PRAGMA foreign_keys=OFF").fetchall()
    try:
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have been quicker.
        if int(connection.pragma("user_version")) == migration.number - 1:
            connection.execute(migration.sql).fetchall()
            if migration.raises_floor:
                connection.execute(
                    "INSERT INTO history (label, at, schema, kind)"
                    " VALUES ('floor', strftime('%Y-%m-%dT%H:%M:%f000Z'), ?, 'floor')",
                    (migration.number,),
                )
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"migration {migration.number} breaks a link of {broken[0][0]}")
            connection.execute(f"PRAGMA user_version={migration.number}")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys=ON").fetchall()
        connection.execute("PRAGMA query_only=ON").fetchall()


def _has_tables(connection: apsw.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None
