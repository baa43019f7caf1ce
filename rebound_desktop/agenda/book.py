"""The agenda as both processes use it: what to say, what holds, what is wished, what was answered."""

import json
import os
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from rebound_desktop.agenda import answers, claims, promising, rows, wish
from rebound_desktop.agenda.claims import Process
from rebound_desktop.agenda.faults import Damaged
from rebound_desktop.agenda.file import File, check, put_aside
from rebound_desktop.domain.clockwork import ticked
from rebound_desktop.domain.plan import Planned
from rebound_desktop.domain.promises import DATES, Action, Answer, Hold, Say, State, Wishes

# Pop-ups of this long ago still count for "one an hour and three a day".
RECENT = timedelta(days=2)
# The clock is written down no more often than this: it tells weeks from minutes, not minutes apart.
TICK_KEPT = timedelta(minutes=10)
BY_HAND = "by-hand"
SPEAKING = (
    f"SELECT {rows.SAY} FROM say WHERE state IN ({State.PLANNED:d}, {State.CLAIMED:d}) OR shown_at > ?"
    f" OR (chain <> '' AND chain IN (SELECT chain FROM say WHERE state = {State.PLANNED:d} AND chain <> ''))"
)
INBOX = (
    f"SELECT {rows.SAY} FROM say WHERE seen = 0 AND (state IN ({State.UNKNOWN:d}, {State.REFUSED:d},"
    f" {State.EXPIRED:d}) OR (state = {State.SHOWN:d} AND shown_at IN (SELECT shown_at FROM say"
    " WHERE shown_at IS NOT NULL GROUP BY shown_at HAVING COUNT(*) > 1))) ORDER BY at DESC, key"
)
NOT_HEARD = f"({State.UNKNOWN:d}, {State.REFUSED:d}, {State.EXPIRED:d})"


