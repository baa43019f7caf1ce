"""Puts a job on the board."""

from datetime import date, datetime, time
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import StageRow, stage_row
from rebound_desktop.actions.place_in_column import place_on_top
from rebound_desktop.domain.codes import EventKind, StageKind, StepKind
from rebound_desktop.domain.job_fields import JobFields, called
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault

WISHLIST = "stage-wishlist"


def add_job(
    desk: Desk, fields: JobFields, *, stage: str = WISHLIST, starred: bool = False, now: datetime
) -> str:
    """A new card on top of its column; returns its id.

    One that begins past the wishlist counts as applied to today, unless the day is given. Raises
    Refusal("title_missing"), and Refusal("outcome_missing") for a stage that counts as closed.
    """
    fields, vault = fields.checked(), desk.vault
    column = stage_row(vault, stage)
    if column.kind is StageKind.CLOSED:
        raise Refusal("outcome_missing")
    with desk.change("add_job", now, title=called(fields.title, fields.company)):
        values = fields.values()
        values["applied_on"] = _applied_on(fields, column, vault, now)
        job = vault.put(
            Job,
            now,
            **values,
            url_key=url_key(fields.url),
            stage=stage,
            starred=starred,
            place=place_on_top(vault, stage),
        )
        vault.put(Event, now, job=job, kind=EventKind.SAVED, at=now, detail=host(fields.url))
        if values["applied_on"] is not None:
            record_applied(vault, job, values["applied_on"], now)
        # Saving a posting is a small step by itself, sending an application too (EXPERIENCE.md, Return).
        count_step(vault, StepKind.APPLY if values["applied_on"] else StepKind.JOB, job, now)
        count_step(vault, StepKind.JOB, job, now)
    return job


def record_applied(vault: Vault, job: str, applied_on: date, now: datetime) -> None:
    """Writes into the timeline that the application went out on a local day."""
    vault.put(
        Event, now, job=job, kind=EventKind.APPLIED, at=moment_of(applied_on, vault.zone(), now), detail=""
    )


def moment_of(day: date, zone: ZoneInfo, now: datetime) -> datetime:
    """When a thing of that local day is put in the timeline: now if it is today, else its noon."""
    if day == now.astimezone(zone).date():
        return now
    return datetime.combine(day, time(12), zone)


def host(url: str) -> str:
    """The site a link leads to, "tellus.example"; "" for what is no link."""
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _applied_on(fields: JobFields, stage: StageRow, vault: Vault, now: datetime) -> date | None:
    if fields.applied_on is not None or stage.kind is StageKind.WISHLIST:
        return fields.applied_on
    return now.astimezone(vault.zone()).date()
