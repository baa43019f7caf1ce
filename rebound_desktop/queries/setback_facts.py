"""Everything the sheet of a no has to know before it opens."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import LONGEST, QuietTime
from rebound_desktop.domain.reminder_hours import ReminderHours
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.queries.preferences import preferences
from rebound_desktop.queries.quiet_running import quiet_running
from rebound_desktop.queries.speaking_dates import SpeakingDateRow, speaking_dates
from rebound_desktop.store import drafts
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class LostJob:
    """The job as the sheet names it; `heard_at` and `mattered_until` of a no that was only recorded."""

    id: str
    title: str
    company: str
    starred: bool
    interviewed: bool
    outcome: Outcome | None
    heard_at: datetime | None
    mattered_until: datetime | None


@dataclass(frozen=True, slots=True)
class SetbackFacts:
    """`begun`: when quiet times of the last seven days began; `line`: what I would want to hear, its day."""

    job: LostJob | None
    running: QuietTime | None
    last_joined: datetime | None
    begun: tuple[datetime, ...]
    hours: ReminderHours
    line: tuple[str, date] | None
    dates: tuple[SpeakingDateRow, ...]
    quiet_is_on: bool
    draft: str = ""


def setback_facts(vault: Vault, name: str = "", *, now: datetime) -> SetbackFacts:
    """`name` is a job's id, an interview's, or a nudge's key that begins with one; "" for none."""
    key = job_named(vault, name)
    detail = job_detail(vault, key, now=now) if key else None
    running = quiet_running(vault, now=now)
    chosen = preferences(vault, now=now)
    return SetbackFacts(
        job=None if detail is None else _lost(detail),
        running=None if running is None else running.quiet,
        last_joined=None if running is None else running.last_joined,
        begun=_begun(vault, now),
        hours=chosen.hours,
        line=_line(vault),
        dates=speaking_dates(vault, now + LONGEST, without=key, now=now),
        quiet_is_on="selfcare" in chosen.parts,
        draft=_draft(vault),
    )


def job_named(vault: Vault, name: str) -> str:
    """The job that an id or a nudge's key is about; "" where it is about none that is there."""
    subject = name.partition(":")[0]
    found = vault.value(
        "SELECT id FROM job WHERE id = ? AND deleted_at IS NULL"
        " UNION SELECT job FROM interview WHERE id = ? AND deleted_at IS NULL LIMIT 1",
        (subject, subject),
    )
    return str(found or "")


def _lost(detail: JobDetail) -> LostJob:
    return LostJob(
        detail.id,
        detail.fields.title,
        detail.fields.company,
        detail.starred,
        detail.interviewed,
        detail.outcome,
        detail.closed_at,
        detail.mattered_until,
    )


def _begun(vault: Vault, now: datetime) -> tuple[datetime, ...]:
    rows = vault.rows(
        "SELECT first_started FROM quiet_time WHERE deleted_at IS NULL AND first_started > ?",
        (now - timedelta(days=7),),
    )
    return tuple(as_instant(began) for (began,) in rows)


def _draft(vault: Vault) -> str:
    """Their words from a sheet that was never finished."""
    kept = drafts.read(vault, "setback:letter")
    return kept.text if kept is not None else ""


def _line(vault: Vault) -> tuple[str, date] | None:
    """The newest line from me, with the local day it was written on."""
    found = vault.row(
        "SELECT said, day FROM line_from_me WHERE deleted_at IS NULL AND said <> ''"
        " ORDER BY created_at DESC LIMIT 1"
    )
    return None if found is None else (found[0], as_day(found[1]))
