"""The people and the files of one job."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Met:
    """A person met at a job; `last_contact` is a local day."""

    id: str
    name: str
    role: str
    reach: str
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that went out or came in; `size` in bytes."""

    id: str
    name: str
    media_type: str
    size: int


def people_of(vault: Vault, job: str, *, now: datetime) -> tuple[Met, ...]:
    """By name."""
    rows = vault.rows(
        "SELECT id, name, role, reach, last_contact FROM person WHERE job = ? AND deleted_at IS NULL"
        " ORDER BY name, id LIMIT 200",
        (job,),
    )
    return tuple(Met(row, name, role, reach, as_day(day)) for row, name, role, reach, day in rows)


def files_of(vault: Vault, job: str, *, now: datetime) -> tuple[Filed, ...]:
    """Newest first."""
    rows = vault.rows(
        "SELECT id, name, media_type, size FROM attachment WHERE job = ? AND deleted_at IS NULL"
        " ORDER BY created_at DESC, id LIMIT 200",
        (job,),
    )
    return tuple(Filed(*row) for row in rows)
