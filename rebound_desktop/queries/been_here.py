"""A company that said no before, or never answered: what happened, when, and the lesson that came of it."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.sameness import company_key
from rebound_desktop.queries.lessons import LessonRow, lessons_of
from rebound_desktop.queries.part_on import part_on
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.queries.same_job import companies_called
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class BeenHere:
    """The newest of them; `day` is the local day it ended, `lesson` the newest that is still in use."""

    job: str
    title: str
    company: str
    outcome: Outcome
    day: date
    lesson: LessonRow | None


def been_here(vault: Vault, company: str, but: str = "", *, now: datetime) -> BeenHere | None:
    """The last ending at a company, `but` one job's own; None where there is none, and in quiet time."""
    who = company_key(company)
    if not who or quiet_until(vault, now=now) is not None:
        return None
    names = companies_called(vault, who)
    places = ", ".join("?" * len(names))
    found = vault.row(
        "SELECT id, title, company, outcome, closed_at FROM job"
        f" WHERE deleted_at IS NULL AND company IN ({places}) AND outcome IN (?, ?)"
        " AND closed_at IS NOT NULL AND id <> ? ORDER BY closed_at DESC LIMIT 1",
        (*names, Outcome.THEY_SAID_NO.value, Outcome.NO_ANSWER.value, but),
    )
    if found is None:
        return None
    job, title, called, outcome, closed_at = found
    day = as_instant(closed_at).astimezone(vault.zone()).date()
    return BeenHere(job, title, called, Outcome(outcome), day, _lesson(vault, job))


def sent_again(vault: Vault, job: str, *, now: datetime) -> BeenHere | None:
    """The same for a job that was moved to *applied* on this local day; None for every other."""
    today = now.astimezone(vault.zone()).date()
    company = vault.value(
        "SELECT j.company FROM job j JOIN stage s ON s.id = j.stage WHERE j.id = ? AND s.kind = ?"
        " AND j.applied_on = ?",
        (job, StageKind.APPLIED.value, today),
    )
    return been_here(vault, company, job, now=now) if company else None


def _lesson(vault: Vault, job: str) -> LessonRow | None:
    if not part_on(vault, "reflection"):
        return None
    setbacks = vault.rows("SELECT id FROM setback WHERE job = ? AND deleted_at IS NULL", (job,))
    found = [lesson for (setback,) in setbacks for lesson in lessons_of(vault, setback)]
    return found[-1] if found else None
