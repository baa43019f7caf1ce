"""*Go quiet now* on the lock page: no vault is open, so the promise goes into the agenda alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from rebound_desktop.agenda.book import Book

if TYPE_CHECKING:
    from rebound_desktop.actions.desk import Desk
    from rebound_desktop.agenda.claims import Process
    from rebound_desktop.system.paths import Paths


def go_quiet(paths: Paths, process: Process, until: datetime | None, *, now: datetime) -> datetime | None:
    """Quiet from now until then, None to end it; returns it once it is on the disk. Raises a Fault."""
    book = Book.open(paths.agenda, process)
    try:
        if until is None:
            book.end_hold_by_hand()
        else:
            book.hold_now(until, now)
    finally:
        book.close()
    return until


def quiet_until(paths: Paths, process: Process, *, now: datetime) -> datetime | None:
    """Until when it is quiet by hand; None where it is not. Raises a Fault."""
    if not paths.agenda.exists():
        return None
    book = Book.open(paths.agenda, process)
    try:
        hold = book.hold_by_hand(now)
    finally:
        book.close()
    return hold.until if hold is not None else None


def adopt_quiet_by_hand(desk: Desk) -> None:
    """A quiet time has begun: it takes the place of the quiet by hand. Reminders behind are no hindrance."""
    from rebound_desktop.agenda.faults import Fault

    if desk.agenda is None:
        return
    try:
        desk.agenda.end_hold_by_hand()
    except Fault:
        desk.behind = True
