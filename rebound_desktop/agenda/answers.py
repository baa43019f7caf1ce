"""What was answered: written by the tray or the window, the first wins, folded into the vault once."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from rebound_desktop.agenda import rows
from rebound_desktop.domain.promises import Action, Answer, State

# A row that was planned or superseded was never before the person.
ANSWERABLE = ", ".join(
    f"{state:d}" for state in (State.CLAIMED, State.SHOWN, State.UNKNOWN, State.REFUSED, State.EXPIRED)
)


def answer(connection: sqlite3.Connection, answer_id: str, key: str, action: Action, at: datetime) -> bool:
    """Keeps an answer; False if that key was answered already, or never said. Idempotent by `answer_id`."""
    if connection.execute("SELECT 1 FROM answer WHERE id = ?", (answer_id,)).fetchone():
        return True
    answered = connection.execute(
        f"UPDATE say SET state = {State.ANSWERED:d}, seen = 1 WHERE key = ? AND state IN ({ANSWERABLE})"
        " AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.key = say.key) RETURNING key",
        (key,),
    ).fetchall()
    if not answered:
        return False
    connection.execute(
        f"INSERT INTO answer ({rows.ANSWER}) VALUES (?, ?, ?, ?)",
        (answer_id, key, int(action), rows.number(at)),
    )
    return True


def answers(connection: sqlite3.Connection) -> tuple[Answer, ...]:
    """The answers within chains of which something is still planned."""
    found = connection.execute(
        f"SELECT {rows.ANSWER} FROM answer WHERE key IN (SELECT key FROM say WHERE chain <> '' AND chain IN"
        f" (SELECT chain FROM say WHERE state = {State.PLANNED:d} AND chain <> '')) ORDER BY at, id"
    )
    return tuple(rows.answer(row) for row in found)


def unfolded(connection: sqlite3.Connection) -> tuple[Answer, ...]:
    """The answers that the vault has not taken in yet, in order."""
    found = connection.execute(f"SELECT {rows.ANSWER} FROM answer WHERE folded = 0 ORDER BY at, id")
    return tuple(rows.answer(row) for row in found)


def fold(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """The vault has taken these in."""
    connection.execute(
        "UPDATE answer SET folded = 1 WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
