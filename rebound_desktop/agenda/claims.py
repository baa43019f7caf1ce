"""Claim first, then show: what makes a thing said once, whatever happens to whoever says it."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

from rebound_desktop.agenda import rows
from rebound_desktop.domain.promises import State

Settled = frozenset({State.SHOWN, State.UNKNOWN, State.REFUSED})


class Process(Protocol):
    """Whoever claims: its number, when it started, and on which boot of the machine."""

    @property
    def pid(self) -> int: ...
    @property
    def started(self) -> int: ...
    @property
    def boot_id(self) -> str: ...


def claim(
    connection: sqlite3.Connection, keys: Iterable[str], process: Process, now: datetime
) -> tuple[str, ...]:
    """Takes the rows that are still planned; returns their keys. Of several who ask, one gets each."""
    taken = connection.execute(
        f"UPDATE say SET state = {State.CLAIMED:d}, shown_at = ?, pid = ?, started = ?, boot = ?"
        f" WHERE state = {State.PLANNED:d} AND key IN (SELECT value FROM json_each(?)) RETURNING key",
        (rows.number(now), process.pid, process.started, process.boot_id, json.dumps(list(keys))),
    ).fetchall()
    return tuple(sorted(key for (key,) in taken))


def settle(connection: sqlite3.Connection, keys: Iterable[str], state: State) -> None:
    """What became of claimed rows; one that was answered meanwhile stays answered."""
    if state not in Settled:
        raise ValueError(f"a claim does not become {state!r}")
    connection.execute(
        f"UPDATE say SET state = ? WHERE state = {State.CLAIMED:d}"
        " AND key IN (SELECT value FROM json_each(?))",
        (int(state), json.dumps(list(keys))),
    )


def release(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Gives claimed rows back that could not be shown at all: they are planned as before."""
    connection.execute(
        f"UPDATE say SET state = {State.PLANNED:d}, shown_at = NULL, pid = NULL, started = NULL, boot = NULL"
        f" WHERE state = {State.CLAIMED:d} AND key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )


def lapse(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Rows that came too late lie in the inbox, without a word."""
    connection.execute(
        f"UPDATE say SET state = {State.EXPIRED:d} WHERE state = {State.PLANNED:d}"
        " AND key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )


def reclaim(connection: sqlite3.Connection, alive: Callable[[int, int, str], bool]) -> tuple[str, ...]:
    """What a dead process had claimed is planned again, once; a second time nobody knows if it was seen.

    Returns the keys that are planned again.
    """
    left = connection.execute(
        f"SELECT key, pid, started, boot, again FROM say WHERE state = {State.CLAIMED:d}"
    ).fetchall()
    dead = [(key, again) for key, pid, started, boot, again in left if not alive(pid, started, boot)]
    once = tuple(sorted(key for key, again in dead if not again))
    release(connection, once)
    connection.executemany("UPDATE say SET again = 1 WHERE key = ?", [(key,) for key in once])
    settle(connection, [key for key, again in dead if again], State.UNKNOWN)
    return once
