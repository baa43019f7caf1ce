"""Writes a plan into the agenda: what was said is never planned again."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rebound_desktop.agenda import rows
from rebound_desktop.agenda.wish import read_all, write
from rebound_desktop.domain.plan import Planned
from rebound_desktop.domain.promises import Kind, Say, State

HISTORY = "history"
# Superseded and never said: a plan may take it up again (an undo brings the promise back).
# What a plan that no longer holds a key takes back. An answer stays, and so does what came too late: it is
# read in the inbox, except for a return, which is over with its first step.
OUTLIVED_STATES = (State.PLANNED, State.SHOWN, State.UNKNOWN, State.REFUSED, State.EXPIRED)
OUTLIVED = ", ".join(f"{state:d}" for state in OUTLIVED_STATES)
OPEN = f"(state = {State.PLANNED:d} OR (state = {State.SUPERSEDED:d} AND shown_at IS NULL))"


@dataclass(frozen=True, slots=True)
class Difference:
    """What of a plan the agenda does not hold yet."""

    fresh: tuple[tuple[Say, State], ...]
    moved: tuple[Say, ...]
    superseded: tuple[str, ...]
    standing: tuple[str, ...]
    holds: tuple[tuple[Any, ...], ...] | None
    wishes: tuple[tuple[str, Any], ...]
    nameless: bool

    def __bool__(self) -> bool:
        return bool(
            self.fresh
            or self.moved
            or self.superseded
            or self.standing
            or self.holds is not None
            or self.wishes
            or self.nameless
        )


def difference(connection: sqlite3.Connection, planned: Planned, now: datetime) -> Difference:
    """Compares the plan with what lies there.

    Into an agenda that never held a plan (new, or rebuilt) what is due before `now` goes unspoken: it may
    have been said already.
    """
    known = {row[0]: row for row in connection.execute(f"SELECT {rows.SAY} FROM say")}
    wishes = read_all(connection)
    begun = HISTORY in wishes
    fresh, moved, standing = [], [], []
    for say in planned.says:
        row = known.get(say.key)
        if row is None:
            fresh.append((say, State.PLANNED if begun or say.at > now else State.EXPIRED))
        elif _open(row):
            if row[11] != State.PLANNED or row[:11] != rows.planned(say):
                moved.append(say)
        elif row[11] == State.SUPERSEDED:
            standing.append(say.key)
    kept = {say.key for say in planned.says}
    held = connection.execute(f"SELECT {rows.HOLD} FROM hold WHERE by_hand = 0 ORDER BY key").fetchall()
    holds = tuple(sorted(rows.hold_values(hold) for hold in planned.holds))
    named = any((row[9] or row[10]) for row in known.values())
    return Difference(
        tuple(fresh),
        tuple(moved),
        tuple(row[0] for row in known.values() if _outlived(row) and row[0] not in kept),
        tuple(standing),
        holds if holds != tuple(held) else None,
        tuple(
            (name, value) for name, value in rows.asked(planned.wishes).items() if wishes.get(name) != value
        ),
        named and not planned.wishes.names,
    )


def write_plan(connection: sqlite3.Connection, found: Difference, history: int) -> None:
    """Writes a difference, and the vault's history number that it belongs to."""
    _insert(connection, found.fresh)
    sets = ", ".join(f"{name} = ?" for name in rows.PLANNED[1:])
    for say in found.moved:
        key, *values = rows.planned(say)
        connection.execute(
            f"UPDATE say SET {sets}, state = {State.PLANNED:d} WHERE key = ? AND {OPEN}", (*values, key)
        )
    # Said before: its note goes from the screen and the inbox. An undo puts it back, and says nothing.
    connection.executemany(
        f"UPDATE say SET state = {State.SUPERSEDED:d} WHERE key = ? AND state IN ({OUTLIVED})",
        [(key,) for key in found.superseded],
    )
    connection.executemany(
        f"UPDATE say SET state = {State.SHOWN:d} WHERE key = ? AND state = {State.SUPERSEDED:d}",
        [(key,) for key in found.standing],
    )
    if found.holds is not None:
        connection.execute("DELETE FROM hold WHERE by_hand = 0")
        connection.executemany(f"INSERT INTO hold ({rows.HOLD}) VALUES (?, ?, ?, ?)", found.holds)
    if found.nameless:
        connection.execute("UPDATE say SET title = '', company = ''")
    for name, value in found.wishes:
        write(connection, name, value)
    write(connection, HISTORY, history)


def history_number(connection: sqlite3.Connection) -> int | None:
    """The vault's history number at the last plan that was written; None before the first."""
    row = connection.execute("SELECT value FROM wish WHERE name = ?", (HISTORY,)).fetchone()
    return None if row is None else int(json.loads(row[0]))


def _insert(connection: sqlite3.Connection, fresh: Iterable[tuple[Say, State]]) -> None:
    columns = (*rows.PLANNED, "state")
    places = ", ".join("?" * len(columns))
    connection.executemany(
        f"INSERT INTO say ({', '.join(columns)}) VALUES ({places})",
        [(*rows.planned(say), int(state)) for say, state in fresh],
    )


def _open(row: tuple[Any, ...]) -> bool:
    return row[11] == State.PLANNED or (row[11] == State.SUPERSEDED and row[12] is None)


def _outlived(row: tuple[Any, ...]) -> bool:
    return row[11] in OUTLIVED_STATES and (row[11] != State.EXPIRED or row[1] == Kind.RETURN)
