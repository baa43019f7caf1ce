"""Takes in what was answered while the window was closed, before anything is planned."""

from collections.abc import Callable
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.take_answer import take_answer
from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Fault, Newer
from rebound_desktop.domain.promises import LATER
from rebound_desktop.store.stored import instant_text
from rebound_desktop.store.vault import Vault


def catch_up(desk: Desk, *, now: datetime) -> None:
    """At each unlock, and when the tray has an answer: takes the answers in, then plans anew.

    The first time it opens the agenda, so that no plan is made before the answers are in. One that cannot
    be used stops nobody: it leaves `desk.behind` or `desk.trouble`, and the vault as it was.
    """
    if desk.open_agenda is not None:
        _open_agenda(desk, desk.open_agenda)
    if desk.agenda is not None:
        try:
            _take_answers(desk, desk.agenda, now)
            fold_answers(desk.vault, desk.agenda, now=now)
        except Fault:
            desk.behind = True
            return
    desk.plan_again(now)


def _take_answers(desk: Desk, book: Book, now: datetime) -> None:
    """What was pressed about a job is done as in the window; nothing is planned before all answers are in."""
    waiting = book.unfolded()
    replan, desk.replan = desk.replan, None
    try:
        for one in waiting:
            take_answer(desk, one, now=now)
    finally:
        desk.replan = replan


def _open_agenda(desk: Desk, opened: Callable[[], Book]) -> None:
    desk.open_agenda = None
    try:
        desk.agenda = opened()
    except Newer:
        desk.trouble = "agenda_newer"
    except Fault:
        desk.behind = True
    else:
        desk.trouble = "agenda_damaged" if desk.agenda.aside is not None else ""


def fold_answers(vault: Vault, book: Book, *, now: datetime) -> int:
    """Keeps each answer once, by its id, apart from undo; returns how many were new.

    *This evening* and *tomorrow* are the tray's to keep; they change nothing here. Raises a Fault.
    """
    waiting = book.unfolded()
    kept = 0
    with vault.aside():
        for one in waiting:
            if one.action not in LATER:
                kept += vault.write(
                    "INSERT INTO folded_answer (id, key, action, at) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (id) DO NOTHING",
                    (one.id, one.key, one.action.name.lower(), instant_text(one.at)),
                )
    # Only once the vault has them: killed in between they come again, and are known by their id.
    if waiting:
        book.fold(one.id for one in waiting)
    return kept
