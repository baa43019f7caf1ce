"""Which open jobs a mail or an appointment can be about: by company, and by title where one is named."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class JobOf:
    """One open job."""

    id: str
    title: str
    company: str


def jobs_of(vault: Vault, company: str, title: str, *, now: datetime) -> tuple[JobOf, ...]:
    """Open jobs at the company (case does not count); of several, those whose title was named."""
    if not company.strip():
        return ()
    rows = vault.rows(
        "SELECT j.id, j.title, j.company FROM job j JOIN stage s ON s.id = j.stage"
        " WHERE j.company = ? COLLATE NOCASE AND j.deleted_at IS NULL AND s.kind <> ?"
        " ORDER BY j.created_at DESC LIMIT 50",
        (company.strip(), StageKind.CLOSED.value),
    )
    found = tuple(JobOf(*row) for row in rows)
    named = tuple(one for one in found if title and one.title.casefold() == title.strip().casefold())
    return named or found


def jobs_named_in(vault: Vault, text: str, *, now: datetime) -> tuple[JobOf, ...]:
    """Open jobs whose company stands in the text; of several, those whose title stands there too."""
    rows = vault.rows(
        "SELECT j.id, j.title, j.company FROM job j JOIN stage s ON s.id = j.stage"
        " WHERE j.company <> '' AND INSTR(LOWER(?), LOWER(j.company)) > 0 AND j.deleted_at IS NULL"
        " AND s.kind <> ? ORDER BY j.created_at DESC LIMIT 50",
        (text, StageKind.CLOSED.value),
    )
    found = tuple(JobOf(*row) for row in rows)
    named = tuple(one for one in found if one.title and one.title.casefold() in text.casefold())
    return named or found
