"""Marks many jobs: a star, a tag, where they were found, what comes next; or puts them in the trash."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rebound_desktop.actions.job_row import JobRow
from rebound_desktop.domain.ahead_fields import NextStepFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.written import tags_of
from rebound_desktop.store.tables.ahead import NextStep
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Star:
    """Gives the star, or takes it."""

    starred: bool

    @property
    def label(self) -> str:
        """Two names for two deeds."""
        return "star_jobs" if self.starred else "unstar_jobs"

    @property
    def words(self) -> dict[str, Any]:
        """Nothing beside the count."""
        return {}

    def check(self, vault: Vault) -> None:
        """It can always be done."""

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """One that is as it is to be stays."""
        return sum(vault.edit(Job, job.id, now, starred=self.starred) for job in jobs)


@dataclass(frozen=True, slots=True)
class Tag:
    """Adds one tag, or with `away` takes it, whatever its capitals; the others stay as they are."""

    tag: str
    away: bool = False

    @property
    def label(self) -> str:
        """Two names for two deeds."""
        return "untag_jobs" if self.away else "tag_jobs"

    @property
    def words(self) -> dict[str, Any]:
        """The tag."""
        return {"tag": ", ".join(tags_of(self.tag))}

    def check(self, vault: Vault) -> None:
        """Raises Refusal("tag_missing") where nothing was typed."""
        if not tags_of(self.tag):
            raise Refusal("tag_missing")

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """Nothing is written where nothing differs."""
        before = _said(vault, "tags", jobs)
        return sum(vault.edit(Job, job.id, now, tags=self._after(before[job.id])) for job in jobs)

    def _after(self, before: str) -> str:
        there, meant = tags_of(before), tags_of(self.tag)
        names = {tag.lower() for tag in (meant if self.away else there)}
        if self.away:
            left = [tag for tag in there if tag.lower() not in names]
            return before if len(left) == len(there) else ", ".join(left)
        more = [tag for tag in meant if tag.lower() not in names]
        return ", ".join([*there, *more]) if more else before


@dataclass(frozen=True, slots=True)
class Source:
    """Says where they were found; '' says nothing of it any more."""

    source: str
    label: str = "source_jobs"

    @property
    def words(self) -> dict[str, Any]:
        """The source."""
        return {"source": self.source.strip() or "–"}

    def check(self, vault: Vault) -> None:
        """It can always be done."""

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """Nothing is written where nothing differs."""
        return sum(vault.edit(Job, job.id, now, source=self.source.strip()) for job in jobs)


@dataclass(frozen=True, slots=True)
class Plan:
    """The same next step for each, on one local day; closed ones have none."""

    what: str
    day: date | None
    label: str = "plan_jobs"

    @property
    def words(self) -> dict[str, Any]:
        """What is to be done."""
        return {"step": self.what.strip()}

    def check(self, vault: Vault) -> None:
        """Raises Refusal("nothing_written") without a word."""
        NextStepFields(self.what, self.day).checked()

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """One more step each; what was planned before stays."""
        meant = [job for job in jobs if not job.is_closed]
        fields = NextStepFields(self.what, self.day).checked().values()
        vault.put_many(NextStep, now, [{"job": job.id, **fields} for job in meant])
        return len(meant)


@dataclass(frozen=True, slots=True)
class Trash:
    """Off the board, for thirty days of trash."""

    label: str = "trash_jobs"

    @property
    def words(self) -> dict[str, Any]:
        """Nothing beside the count."""
        return {}

    def check(self, vault: Vault) -> None:
        """It can always be done."""

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """All of them."""
        for job in jobs:
            vault.trash(Job, job.id, now)
        return len(jobs)


def _said(vault: Vault, column: str, jobs: list[JobRow]) -> dict[str, str]:
    places = ", ".join("?" * len(jobs))
    return dict(vault.rows(f"SELECT id, {column} FROM job WHERE id IN ({places})", [job.id for job in jobs]))