class Book:
    """The open agenda. Every method is one transaction; each may raise a Fault (agenda/faults.py).

    Usable from any thread. `aside`: where a damaged agenda was put when this one was begun, else None.
    """

    def __init__(self, file: File, process: Process, aside: Path | None = None) -> None:
        self._file = file
        self._process = process
        self.aside = aside

    @classmethod
    def open(cls, path: Path, process: Process, *, keeper: bool = False) -> "Book":
        """Opens the agenda at `path`, or creates it.

        `keeper` is the window: it alone brings an older file up to date, and begins a new one where the
        file is damaged. Raises Damaged and Older (to the tray), Newer, Busy, Unwritable.
        """
        if not keeper:
            return cls(File(path, keeper=False), process)
        try:
            return cls(_sound(path), process)
        except Damaged:
            aside = put_aside(path)
            return cls(_sound(path), process, aside)

    def close(self) -> None:
        """Closes every thread's connection."""
        self._file.close()

    # What next_step needs

    def says(self, now: datetime) -> tuple[Say, ...]:
        """What is planned or being shown, what popped up of late, and the other steps of their chains."""
        with self._file.reading() as connection:
            found = connection.execute(SPEAKING, (rows.number(now - RECENT),)).fetchall()
        return tuple(rows.say(row) for row in found)

    def holds(self) -> tuple[Hold, ...]:
        """Quiet times, planned ones and one begun by hand."""
        with self._file.reading() as connection:
            found = connection.execute(f"SELECT {rows.HOLD} FROM hold ORDER BY starts, key").fetchall()
        return tuple(rows.hold(row) for row in found)

    def wishes(self) -> Wishes:
        """What the person wants of the tray, and what it saw of the clock."""
        with self._file.reading() as connection:
            return rows.wishes(wish.read_all(connection))

    def answers(self) -> tuple[Answer, ...]:
        """The answers that still decide when a later step falls due."""
        with self._file.reading() as connection:
            return answers.answers(connection)

    # Planning

    def promise(self, planned: Planned, history: int, now: datetime) -> Callable[[], None] | None:
        """What writes the plan, or None if it would change nothing; `history`: the vault's number."""
        with self._file.reading() as connection:
            if not promising.difference(connection, planned, now):
                return None

        def commit() -> None:
            with self._file.writing() as connection:
                # Looked at anew: the tray may have said something meanwhile.
                found = promising.difference(connection, planned, now)
                promising.write_plan(connection, found, history)

        return commit

    def history(self) -> int | None:
        """The vault's history number at the last plan written; None before the first."""
        with self._file.reading() as connection:
            return promising.history_number(connection)

    # Saying

    def claim(self, key: str, now: datetime) -> bool:
        """Whether `key` is this process's to show; on disk when this returns."""
        return bool(self.claim_all((key,), now))

    def claim_all(self, keys: Iterable[str], now: datetime) -> tuple[str, ...]:
        """The keys of these that are this process's to show, as one pop-up."""
        with self._file.writing() as connection:
            return claims.claim(connection, keys, self._process, now)

    def settle(self, keys: str | Iterable[str], state: State) -> None:
        """What became of claimed rows: shown, unknown or refused."""
        with self._file.writing() as connection:
            claims.settle(connection, _several(keys), state)

    def release(self, keys: str | Iterable[str]) -> None:
        """There was nobody to show claimed rows: they are planned as before."""
        with self._file.writing() as connection:
            claims.release(connection, _several(keys))

    def lapse(self, keys: str | Iterable[str]) -> None:
        """Rows that came too late go to the inbox without a word."""
        with self._file.writing() as connection:
            claims.lapse(connection, _several(keys))

    def reclaim(self, alive: Callable[[int, int, str], bool]) -> tuple[str, ...]:
        """Plans again, once, what a dead process had claimed; `alive(pid, started, boot_id)`."""
        with self._file.writing() as connection:
            return claims.reclaim(connection, alive)

    # Answering

    def answer(self, key: str, action: Action, now: datetime, answer_id: str = "") -> bool:
        """Whether this was the first answer to `key`; the same `answer_id` again changes nothing."""
        with self._file.writing() as connection:
            return answers.answer(connection, answer_id or os.urandom(16).hex(), key, action, now)

    def unfolded(self) -> tuple[Answer, ...]:
        """Answers that the vault has not taken in yet."""
        with self._file.reading() as connection:
            return answers.unfolded(connection)

    def fold(self, ids: Iterable[str]) -> None:
        """The vault has taken these in."""
        with self._file.writing() as connection:
            answers.fold(connection, ids)

    # The inbox

    def inbox(self) -> tuple[Say, ...]:
        """What may not have been heard, or was one of a digest, and was not looked at; the newest first."""
        with self._file.reading() as connection:
            found = connection.execute(INBOX).fetchall()
        return tuple(rows.say(row) for row in found)

    def waiting(self) -> int:
        """How many lie in the inbox: the icon bears a mark if any do."""
        with self._file.reading() as connection:
            found = connection.execute(f"SELECT COUNT(*) FROM say WHERE state IN {NOT_HEARD} AND seen = 0")
            return int(found.fetchone()[0])

    def read(self, keys: Iterable[str]) -> None:
        """The person has seen these in the window."""
        with self._file.writing() as connection:
            connection.execute(
                "UPDATE say SET seen = 1 WHERE key IN (SELECT value FROM json_each(?))",
                (json.dumps(list(keys)),),
            )

    # Quiet by hand

    def hold_now(self, until: datetime, now: datetime) -> None:
        """*Go quiet now* on the lock page; dates that cannot be moved still speak."""
        kinds = ", ".join(f"{kind:d}" for kind in sorted(DATES))
        with self._file.writing() as connection:
            dates = connection.execute(
                f"SELECT key FROM say WHERE state = {State.PLANNED:d} AND kind IN ({kinds})"
            ).fetchall()
            hold = Hold(BY_HAND, now, until, frozenset(key for (key,) in dates))
            connection.execute("DELETE FROM hold WHERE by_hand = 1")
            connection.execute(
                f"INSERT INTO hold ({rows.HOLD}, by_hand) VALUES (?, ?, ?, ?, 1)", rows.hold_values(hold)
            )

    def hold_by_hand(self, now: datetime) -> Hold | None:
        """The quiet begun by hand that runs at `now`, until a sheet adopts it."""
        found = (hold for hold in self.holds() if hold.key == BY_HAND and now < hold.until)
        return next(found, None)

    def end_hold_by_hand(self) -> None:
        """A sheet has adopted it, or the person is ready sooner."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM hold WHERE by_hand = 1")

    # Wishes

    def wish(self, name: str, default: Any = None) -> Any:
        """One wish, or what the tray saw of the desktop ("server", "host", "capabilities")."""
        with self._file.reading() as connection:
            return wish.read_all(connection).get(name, default)

    def set_wish(self, name: str, value: Any) -> None:
        """Sets one to anything JSON can hold; None takes it away."""
        with self._file.writing() as connection:
            wish.write(connection, name, value)

    def pause(self, until: datetime | None) -> None:
        """No reminders until then; None: reminders on again."""
        self._set({"pause_until": rows.number(until), "stopped": None})

    def stop(self) -> None:
        """No reminders until the person says so."""
        self._set({"pause_until": None, "stopped": True})

    def ticked(self, now: datetime) -> None:
        """A look is over: keeps what it saw of the clock, now and then."""
        before = self.wishes()
        after = ticked(before, now)
        moved = before.last_tick is None or abs((after.last_tick or now) - before.last_tick) >= TICK_KEPT
        if moved or (after.leap_at, after.leap_from) != (before.leap_at, before.leap_from):
            self._set(rows.clock(after))

    def version(self) -> tuple[int, int]:
        """Two numbers that move whenever another process has written, or put another file there."""
        return self._file.version()

    def _set(self, values: dict[str, Any]) -> None:
        with self._file.writing() as connection:
            for name, value in values.items():
                wish.write(connection, name, value)


def _sound(path: Path) -> File:
    file = File(path, keeper=True)
    try:
        check(file.connection())
    except BaseException:
        file.close()
        raise
    return file


def _several(keys: str | Iterable[str]) -> Iterable[str]:
    return (keys,) if isinstance(keys, str) else keys
