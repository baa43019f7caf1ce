"""Answers that lie unopened: since when, until when; nothing of what is in them."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

_FAR = 3000


@dataclass(frozen=True, slots=True)
class PutByRow:
    """`until` (UTC) is None where only the person opens it; `job` is the one it was dropped on, or ""."""

    id: str
    put_at: datetime
    until: datetime | None
    job: str


@dataclass(frozen=True, slots=True)
class PutBy:
    """`ready`: how many have come to their time, outside of quiet time."""

    waiting: tuple[PutByRow, ...]
    ready: int


def put_by(vault: Vault, *, now: datetime) -> PutBy:
    """The oldest first, at most 20."""
    rows = vault.rows(
        "SELECT id, received_at, sealed_until, COALESCE(job, '') FROM message WHERE put_by"
        " AND opened_at IS NULL AND deleted_at IS NULL ORDER BY received_at, id LIMIT 20"
    )
    waiting = tuple(PutByRow(row, as_instant(at), _until(until), job) for row, at, until, job in rows)
    quiet = quiet_until(vault, now=now) is not None
    ready = sum(1 for one in waiting if one.until is not None and one.until <= now)
    return PutBy(waiting, 0 if quiet else ready)


def _until(text: str) -> datetime | None:
    moment = as_instant(text)
    return moment if moment.year < _FAR else None
