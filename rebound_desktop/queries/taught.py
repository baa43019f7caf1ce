"""What the others taught: lost ones that were wanted, with their best words and the lessons from them."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

_LOST = tuple(outcome.value for outcome in Outcome if outcome.can_be_setback)


@dataclass(frozen=True, slots=True)
class Taught:
    """One that ended: `when` (aware UTC), what they praised in it, and (if, then) of each lesson."""

    job: str
    title: str
    company: str
    when: datetime | None
    best_words: str
    lessons: tuple[tuple[str, str], ...]


def taught(vault: Vault, limit: int = 30, *, now: datetime) -> tuple[Taught, ...]:
    """Starred jobs and setbacks that ended otherwise than wished, the newest first, `limit` at most."""
    marks = ", ".join("?" * len(_LOST))
    rows = vault.rows(
        "SELECT j.id, '', j.title, j.company, j.closed_at AS ended FROM job j WHERE j.starred = 1"
        f" AND j.deleted_at IS NULL AND j.outcome IN ({marks})"
        " AND NOT EXISTS (SELECT 1 FROM setback b WHERE b.job = j.id AND b.deleted_at IS NULL)"
        " UNION ALL SELECT COALESCE(b.job, ''), b.id, COALESCE(j.title, b.title),"
        " COALESCE(j.company, b.company), b.heard_at FROM setback b LEFT JOIN job j ON j.id = b.job"
        " WHERE b.deleted_at IS NULL ORDER BY ended DESC LIMIT ?",
        (*_LOST, limit),
    )
    return tuple(
        Taught(
            job,
            title,
            company,
            as_instant(ended),
            _best_words(vault, job, setback),
            _lessons(vault, job, setback),
        )
        for job, setback, title, company, ended in rows
    )


def _best_words(vault: Vault, job: str, setback: str) -> str:
    found = vault.value(
        "SELECT words FROM feedback WHERE (job = ? OR setback = ?) AND deleted_at IS NULL AND set_aside = 0"
        " AND kind IN ('skill', 'professionalism') ORDER BY created_at DESC LIMIT 1",
        (job, setback),
    )
    return str(found or "")


def _lessons(vault: Vault, job: str, setback: str) -> tuple[tuple[str, str], ...]:
    rows = vault.rows(
        "SELECT l.if_, l.then_ FROM lesson l LEFT JOIN feedback f ON f.id = l.feedback"
        " WHERE (l.setback = ? OR f.setback = ? OR f.job = ?) AND l.deleted_at IS NULL"
        " AND l.retired_at IS NULL ORDER BY l.created_at, l.id LIMIT 3",
        (setback, setback, job),
    )
    return tuple((if_, then) for if_, then in rows)
