"""The interview of this day, on one page: time, people, posting, lessons, one thing a person praised."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rebound_desktop.domain.job_fields import called
from rebound_desktop.queries.interview_day import LASTS
from rebound_desktop.queries.lessons import LessonRow, fitting_lessons
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class InterviewToday:
    """`at` in UTC. `praise` is what a real person said, `praised_by` who or where; "" for none yet.

    `their_zone` names the zone it was arranged in, "" for the person's own.
    """

    id: str
    at: datetime
    name: str
    round: str
    with_whom: str
    place: str
    notes: str
    posting: str
    praise: str
    praised_by: str
    lessons: tuple[LessonRow, ...]
    their_zone: str = ""


def interview_today(vault: Vault, job: str, *, now: datetime) -> InterviewToday | None:
    """The job's interview on this local day that is not over yet; None without one."""
    local = now.astimezone(vault.zone())
    begins = local.replace(hour=0, minute=0, second=0, microsecond=0)
    ends = (begins + timedelta(days=1)).replace(hour=0)
    found = vault.row(
        "SELECT i.id, i.at, i.round, i.with_whom, i.place_or_link, i.notes, j.title, j.company, j.posting,"
        " i.their_zone"
        " FROM interview i JOIN job j ON j.id = i.job WHERE i.job = ? AND i.deleted_at IS NULL"
        " AND j.deleted_at IS NULL AND i.at >= ? AND i.at < ? AND i.at > ? ORDER BY i.at LIMIT 1",
        (job, begins, ends, now - LASTS),
    )
    if found is None:
        return None
    row, at, round_, with_whom, place, notes, title, company, posting, their_zone = found
    praise, by = _praise(vault)
    return InterviewToday(
        row,
        as_instant(at),
        called(title, company),
        round_,
        with_whom,
        place,
        notes,
        posting,
        praise,
        by,
        fitting_lessons(vault, job, now=now),
        their_zone,
    )


def _praise(vault: Vault) -> tuple[str, str]:
    """What was said last that rang true; never what was set aside or corrected since."""
    found = vault.row(
        "SELECT f.words, COALESCE(NULLIF(f.who, ''), NULLIF(s.company, ''), j.company, '')"
        " FROM feedback f LEFT JOIN setback s ON s.id = f.setback LEFT JOIN job j ON j.id = f.job"
        " WHERE f.deleted_at IS NULL AND f.set_aside = 0 AND f.kind IN ('skill', 'professionalism')"
        " AND COALESCE(f.rings_true, '') <> 'not_for_me' AND f.id NOT IN"
        " (SELECT revises FROM feedback WHERE revises IS NOT NULL AND deleted_at IS NULL)"
        " ORDER BY f.created_at DESC, f.id DESC LIMIT 1"
    )
    return (found[0], found[1] or "") if found else ("", "")
