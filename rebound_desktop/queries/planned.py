"""The interviews of a job that are still to come."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Planned:
    """One of them as it was put down; `at` is aware UTC."""

    id: str
    at: datetime
    round: str
    place_or_link: str
    with_whom: str
    notes: str
    reminder: bool
    their_zone: str = ""


def planned_interviews(vault: Vault, job: str, *, now: datetime) -> tuple[Planned, ...]:
    """Nearest first."""
    rows = vault.rows(
        "SELECT id, at, round, place_or_link, with_whom, notes, reminder, their_zone FROM interview"
        " WHERE job = ? AND at > ? AND deleted_at IS NULL ORDER BY at, id LIMIT 50",
        (job, now),
    )
    return tuple(
        Planned(row, as_instant(at), turn, place, people, notes, bool(remind), their_zone)
        for row, at, turn, place, people, notes, remind, their_zone in rows
    )
