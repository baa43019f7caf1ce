"""The jobs one can choose from by name: open ones, starred first, then the latest touched."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class OpenJob:
    id: str
    title: str
    company: str


def open_jobs(vault: Vault, limit: int = 200, *, now: datetime) -> tuple[OpenJob, ...]:
    """At most `limit`."""
    rows = vault.rows(
        "SELECT j.id, j.title, j.company FROM job j JOIN stage s ON s.id = j.stage"
        " WHERE j.deleted_at IS NULL AND s.kind <> ?"
        " ORDER BY j.starred DESC, j.updated_at DESC, j.id LIMIT ?",
        (StageKind.CLOSED.value, limit),
    )
    return tuple(OpenJob(*row) for row in rows)
