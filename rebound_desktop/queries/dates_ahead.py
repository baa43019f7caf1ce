"""The dates ahead on the whole board: interviews and closing days of open jobs, nearest first."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.nearest_date import DateKind, NearestDate
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Ahead:
    """One date and the job it belongs to."""

    job: str
    title: str
    company: str
    date: NearestDate


def dates_ahead(vault: Vault, limit: int = 20, *, now: datetime) -> tuple[Ahead, ...]:
    """At most `limit`, nearest first."""
    zone = vault.zone()
    today = now.astimezone(zone).date()
    interviews = vault.rows(
        "SELECT j.id, j.title, j.company, i.at FROM interview i JOIN job j ON j.id = i.job"
        " JOIN stage s ON s.id = j.stage WHERE i.at >= ? AND i.deleted_at IS NULL"
        " AND j.deleted_at IS NULL AND s.kind <> ? ORDER BY i.at LIMIT ?",
        (now, StageKind.CLOSED.value, limit),
    )
    closing = vault.rows(
        "SELECT j.id, j.title, j.company, j.closes_on FROM job j JOIN stage s ON s.id = j.stage"
        " WHERE j.closes_on >= ? AND j.deleted_at IS NULL AND s.kind <> ?"
        " ORDER BY j.closes_on, j.id LIMIT ?",
        (today, StageKind.CLOSED.value, limit),
    )
    found = []
    for job, title, company, at in interviews:
        when = as_instant(at)
        day = when.astimezone(zone).date()
        found.append(Ahead(job, title, company, NearestDate(DateKind.INTERVIEW, day, when)))
    for job, title, company, day in closing:
        found.append(Ahead(job, title, company, NearestDate(DateKind.CLOSES, as_day(day))))
    return tuple(sorted(found, key=_when)[:limit])


def _when(one: Ahead) -> tuple[object, ...]:
    return one.date.day, one.date.at is None, str(one.date.at or ""), one.job
