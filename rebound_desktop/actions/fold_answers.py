"""Takes in what was answered while the window was closed, before anything is planned."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Fault
from rebound_desktop.domain.promises import LATER
from rebound_desktop.store.fields import instant_text
from rebound_desktop.store.vault import Vault


def catch_up(desk: Desk, *, now: datetime) -> None:
    """At each unlock, and when the tray has an answer: takes the answers in, then plans anew.

    An agenda that cannot be used leaves `desk.behind`; the vault is as it was.
    """
    if desk.agenda is not None:
        try:
            fold_answers(desk.vault, desk.agenda, now=now)
        except Fault:
            desk.behind = True
            return
    desk.plan_again(now)


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
