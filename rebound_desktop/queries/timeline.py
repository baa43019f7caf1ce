"""What happened with one job, newest first: events and interviews in one line of time."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

PAGE = 100


@dataclass(frozen=True, slots=True)
class Happened:
    """One line. `id` is the event's, or the interview's where `kind` is INTERVIEW; `at` is aware UTC.

    `detail` is a code or a name (outcome, host, file); `said` is word for word. An
    interview gives its round as `said`, the people as `detail`, the place as `to_stage`.
    """

    id: str
    kind: EventKind
    at: datetime
    said: str
    detail: str
    to_stage: str
    confirmed: bool


def timeline(
    vault: Vault, job: str, before: datetime | None = None, *, now: datetime
) -> tuple[Happened, ...]:
    """The newest lines older than `before`, interviews ahead included; corrected ones are left out."""
    bound = before or datetime.max.replace(tzinfo=now.tzinfo)
    found = vault.rows(_SQL, (job, bound, job, EventKind.INTERVIEW.value, job, bound, PAGE))
    return tuple(
        Happened(row, EventKind(kind), as_instant(at), said, detail, stage, bool(sure))
        for row, kind, at, said, detail, stage, sure in found
    )


_SQL = (
    "SELECT id, kind, at, said, detail, to_stage, confirmed FROM event"
    " WHERE job = ? AND at < ? AND deleted_at IS NULL"
    " AND id NOT IN"
    " (SELECT corrects FROM event WHERE job = ? AND corrects IS NOT NULL AND deleted_at IS NULL)"
    " UNION ALL"
    " SELECT id, ?, at, round, with_whom, place_or_link, 1 FROM interview"
    " WHERE job = ? AND at < ? AND deleted_at IS NULL"
    " ORDER BY at DESC, id DESC LIMIT ?"
)
