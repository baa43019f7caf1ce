"""Applications that a follow-up would fit today; never more than three at once."""

from datetime import date, datetime, timedelta

from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.follow_up import AT_MOST, SHOWN_AT_ONCE, SILENT_DAYS, WAIT_DAYS, follow_up_on
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


def follow_ups_due(vault: Vault, *, now: datetime) -> frozenset[str]:
    """The ids of the jobs that bear the mark today: starred first, then the ones applied to last.

    Imported applications from before their import are left alone (TRACKER.md 8), and so is silence of
    five weeks: that is asked about once a week instead.
    """
    zone = vault.zone()
    today = now.astimezone(zone).date()
    due: list[str] = []
    for job, applied_on, sent, last_sent in vault.rows(_SQL, _span(today)):
        last = as_instant(last_sent)
        last_day = last.astimezone(zone).date() if last else None
        day = follow_up_on(as_day(applied_on), sent, last_day, None)
        if day is not None and day <= today:
            due.append(job)
        if len(due) == SHOWN_AT_ONCE:
            break
    return frozenset(due)


def _span(today: date) -> tuple[object, ...]:
    sent = EventKind.FOLLOW_UP.value
    heard = (EventKind.MAIL.value, EventKind.CALL.value, EventKind.INTERVIEW.value)
    oldest, newest = today - timedelta(days=SILENT_DAYS), today - timedelta(days=WAIT_DAYS)
    return (sent, sent, StageKind.APPLIED.value, oldest, newest, *heard, AT_MOST)


# CROSS JOIN: the applied ones first and no other, however many closed ones lie beside them.
# +e.kind: the events of one job are few, those of one kind are not.
_SQL = (
    "SELECT j.id, j.applied_on,"
    " (SELECT COUNT(*) FROM event e WHERE e.job = j.id AND +e.kind = ? AND e.deleted_at IS NULL) AS sent,"
    " (SELECT MAX(e.at) FROM event e WHERE e.job = j.id AND +e.kind = ? AND e.deleted_at IS NULL)"
    " FROM stage s CROSS JOIN job j ON j.stage = s.id"
    " WHERE s.kind = ? AND j.deleted_at IS NULL AND j.applied_on BETWEEN ? AND ?"
    " AND (j.imported_from = '' OR j.applied_on >= j.day)"
    " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.job = j.id AND e.kind IN (?, ?, ?)"
    " AND e.deleted_at IS NULL) AND sent < ?"
    " ORDER BY j.starred DESC, j.applied_on DESC, j.id"
)
