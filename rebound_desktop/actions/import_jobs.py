"""Brings the jobs of a file in, in one step: no setback, no quiet time, no sighting comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rebound_desktop.actions.add_job import host, moment_of
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import first_stage
from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.placing import STEP
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Imported:
    """`added` are the new jobs' ids in the file's order; `known` were here already and left alone."""

    added: tuple[str, ...]
    known: int


def import_jobs(desk: Desk, source: str, jobs: Sequence[JobProposal], *, now: datetime) -> Imported:
    """Adds what is not here yet, by (source, import key); importing the same file again changes nothing."""
    vault = desk.vault
    fresh = _fresh(vault, source, jobs)
    with desk.change("import_jobs", now, count=len(fresh)):
        stages = {kind: first_stage(vault, kind).id for kind in StageKind}
        places = _places(vault, stages, fresh)
        rows = [
            _job(source, job, stages[_kind(job)], place) for job, place in zip(fresh, places, strict=True)
        ]
        added = vault.put_many(Job, now, rows)
        vault.put_many(Event, now, _events(vault, source, fresh, added, now))
    return Imported(tuple(added), len(jobs) - len(fresh))


def _fresh(vault: Vault, source: str, jobs: Sequence[JobProposal]) -> list[JobProposal]:
    known = {
        key
        for (key,) in vault.rows(
            "SELECT import_key FROM job WHERE imported_from = ? AND import_key <> ''", (source,)
        )
    }
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
    pay = job.pay
    return {
        "title": job.title,
        "company": job.company,
        "location": job.location,
        "remote": job.remote,
        "employment_type": job.employment_type,
        "pay_min": pay.least if pay else None,
        "pay_max": pay.most if pay else None,
        "pay_currency": pay.currency if pay else "",
        "pay_period": pay.period if pay else None,
        "url": job.url,
        "url_key": url_key(job.url),
        "posting": job.posting,
        "stage": stage,
        "outcome": job.outcome,
        "starred": job.starred,
        "applied_on": job.applied_on,
        "closes_on": job.closes_on,
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
