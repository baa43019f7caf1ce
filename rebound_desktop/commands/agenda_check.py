"""How the agenda stands: whether the tray can read it, what waits in it, and when it looks again."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Fault
from rebound_desktop.commands.finding import Finding, Standing, found
from rebound_desktop.commands.moment import exactly
from rebound_desktop.domain.agenda import Digest, Lapse, NextStep, Speak, Wait, Why, next_step
from rebound_desktop.domain.promises import State
from rebound_desktop.system import process


def look_at_agenda(path: Path, zone: ZoneInfo, now: datetime) -> list[Finding]:
    """Two findings: the file, and what comes next; the second only where the file can be read.

    Reads as the tray does, and never makes the file.
    """
    facts: dict[str, object] = {"path": str(path)}
    if not path.exists():
        return [found("agenda", Standing.NOTE, "none", facts)]
    try:
        book = Book.open(path, process.this())
        try:
            return _read(book, zone, now, facts)
        finally:
            book.close()
    except Fault as fault:
        # The kind of fault is its class: Busy, Unwritable, Damaged, Newer, Older.
        return [found("agenda", Standing.LOOK, type(fault).__name__.lower(), facts)]


def _read(book: Book, zone: ZoneInfo, now: datetime, facts: dict[str, object]) -> list[Finding]:
    says, wishes = book.says(now), book.wishes()
    planned = sum(say.state is State.PLANNED for say in says)
    waiting = book.waiting()
    tick = None if wishes.last_tick is None else wishes.last_tick.isoformat()
    facts = {**facts, "planned": planned, "waiting": waiting, "history": book.history(), "last_tick": tick}
    step = next_step(says, book.holds(), wishes, book.answers(), zone, now)
    return [
        found("agenda", Standing.WELL, "waiting" if waiting else "opens", facts),
        _next(step, zone, now),
    ]


def _next(step: NextStep, zone: ZoneInfo, now: datetime) -> Finding:
    """The first thing that is to be said: when, and what it waits for; never what it is about."""
    match step:
        case Wait(until, why):
            at = None if until is None else until.isoformat()
            facts: dict[str, object] = {"at": at, "why": why.value}
            if until is None:
                return found("next", _standing(why), f"{why.value}_for_good", facts)
            return found("next", _standing(why), why.value, facts, when=exactly(until, zone))
        case Speak() | Digest():
            return found("next", Standing.WELL, "now", {"at": now.isoformat()})
        case Lapse():
            return found("next", Standing.WELL, "lapses", {"at": now.isoformat()})


def _standing(why: Why) -> Standing:
    if why is Why.CLOCK:
        return Standing.LOOK
    return Standing.NOTE if why in (Why.STOPPED, Why.PAUSED) else Standing.WELL
