"""What stands open beside the job that said yes."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Talking:
    """One that is in interviews: it deserves a courteous line. `contact` is "" where nobody is known."""

    title: str
    company: str
    contact: str


@dataclass(frozen=True, slots=True)
class Others:
    """How many others are open, and those of them in interviews (30 at most)."""

    count: int
    talking: tuple[Talking, ...]


def others(vault: Vault, job: str, *, now: datetime) -> Others:
    """Every open job but this one."""
    count = vault.value(
        "SELECT COUNT(*) FROM job j JOIN stage s ON s.id = j.stage WHERE j.id <> ? AND j.deleted_at IS NULL"
        " AND s.kind <> ?",
        (job, StageKind.CLOSED.value),
    )
    talking = vault.rows(
        "SELECT j.title, j.company, j.contact FROM job j JOIN stage s ON s.id = j.stage"
        " WHERE j.id <> ? AND j.deleted_at IS NULL AND s.kind IN (?, ?)"
        " ORDER BY j.updated_at DESC, j.id LIMIT 30",
        (job, StageKind.INTERVIEWING.value, StageKind.OFFER.value),
    )
    return Others(count, tuple(Talking(*row) for row in talking))
