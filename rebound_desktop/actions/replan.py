"""Plans anew what is to be said, from the vault as it is, and promises it to the agenda."""

from collections.abc import Callable
from datetime import datetime

from rebound_desktop.actions.facts import facts
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.plan import plan
from rebound_desktop.store.vault import Vault


def replan(vault: Vault, book: Book, now: datetime) -> Callable[[], None] | None:
    """What writes the plan into the agenda, or None if it would change nothing there.

    Within an open change it sees that change. Raises a Fault (agenda/faults.py).
    """
    planned = plan(facts(vault, now), vault.zone(), now)
    return book.promise(planned, vault.history_number(), now)
