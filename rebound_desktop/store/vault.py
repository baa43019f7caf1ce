"""The vault: one encrypted file with everything a person writes; every change one undoable step."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import apsw

from rebound_desktop.store import history as steps
from rebound_desktop.store import opening, records
from rebound_desktop.store.change import Plan, beside, recorded
from rebound_desktop.store.connection import VaultDatabase, writing
from rebound_desktop.store.long_change import LongChange, refuse_while_open
from rebound_desktop.store.step import HistoryLine, Step

if TYPE_CHECKING:
    from rebound_desktop.store.tables.row import Row

# Plans what is to be said, with the change in sight; gives back what commits the plan, or None.
Promise = Callable[["Vault", datetime], Callable[[], None] | None]

# Values of a statement, by place (?) or by name (:name).
Params = Sequence[Any] | Mapping[str, Any]


class Vault:
    """Reads from any thread, each on its own connection; writes from one, the *writer*.

    The thread that opens the vault is its writer, until another calls `write_here`.
    """

    def __init__(self, database: VaultDatabase, zone: Callable[[], ZoneInfo]) -> None:
        self.database = database
        self.zone = zone
        self.write_here()

    @classmethod
    def create(cls, path: Path, key: bytes, *, zone: Callable[[], ZoneInfo]) -> "Vault":
        """A new vault at `path`, its 32-byte key given. Raises Refusal("vault_exists")."""
        opening.create_file(path, key)
        return cls(opening.open_file(path, key, path.parent / "backups"), zone)

    @classmethod
    def open(
        cls, path: Path, key: bytes, *, zone: Callable[[], ZoneInfo], copies: Path | None = None
    ) -> "Vault":
        """The vault at `path`, brought to today's schema after a verified copy into `copies`.

        `copies` is the folder `backups` beside the vault where None. Raises Refusal, the file untouched:
        "vault_missing", "vault_unreadable", "vault_foreign", "vault_newer", "backup_failed",
        "backup_unverified".
        """
        return cls(opening.open_file(path, key, copies or path.parent / "backups"), zone)

    @classmethod
    def in_memory(cls, *, zone: Callable[[], ZoneInfo]) -> "Vault":
        """A vault that is gone with its thread: for tests, reads and writes on one connection."""
        return cls(opening.open_memory(), zone)

    def close(self) -> None:
        """Closes every thread's connection and forgets the key."""
        self.database.close_everywhere()

    def refuse_half_done(self) -> None:
        """Raises Refusal("import_running") while a long change has not become a step."""
        refuse_while_open(self._pen().connection())

    def reopen(self, key: bytes) -> None:
        """Opens the vault anew under another key, on the writer's thread, once `close` was called."""
        path = Path(self.database.path)
        self.database = opening.open_file(path, key, path.parent / "backups")
        self.write_here()

    def close_here(self) -> None:
        """Closes this thread's connection; the next read opens it again."""
        self.database.close()

    def write_here(self) -> None:
        """Makes the calling thread the writer."""
        self._writer = threading.get_ident()

    # Reading

    def rows(self, sql: str, params: Params = ()) -> list[tuple[Any, ...]]:
        """All rows of a query; aware datetimes and dates may stand in `params`, and come back as text."""
        found: list[tuple[Any, ...]] = self.database.connection().execute(sql, params).fetchall()
        return found

    def row(self, sql: str, params: Params = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        found: tuple[Any, ...] | None = self.database.connection().execute(sql, params).fetchone()
        return found

    def value(self, sql: str, params: Params = ()) -> Any:
        """The first column of the first row of a query, or None."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    @contextmanager
    def at_one_instant(self) -> Iterator[None]:
        """Reads inside see one state of the vault, whatever is written meanwhile on other threads."""
        connection = self.database.connection()
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")

    # Changing

    @contextmanager
    def change(
        self, label: str, now: datetime, promise: Promise | None = None, **words: Any
    ) -> Iterator[Step]:
        """One change a person makes: all of it or nothing, one undo step, one replan.

        `label` is a key into steps.toml, `words` its values (text, numbers). Once the block is left,
        `step.number` is None if nothing changed. Raises Refusal: "disk_full", "import_running",
        "search_rebuilt" (do it again).
        """
        refuse_while_open(self._pen().connection())
        with recorded(self.database, Step(label, words), now, self._plan(promise)) as step:
            yield step

    def long_change(self, label: str, now: datetime, **words: Any) -> LongChange:
        """A change in pages, each its own transaction, joined into one undo step by `finish_long`.

        Until then every other change, undo and redo raises Refusal("import_running").
        """
        refuse_while_open(self._pen().connection())
        return LongChange(self.database, Step(label, words), now)

    def finish_long(self, long: LongChange, now: datetime, promise: Promise | None = None) -> Step:
        """Makes one step of the pages, with one replan."""
        return long.finish(now, self._plan(promise))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """A write to the tables kept apart (drafts, settings, answers): no step, no replan."""
        with beside(self._pen()):
            yield

    @contextmanager
    def unrecorded(self) -> Iterator[apsw.Connection]:
        """A transaction outside the history, for what must leave no trace there: purging."""
        with writing(self._pen()) as connection:
            yield connection

    def put(self, model: "type[Row]", now: datetime, **values: Any) -> str:
        """Adds a row and returns its id; inside `change` only. A given `id` that is there stays as is."""
        return records.put(self._open_change(), model, now, self.zone(), values)

    def put_many(self, model: "type[Row]", now: datetime, many: Iterable[Mapping[str, Any]]) -> list[str]:
        """Adds rows in one go and returns their ids in order; inside `change` only."""
        return records.put_many(self._open_change(), model, now, self.zone(), many)

    def edit(self, model: "type[Row]", row_id: str, now: datetime, **values: Any) -> bool:
        """Writes the values that differ; whether any did. Raises Refusal("row_gone")."""
        return records.edit(self._open_change(), model, row_id, now, values)

    def trash(self, model: "type[Row]", row_id: str, now: datetime) -> None:
        """Puts a row into the trash. Raises Refusal("row_gone")."""
        if self.value(f'SELECT deleted_at FROM "{model._meta.table_name}" WHERE id = ?', (row_id,)) is None:
            self.edit(model, row_id, now, deleted_at=now)

    def untrash(self, model: "type[Row]", row_id: str, now: datetime) -> None:
        """Takes a row out of the trash. Raises Refusal("row_gone")."""
        self.edit(model, row_id, now, deleted_at=None)

    def write(self, sql: str, params: Params = ()) -> int:
        """One statement inside `change` or `aside`; returns how many rows it changed itself."""
        connection = self._open_change()
        connection.execute(sql, params)
        return int(connection.changes())

    # Going back and forth

    def undo(self, now: datetime, promise: Promise | None = None) -> Step | None:
        """Takes the last step back, also one from before a restart; None when there is none.

        Raises Refusal("undo_blocked"), everything left as it was.
        """
        refuse_while_open(self._pen().connection())
        return steps.undo(self.database, now, self._plan(promise))

    def redo(self, now: datetime, promise: Promise | None = None) -> Step | None:
        """Takes the step undone last again; None when there is none. Raises Refusal as `undo`."""
        refuse_while_open(self._pen().connection())
        return steps.redo(self.database, now, self._plan(promise))

    def undo_label(self) -> Step | None:
        """The step that undo would take back, for its words; None when there is none."""
        return steps.undoable(self.database.connection())

    def redo_label(self) -> Step | None:
        """The step that redo would take again, for its words; None when there is none."""
        return steps.redoable(self.database.connection())

    def history(self, limit: int) -> list[HistoryLine]:
        """The newest lines of the history, newest first; a line of kind "floor" is the undo floor."""
        return steps.lines(self.database.connection(), limit)

    def history_number(self) -> int:
        """The number of the newest line of the history, 0 before the first; the agenda bears it too."""
        return int(self.value("SELECT COALESCE(MAX(number), 0) FROM history"))

    def schema(self) -> int:
        """The schema number of this vault."""
        return int(self.value("PRAGMA user_version"))

    # Within

    def _pen(self) -> VaultDatabase:
        if threading.get_ident() != self._writer:
            raise RuntimeError("only the writer's thread changes the vault")
        return self.database

    def _open_change(self) -> apsw.Connection:
        connection: apsw.Connection = self._pen().connection()
        if not connection.in_transaction:
            raise RuntimeError("rows are written inside a change")
        return connection

    def _plan(self, promise: Promise | None) -> Plan | None:
        return None if promise is None else lambda now: promise(self, now)
