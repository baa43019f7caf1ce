"""Plans for the tests of the agenda."""

from datetime import UTC, datetime, timedelta

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Hold, Kind, Say, Wishes
from rebound_desktop.domain.plan import Planned

DAY = timedelta(days=1)
NOW = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
END = NOW + DAY


def say(
    key: str = "s", kind: Kind = Kind.SET_TIME, at: datetime = END, chain: str = "", step: int = 1
) -> Say:
    return Say(key, kind, at, at + 30 * DAY, chain=chain, step=step)


CHAIN = tuple(say(f"q:{step}", Kind.RETURN, chain="q", step=step) for step in (1, 2, 3))
HOLD = Hold("q", NOW, END)
PLAN = Planned(CHAIN, (HOLD,), Wishes())


def promised(book: Book, planned: Planned = PLAN, history: int = 1, now: datetime = NOW) -> bool:
    """Whether there was anything to write."""
    commit = book.promise(planned, history, now)
    if commit is not None:
        commit()
    return commit is not None


def plan_of(*says: Say) -> Planned:
    return Planned(says)
