"""Brings the jobs of a file in, in one step: no setback, no quiet time, no sighting comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rebound_desktop.actions.add_job import host, moment_of
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import first_stage
from rebound_desktop.actions.proposed import proposed
from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.placing import STEP
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.store.long_change import LongChange
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault

PAGE = 500
# A table of jobs that Rebound wrote bears their ids.
OWN = "rebound"


@dataclass(frozen=True, slots=True)
class Imported:
    """`added` are the new jobs' ids in the file's order; `known` were here already and left alone."""

    added: tuple[str, ...]
    known: int


@dataclass(slots=True)
class JobImport:
    """An import under way: its pages become one step when it is finished, none if it is abandoned."""

    source: str
    fresh: list[JobProposal]
    rows: list[dict[str, Any]]
    known: int
    long: LongChange | None = None
    added: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether every row is in."""
        return len(self.added) == len(self.rows)


def import_jobs(desk: Desk, source: str, jobs: Sequence[JobProposal], *, now: datetime) -> Imported:
    """Adds what is not here yet, by (source, import key); importing the same file again changes nothing."""
    begun = begin_import(desk, source, jobs, now=now)
    while not begun.is_whole:
        import_page(desk, begun, now=now)
    return finish_import(desk, begun, now=now)


def begin_import(desk: Desk, source: str, jobs: Sequence[JobProposal], *, now: datetime) -> JobImport:
    """Sees what is new, and opens the step that the pages go into."""
    vault = desk.vault
    fresh = _fresh(vault, source, jobs)
    stages = {kind: first_stage(vault, kind).id for kind in StageKind}
    places = _places(vault, stages, fresh)
    rows = [_job(source, job, stages[_kind(job)], place) for job, place in zip(fresh, places, strict=True)]
    long = desk.long_change("import_jobs", now, count=len(fresh)) if fresh else None
    return JobImport(source, fresh, rows, len(jobs) - len(fresh), long)


def import_page(desk: Desk, begun: JobImport, *, now: datetime) -> int:
    """Brings in the next page; how many are in. What fails midway takes the whole import back."""
    start = len(begun.added)
    if begun.long is None or begun.is_whole:
        return start
    vault = desk.vault
    with begun.long.page_or_nothing():
        added = vault.put_many(Job, now, begun.rows[start : start + PAGE])
        some = begun.fresh[start : start + PAGE]
        vault.put_many(Event, now, _events(vault, begun.source, some, added, now))
    begun.added += added
    return len(begun.added)


def finish_import(desk: Desk, begun: JobImport, *, now: datetime) -> Imported:
    """Makes one step of it."""
    if begun.long is not None:
        desk.finish_long(begun.long, now)
    return Imported(tuple(begun.added), begun.known)


def abandon_import(desk: Desk, begun: JobImport, *, now: datetime) -> None:
    """Takes every page back."""
    if begun.long is not None:
        begun.long.abandon()


def _fresh(vault: Vault, source: str, jobs: Sequence[JobProposal]) -> list[JobProposal]:
    known = {
        key
        for (key,) in vault.rows(
            "SELECT import_key FROM job WHERE imported_from = ? AND import_key <> ''", (source,)
        )
    }
    if source == OWN:
        known |= {f"{OWN}:{key}" for (key,) in vault.rows("SELECT id FROM job")}
    fresh = []
    for job in jobs:
        if job.import_key and job.import_key in known:
            continue
        known.add(job.import_key)
        fresh.append(job)
    return fresh


def _kind(job: JobProposal) -> StageKind:
    if job.outcome is not None:
        return StageKind.CLOSED
    if job.stage_kind is not None:
        return job.stage_kind
    return StageKind.APPLIED if job.applied_on else StageKind.WISHLIST


def _places(vault: Vault, stages: dict[StageKind, str], jobs: Sequence[JobProposal]) -> list[float]:
    """On top of what is there, the newest first: a column begins with what is on a person's mind."""
    places = [0.0] * len(jobs)
    for kind, stage in stages.items():
        mine = [number for number, job in enumerate(jobs) if _kind(job) is kind]
        mine.sort(key=lambda number: _newest(jobs[number]), reverse=True)
        top = vault.value("SELECT MIN(place) FROM job WHERE stage = ?", (stage,)) or 0.0
        for order, number in enumerate(mine):
            places[number] = top - STEP * (len(mine) - order)
    return places


def _newest(job: JobProposal) -> date:
    return job.closed_on or job.applied_on or job.saved_on or date.min


def _job(source: str, job: JobProposal, stage: str, place: float) -> dict[str, Any]:
    return proposed(job) | {
        "url_key": url_key(job.url),
        "stage": stage,
        "outcome": job.outcome,
        "starred": job.starred,
        "applied_on": job.applied_on,
        "place": place,
        "notes": _notes(job),
        "tags": job.tags,
        "resume_name": job.resume_name,
        "contact": job.contact,
        "source": job.source,
        "imported_from": source,
        "import_key": job.import_key,
    }


def _notes(job: JobProposal) -> str:
    """The notes, and under them what had no place of its own, so that nothing is lost."""
    extras = [f"{column}: {value}" for column, value in job.extras if value.strip()]
    return "\n\n".join(part for part in (job.notes, "\n".join(extras)) if part)


def _events(
    vault: Vault, source: str, jobs: Sequence[JobProposal], ids: Sequence[str], now: datetime
) -> Iterable[dict[str, Any]]:
    zone = vault.zone()
    for job, row in zip(jobs, ids, strict=True):
        common = {"job": row, "source": source}
        saved_on = job.saved_on or job.applied_on
        saved_at = moment_of(saved_on, zone, now) if saved_on else now
        yield common | {"kind": EventKind.SAVED, "at": saved_at, "detail": host(job.url)}
        if job.applied_on:
            yield common | {"kind": EventKind.APPLIED, "at": moment_of(job.applied_on, zone, now)}
        for one in job.happened:
            yield common | {"kind": EventKind.NOTE, "at": one.at, "said": one.said or one.what}
        if job.closed_on and job.outcome:
            at = moment_of(job.closed_on, zone, now)
            yield common | {"kind": EventKind.OUTCOME, "at": at, "detail": job.outcome.value}
