"""One change: a transaction, what it did to the undoable tables, its step, the promise it makes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import apsw

from rebound_desktop.store.connection import VaultDatabase, writing
from rebound_desktop.store.search_index import healed
from rebound_desktop.store.step import Step, recording, tables_in, words_text
from rebound_desktop.store.stored import instant_text

# Plans what is to be said from now on; gives back what commits that plan, or None if nothing moved.
Plan = Callable[[datetime], Callable[[], None] | None]


@contextmanager
def recorded(database: VaultDatabase, step: Step, now: datetime, plan: Plan | None) -> Iterator[Step]:
    """Records what is done inside as `step`; a change that changes nothing leaves no step.

    The plan is made inside the open transaction and committed first: a crash between the two leaves a
    promise that the person did make, never a broken silence.
    """
    try:
        with writing(database) as connection:
            session = recording(connection)
            try:
                yield step
                changeset = session.changeset()
            finally:
                session.close()
            if changeset:
                step.tables = tables_in(changeset)
                step.number = remember(connection, "do", step, now, changeset=changeset)
                keep_promise(connection, plan, now)
    except apsw.CorruptError as error:
        raise healed(database, error) from error


@contextmanager
def beside(database: VaultDatabase) -> Iterator[None]:
    """A write to the tables kept apart; inside a change it is part of that change's transaction.

    Raises RuntimeError, and writes nothing, if it touched a row that belongs in a step.
    """
    if database.connection().in_transaction:
        yield
        return
    with writing(database) as connection:
        session = recording(connection)
        try:
            yield
            touched = tables_in(session.changeset())
        finally:
            session.close()
        if touched:
            raise RuntimeError(f"changed outside a step: {', '.join(sorted(touched))}")


def remember(
    connection: apsw.Connection,
    kind: str,
    step: Step,
    now: datetime,
    changeset: bytes | None = None,
    of: int | None = None,
) -> int:
    """Appends a line to the history; returns its number."""
    schema = connection.pragma("user_version")
    connection.execute(
        "INSERT INTO history (label, words, changeset, at, schema, kind, of) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (step.label, words_text(step.words), changeset, instant_text(now), schema, kind, of),
    )
    return connection.last_insert_rowid()


def keep_promise(connection: apsw.Connection, plan: Plan | None, now: datetime) -> None:
    """Plans with the change in sight, and commits the plan.

    Raises RuntimeError where planning wrote to the vault: it would be in no step.
    """
    if plan is None:
        return
    written = connection.total_changes()
    commit = plan(now)
    if connection.total_changes() != written:
        raise RuntimeError("planning wrote to the vault")
    if commit is not None:
        commit()
