"""There will be another: the days of sightings and of looking, for the forecast."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rebound_desktop.domain.another import Another, another
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

# After thirty days away the forecast pauses (EXPERIENCE.md, Away).
AWAY = timedelta(days=30)
# What a person does when they look; what others did to them is no looking.
_LOOKING = (EventKind.SAVED, EventKind.APPLIED, EventKind.MOVED, EventKind.FOLLOW_UP, EventKind.STEP)


@dataclass(frozen=True, slots=True)
class Forecast:
    """`resting`: it is quiet time, or nobody looked for thirty days; nothing is said about weeks."""

    another: Another
    resting: bool


def forecast(vault: Vault, *, now: datetime) -> Forecast:
    """Starred jobs and sightings, each once: a sighting that became a job counts on the day it was seen."""
    seen, looked = _seen(vault), _looked(vault)
    last = max([*seen, *looked], default=None)
    away = last is not None and now.astimezone(vault.zone()).date() - last > AWAY
    resting = away or quiet_until(vault, now=now) is not None
    return Forecast(another(seen, looked, vault.zone(), now), resting)


def _seen(vault: Vault) -> list[date]:
    sighted = vault.rows("SELECT seen_at FROM sighting WHERE deleted_at IS NULL")
    starred = vault.rows(
        "SELECT j.created_at, j.applied_on FROM job j WHERE j.starred = 1 AND j.deleted_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM sighting g WHERE g.job = j.id AND g.deleted_at IS NULL)"
    )
    zone = vault.zone()
    days = [as_instant(at).astimezone(zone).date() for (at,) in sighted]
    for created, applied in starred:
        day = as_instant(created).astimezone(zone).date()
        # One brought in from elsewhere was seen on the day of applying, if not before.
        days.append(min(day, as_day(applied) or day))
    return days


def _looked(vault: Vault) -> frozenset[date]:
    """Local days; an hour of each is enough to tell the day in any zone of whole and half hours."""
    marks = ", ".join("?" * len(_LOOKING))
    hours = vault.rows(
        "SELECT MIN(at) FROM (SELECT at FROM event WHERE deleted_at IS NULL"
        f" AND kind IN ({marks}) UNION ALL SELECT at FROM small_step WHERE deleted_at IS NULL)"
        " GROUP BY substr(at, 1, 13)",
        tuple(kind.value for kind in _LOOKING),
    )
    zone = vault.zone()
    return frozenset(as_instant(at).astimezone(zone).date() for (at,) in hours)
