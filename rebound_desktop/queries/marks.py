"""What a card may be marked with besides its interview and its closing day, for the whole board at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.nearest_date import DateKind, NearestDate
from rebound_desktop.queries.ahead import thanks_due
from rebound_desktop.queries.follow_ups import follow_ups_due
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

Marks = Mapping[str, tuple[NearestDate, ...]]


def marks(vault: Vault, *, quiet: bool, now: datetime) -> Marks:
    """By job: answers and tasks expected; outside of quiet time follow-ups, thank-yous and own steps too."""
    zone = vault.zone()
    today = now.astimezone(zone).date()
    found: dict[str, list[NearestDate]] = defaultdict(list)
    for job, mark in _expected(vault, today, zone, now):
        found[job].append(mark)
    if not quiet:
        for job in follow_ups_due(vault, now=now):
            found[job].append(NearestDate(DateKind.FOLLOW_UP, today))
        for one in thanks_due(vault, today, now=now):
            found[one.job].append(NearestDate(DateKind.THANKS, today))
        for job, day in vault.rows(_STEPS, (StageKind.CLOSED.value,)):
            found[job].append(NearestDate(DateKind.STEP, max(as_day(day), today)))
    return {job: tuple(marked) for job, marked in found.items()}


def _expected(vault: Vault, today: date, zone: ZoneInfo, now: datetime) -> Iterator[tuple[str, NearestDate]]:
    for kind, sql in ((DateKind.ANSWER, _ANSWERS), (DateKind.TAKE_HOME, _TAKE_HOMES)):
        for job, on, at in vault.rows(sql, (today, now, StageKind.CLOSED.value)):
            moment = as_instant(at)
            day = as_day(on) if moment is None else moment.astimezone(zone).date()
            yield job, NearestDate(kind, day, moment)


_ANSWERS = (
    "SELECT o.job, o.answer_on, o.answer_at FROM offer o JOIN job j ON j.id = o.job"
    " JOIN stage s ON s.id = j.stage WHERE o.answered_at IS NULL AND (o.answer_on >= ? OR o.answer_at >= ?)"
    " AND o.deleted_at IS NULL AND j.deleted_at IS NULL AND s.kind <> ?"
)
_TAKE_HOMES = (
    "SELECT t.job, t.due_on, t.due_at FROM take_home t JOIN job j ON j.id = t.job"
    " JOIN stage s ON s.id = j.stage WHERE t.done_at IS NULL AND (t.due_on >= ? OR t.due_at >= ?)"
    " AND t.deleted_at IS NULL AND j.deleted_at IS NULL AND s.kind <> ?"
)
_STEPS = (
    "SELECT n.job, MIN(n.due_on) FROM next_step n JOIN job j ON j.id = n.job JOIN stage s ON s.id = j.stage"
    " WHERE n.done_at IS NULL AND n.due_on IS NOT NULL AND n.deleted_at IS NULL AND j.deleted_at IS NULL"
    " AND s.kind <> ? GROUP BY n.job"
)
