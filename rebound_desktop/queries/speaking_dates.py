"""Dates that cannot be moved and speak during quiet time, too (EXPERIENCE.md, Feel 4)."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.nearest_date import DateKind
from rebound_desktop.domain.reminder_hours import instant
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

_MOST = 20


@dataclass(frozen=True, slots=True)
class SpeakingDateRow:
    """`ref` is the id of the interview, offer or take-home, the job's for a closing day.

    What is of a whole day has its local midnight (UTC) as `at`.
    """

    kind: DateKind
    ref: str
    at: datetime
    title: str
    company: str
    all_day: bool = False

    @property
    def name(self) -> str:
        """What the job is called."""
        return self.title or self.company


def speaking_dates(
    vault: Vault, until: datetime, *, without: str = "", now: datetime
) -> tuple[SpeakingDateRow, ...]:
    """What cannot be moved before `until` (UTC): interviews, offers to answer, take-homes, closing days.

    Closing days of starred or started applications not sent yet.

    Nearest first, at most 20; of the job `without` none: it is the one that is lost.
    """
    zone = vault.zone()
    today, last = now.astimezone(zone).date(), until.astimezone(zone).date()
    interviews = vault.rows(
        "SELECT i.id, i.at, j.title, j.company FROM interview i JOIN job j ON j.id = i.job"
        " JOIN stage s ON s.id = j.stage WHERE i.at >= ? AND i.at < ? AND i.deleted_at IS NULL"
        " AND j.deleted_at IS NULL AND s.kind <> ? AND j.id <> ? ORDER BY i.at LIMIT ?",
        (now, until, StageKind.CLOSED.value, without, _MOST),
    )
    closing = vault.rows(
        "SELECT j.id, j.closes_on, j.title, j.company FROM job j JOIN stage s ON s.id = j.stage"
        " WHERE j.closes_on BETWEEN ? AND ? AND j.deleted_at IS NULL AND s.kind = ? AND j.id <> ?"
        " AND (j.starred OR EXISTS (SELECT 1 FROM event e WHERE e.job = j.id AND e.deleted_at IS NULL"
        " AND e.kind IN ('step', 'file', 'note'))) ORDER BY j.closes_on, j.id LIMIT ?",
        (today, last, StageKind.WISHLIST.value, without, _MOST),
    )
    found = [
        SpeakingDateRow(DateKind.INTERVIEW, key, as_instant(at), title, company)
        for key, at, title, company in interviews
    ]
    for key, day, title, company in closing:
        midnight = instant(as_day(day), time(), zone)
        found.append(SpeakingDateRow(DateKind.CLOSES, key, midnight, title, company, all_day=True))
    for kind, sql in ((DateKind.ANSWER, _ANSWERS), (DateKind.TAKE_HOME, _TAKE_HOMES)):
        rows = vault.rows(sql, (today, last, now, until, StageKind.CLOSED.value, without, _MOST))
        for key, day, at, title, company in rows:
            moment = as_instant(at) or instant(as_day(day), time(), zone)
            found.append(SpeakingDateRow(kind, key, moment, title, company, all_day=at is None))
    return tuple(sorted(found, key=_when)[:_MOST])


def over_at(date: SpeakingDateRow) -> datetime:
    """From when on it is past: a closing day lasts its whole day."""
    return date.at + timedelta(days=1) if date.all_day else date.at


_ANSWERS = (
    "SELECT o.id, o.answer_on, o.answer_at, j.title, j.company FROM offer o JOIN job j ON j.id = o.job"
    " JOIN stage s ON s.id = j.stage WHERE o.answered_at IS NULL AND o.deleted_at IS NULL"
    " AND (o.answer_on BETWEEN ? AND ? OR (o.answer_at >= ? AND o.answer_at < ?))"
    " AND j.deleted_at IS NULL AND s.kind <> ? AND j.id <> ? LIMIT ?"
)
_TAKE_HOMES = (
    "SELECT t.id, t.due_on, t.due_at, j.title, j.company FROM take_home t JOIN job j ON j.id = t.job"
    " JOIN stage s ON s.id = j.stage WHERE t.done_at IS NULL AND t.deleted_at IS NULL"
    " AND (t.due_on BETWEEN ? AND ? OR (t.due_at >= ? AND t.due_at < ?))"
    " AND j.deleted_at IS NULL AND s.kind <> ? AND j.id <> ? LIMIT ?"
)


def _when(date: SpeakingDateRow) -> tuple[datetime, str]:
    return date.at, date.ref
