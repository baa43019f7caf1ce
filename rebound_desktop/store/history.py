"""Undo and redo, last in first out, across restarts; the history itself only grows."""

import json
from datetime import datetime
from typing import Any

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.change import Plan, keep_promise, remember
from rebound_desktop.store.connection import VaultDatabase, writing
from rebound_desktop.store.step import HistoryLine, Step, changes_in, recording, tables_in
from rebound_desktop.store.stored import as_instant

FLOOR = "(SELECT COALESCE(MAX(number), 0) FROM history WHERE kind = 'floor')"
# No savepoint of its own: the transaction around it rolls back, and within a savepoint SQLite walks its
# whole in-memory journal after each row (5,000 jobs: 1.9 s instead of 0.6 s).
_APPLY = apsw.SQLITE_CHANGESETAPPLY_FKNOACTION | apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT
# The newest step above the floor whose last mention is not its undoing.
_TO_UNDO = f"""
SELECT number, label, words FROM history AS step
WHERE kind = 'do' AND number > {FLOOR}
  AND 'undo' IS NOT (SELECT kind FROM history WHERE of = step.number ORDER BY number DESC LIMIT 1)
ORDER BY number DESC LIMIT 1
"""
# Of the steps undone since the newest step was taken, the one that was undone last: the oldest.
_TO_REDO = f"""
SELECT number, label, words FROM history AS step
WHERE number IN (
    SELECT of FROM history
    WHERE kind = 'undo' AND number > (SELECT COALESCE(MAX(number), 0) FROM history WHERE kind = 'do')
  )
  AND number > {FLOOR}
  AND 'undo' = (SELECT kind FROM history WHERE of = step.number ORDER BY number DESC LIMIT 1)
ORDER BY number LIMIT 1
"""


def undoable(connection: apsw.Connection) -> Step | None:
    """The step that undo would take back."""
    return _found(connection, _TO_UNDO)


def redoable(connection: apsw.Connection) -> Step | None:
    """The step that redo would take again."""
    return _found(connection, _TO_REDO)


def undo(database: VaultDatabase, now: datetime, plan: Plan | None) -> Step | None:
    """Takes the last step back; None when there is none. Raises Refusal, everything left as it was."""
    return _moved(database, "undo", now, plan)


def redo(database: VaultDatabase, now: datetime, plan: Plan | None) -> Step | None:
    """Takes the step undone last again; None when there is none. Raises Refusal as `undo` does."""
    return _moved(database, "redo", now, plan)


def lines(connection: apsw.Connection, limit: int) -> list[HistoryLine]:
    """The newest `limit` lines, newest first."""
    rows = connection.execute(
        "SELECT number, kind, label, words, at, of FROM history ORDER BY number DESC LIMIT ?", (limit,)
    )
    return [
        HistoryLine(number, kind, label, json.loads(words), as_instant(at), of)
        for number, kind, label, words, at, of in rows
    ]


def applied(connection: apsw.Connection, changeset: bytes) -> None:
    """Applies a whole changeset or raises Refusal("undo_blocked"); the caller's transaction rolls back.

    Foreign keys' own actions stay off: the cascades of that time are in the changeset already. What is
    applied is recorded again and counted, because SQLite skips a table it no longer knows in silence.
    """
    session = recording(connection)
    try:
        apsw.Changeset.apply(
            changeset,
            connection,
            conflict=_refuse_conflict,
            flags=_APPLY,
        )
        done = session.changeset()
    except (apsw.AbortError, apsw.ConstraintError, apsw.SQLError) as error:
        raise Refusal("undo_blocked") from error
    finally:
        session.close()
    if changes_in(done) != changes_in(changeset):
        raise Refusal("undo_blocked")


def _moved(database: VaultDatabase, kind: str, now: datetime, plan: Plan | None) -> Step | None:
    if (undoable if kind == "undo" else redoable)(database.connection()) is None:
        return None
    with writing(database) as connection:
        step = (undoable if kind == "undo" else redoable)(connection)
        if step is None:
            return None
        number = step.number or 0
        changeset = _changeset(connection, number)
        applied(connection, apsw.Changeset.invert(changeset) if kind == "undo" else changeset)
        step.tables = tables_in(changeset)
        step.number = remember(connection, kind, step, now, of=number)
        keep_promise(connection, plan, now)
        return step


def _found(connection: apsw.Connection, sql: str) -> Step | None:
    found = connection.execute(sql).fetchone()
    return None if found is None else Step(found[1], json.loads(found[2]), found[0])


def _changeset(connection: apsw.Connection, number: int) -> bytes:
    found: Any = connection.execute("SELECT changeset FROM history WHERE number = ?", (number,)).fetchall()
    return bytes(found[0][0])


def _refuse_conflict(_reason: int, _change: apsw.TableChange) -> int:
    return apsw.SQLITE_CHANGESET_ABORT
