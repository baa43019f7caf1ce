"""Applications without a word for five weeks and no date ahead."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.follow_up import SILENT_DAYS, ReplyTime
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Silent:
    """One that has not answered; `applied_on` is a local day."""

    id: str
    title: str
    company: str
    starred: bool
    applied_on: date


def silent_jobs(vault: Vault, *, now: datetime) -> tuple[Silent, ...]:
    """Oldest first, starred ones first of all."""
    today = now.astimezone(vault.zone()).date()
    since = now - timedelta(days=SILENT_DAYS)
    signs = (EventKind.MAIL, EventKind.CALL, EventKind.INTERVIEW, EventKind.FOLLOW_UP, EventKind.REOPENED)
    rows = vault.rows(
        _SQL,
        (
            StageKind.APPLIED.value,
            today - timedelta(days=SILENT_DAYS),
            *(sign.value for sign in signs),
            since,
            since,
            today,
        ),
    )
    named = _named(vault)
    return tuple(
        Silent(row, title, at, bool(star), as_day(day))
        for row, title, at, star, day in rows
        if row not in named or named[row].over_on(as_day(day)) <= today
    )


def _named(vault: Vault) -> dict[str, ReplyTime]:
    """When they said they would answer, by job; the newest counts. Until then it is no silence."""
    rows = vault.rows(
        "SELECT job, days, by_day, from_day FROM reply_time WHERE deleted_at IS NULL ORDER BY created_at, id"
    )
    return {job: ReplyTime(days, as_day(by_day), as_day(begins)) for job, days, by_day, begins in rows}


# CROSS JOIN: the applied ones first and no other, however many closed ones lie beside them.
_SQL = (
    "SELECT j.id, j.title, j.company, j.starred, j.applied_on"
    " FROM stage s CROSS JOIN job j ON j.stage = s.id"
    " WHERE s.kind = ? AND j.deleted_at IS NULL AND j.applied_on < ?"
    " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.job = j.id AND e.kind IN (?, ?, ?, ?, ?)"
    " AND e.at > ? AND e.deleted_at IS NULL)"
    " AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.job = j.id AND i.at > ? AND i.deleted_at IS NULL)"
    " AND (j.closes_on IS NULL OR j.closes_on < ?)"
    " ORDER BY j.starred DESC, j.applied_on, j.id"
)
