"""Does one thing to many jobs: one step, one replan; a long one in pages, all of them or none."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, job_rows
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.store.fitting import ids_that_fit
from rebound_desktop.store.long_change import LongChange
from rebound_desktop.store.vault import Vault

# A page holds the writer for well under 200 ms, postings taken out of the search index included.
PAGE = 100


class Deed(Protocol):
    """`label` is a key into steps.toml, `words` its values beside {count}."""

    @property
    def label(self) -> str: ...
    @property
    def words(self) -> dict[str, Any]: ...
    def check(self, vault: Vault) -> None:
        """Raises Refusal where it cannot be done at all, before anything is."""

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """Does it to these, inside a change; how many are different afterwards."""


@dataclass(slots=True)
class Doing:
    """A deed under way: `at` of `ids` are through, `changed` of them are different now.

    The last of the screen comes first: what goes on top of a column then lies there as on the screen.
    """

    deed: Deed
    ids: list[str]
    long: LongChange | None
    at: int = 0
    changed: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every job is through."""
        return self.at >= len(self.ids)


def do_many(desk: Desk, chosen: ChosenJobs, deed: Deed, *, now: datetime) -> int:
    """All of it; how many jobs are different. Raises Refusal as the deed does, nothing changed."""
    doing = begin_many(desk, chosen, deed, now=now)
    while not doing.is_whole:
        many_page(desk, doing, now=now)
    return finish_many(desk, doing, now=now)


def begin_many(desk: Desk, chosen: ChosenJobs, deed: Deed, *, now: datetime) -> Doing:
    """Sees which jobs are meant now, and opens the step that the pages go into."""
    deed.check(desk.vault)
    ids = chosen_ids(desk.vault, chosen, now)[::-1]
    if len(ids) <= PAGE:
        return Doing(deed, ids, None)
    return Doing(deed, ids, desk.long_change(deed.label, now, count=len(ids), **deed.words))


def many_page(desk: Desk, doing: Doing, *, now: datetime) -> Doing:
    """Does the next page. What fails midway takes all of it back."""
    jobs = job_rows(desk.vault, doing.ids[doing.at : doing.at + PAGE])
    if doing.long is None:
        with desk.change(doing.deed.label, now, count=len(jobs), **doing.deed.words) as step:
            doing.changed = doing.deed.do(desk.vault, jobs, now)
            step.words["count"] = doing.changed
    else:
        with doing.long.page_or_nothing():
            doing.changed += doing.deed.do(desk.vault, jobs, now)
    doing.at += PAGE
    return doing


def finish_many(desk: Desk, doing: Doing, *, now: datetime) -> int:
    """Makes one step of it; how many jobs are different."""
    if doing.long is not None:
        doing.long.step.words["count"] = doing.changed
        desk.finish_long(doing.long, now)
    return doing.changed


def chosen_ids(vault: Vault, chosen: ChosenJobs, now: datetime) -> list[str]:
    """The jobs that are meant now, each once: in the order of the screen, or the oldest first."""
    if chosen.fitting is None:
        return list(dict.fromkeys(chosen.ids))
    left_out = set(chosen.ids)
    return [job for job in ids_that_fit(vault, chosen.fitting, now) if job not in left_out]
