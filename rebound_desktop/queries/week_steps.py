"""Steps done on each day of this week; no streak, no score, nothing carried over."""

from datetime import UTC, date, datetime, time, timedelta

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

WEEK = 7
_STEPS = (EventKind.SAVED, EventKind.APPLIED, EventKind.FOLLOW_UP, EventKind.STEP)


def week_steps(vault: Vault, *, now: datetime) -> tuple[int, ...]:
    """Seven counts, Monday first, of the local week that `now` lies in.

    A step is a posting saved or sighted, an application or follow-up sent, a small step; what was one
    deed (a job saved and its small step) counts once.
    """
    zone = vault.zone()
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    begins, ends = _midnight(vault, monday), _midnight(vault, monday + timedelta(days=WEEK))
    marks = ", ".join("?" * len(_STEPS))
    rows = vault.rows(
        f"SELECT at, job FROM event WHERE kind IN ({marks}) AND deleted_at IS NULL AND at >= ? AND at < ?"
        " UNION SELECT at, job FROM small_step WHERE deleted_at IS NULL AND at >= ? AND at < ?"
        " UNION SELECT created_at, id FROM sighting WHERE deleted_at IS NULL AND created_at >= ?"
        " AND created_at < ?",
        (*(kind.value for kind in _STEPS), *(begins, ends) * 3),
    )
    counts = [0] * WEEK
    for at, _job in rows:
        counts[as_instant(at).astimezone(zone).weekday()] += 1
    return tuple(counts)


def _midnight(vault: Vault, day: date) -> datetime:
    return datetime.combine(day, time(0), vault.zone()).astimezone(UTC)
