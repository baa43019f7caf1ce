"""Every job with its way: what it reached, when it was begun, answered, met with, and ended."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from json import dumps
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.domain.job_path import JobPath, Move, Passed, job_path, passed
from rebound_desktop.domain.period import ALL, Period
from rebound_desktop.store.stored import as_day, as_instant, instant_text
from rebound_desktop.store.vault import Vault

# What a mail is called that says no more than that the application has arrived.
_NO_ANSWER_YET = "acknowledgement"
_FROM_THEM = frozenset(
    {Outcome.THEY_SAID_NO, Outcome.POSITION_FILLED, Outcome.PAUSED, Outcome.OFFER_WITHDRAWN}
)


_KINDS: dict[str | None, StageKind] = {kind.value: kind for kind in StageKind}
_MET_IN = (StageKind.INTERVIEWING, StageKind.OFFER)


# A move as stored: when it was written, to which kind, from which, and when it took place.
_Row = tuple[Any, ...]


class JobWay(NamedTuple):
    """Local days; `answered_on` is the first word from them after applying, a confirmation aside."""

    path: JobPath
    saved_on: date
    applied_on: date | None
    answered_on: date | None
    met_on: date | None
    ended_on: date | None
    source: str
    resume: str


class _Moves(NamedTuple):
    """Where a job's moves led, and when (stored instants) it first came to an interview, or to an offer."""

    way: Passed
    invited: str | None = None
    offered: str | None = None


_NOWHERE = _Moves(Passed())


def job_ways(vault: Vault, period: Period = ALL, *, now: datetime) -> Iterator[JobWay]:
    """Those begun in the period (applied to in it; saved in it, where not applied to), the trash aside.

    Moves that were corrected, or are not confirmed, do not count.
    """
    zone = vault.zone()
    begun = _begun(vault, period, zone)
    some = None if period == ALL else [job[0] for job, _ in begun]
    moved, told = _moved(vault, some), _told(vault, some, now)
    meetings = dict(vault.rows(_MET, {"now": now}))
    offers = {job for (job,) in vault.rows(_OFFERED)}
    for (row, kind, outcome, applied, closed, _, source, resume), saved_on in begun:
        moves, met = moved.get(row, _NOWHERE), meetings.get(row)
        path = _path(moves.way, kind, outcome, bool(applied), met is not None, row in offers)
        met = met or moves.invited
        sent, ended = as_day(applied), closed if outcome in _FROM_THEM else None
        yield JobWay(
            path=path,
            saved_on=saved_on,
            applied_on=sent,
            answered_on=_answered(sent, told.get(row, ()), moves, ended, zone),
            met_on=_day(met, zone) if met else None,
            ended_on=_day(closed, zone) if closed and not path.is_open else None,
            source=source,
            resume=resume,
        )


def _begun(vault: Vault, period: Period, zone: ZoneInfo) -> list[tuple[tuple[Any, ...], date]]:
    """The rows of `_JOBS` that belong to the period, each with the local day on which it was saved."""
    saved = dict(vault.rows(_SAVED))
    found = []
    for job in vault.rows(_JOBS):
        created, applied = job[5], job[3]
        saved_on = _day(min(saved.get(job[0], created), created), zone)
        if period.holds(as_day(applied) or saved_on):
            found.append((job, saved_on))
    return found


@cache
def _path(way: Passed, kind: str, outcome: str | None, applied: bool, met: bool, offered: bool) -> JobPath:
    """Of twenty thousand jobs some fifty ways are different."""
    ended = Outcome(outcome) if outcome else None
    return job_path(way, StageKind(kind), ended, applied=applied, met=met, offered=offered)


def _answered(
    applied: date | None, told: Iterable[str], moves: _Moves, closed: str | None, zone: ZoneInfo
) -> date | None:
    """The local day of the first word from them, not earlier than the day of applying."""
    known = sorted(one for one in (*told, moves.invited, moves.offered, closed) if one is not None)
    days = (_day(one, zone) for one in known)
    return next((day for day in days if applied is None or day >= applied), None)


def _told(vault: Vault, some: list[str] | None, now: datetime) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    until = instant_text(now)
    told = _of(vault, _TOLD, some, {"no_answer_yet": _NO_ANSWER_YET}) + vault.rows(_INVITED)
    for job, at in told:
        if at <= until:
            found.setdefault(job, []).append(at)
    return found


def _of(vault: Vault, sql: str, some: list[str] | None, values: dict[str, object]) -> list[tuple[Any, ...]]:
    """Rows of these jobs alone; of all of them where `some` is None."""
    if some is None:
        return vault.rows(sql, values)
    return vault.rows(
        f"{sql} AND job IN (SELECT value FROM json_each(:some))", values | {"some": dumps(some)}
    )


def _moved(vault: Vault, some: list[str] | None) -> dict[str, _Moves]:
    found: dict[str, list[_Row]] = {}
    for job, *move in _of(vault, _MOVES, some, {}):
        found.setdefault(job, []).append(tuple(move))
    return {job: _summed(sorted(moves)) for job, moves in found.items()}


def _summed(moves: list[_Row]) -> _Moves:
    """The moves of one job, in the order they were made."""
    way = passed(
        [Move(_KINDS.get(before), _KINDS[after], as_instant(written)) for written, after, before, _ in moves]
    )
    invited, offered = (
        min((at for _, after, _, at in moves if after == kind.value), default=None)
        if kind in way.kinds
        else None
        for kind in _MET_IN
    )
    return _Moves(way, invited, offered)


def _day(instant: str, zone: ZoneInfo) -> date:
    return as_instant(instant).astimezone(zone).date()


def _marks(kinds: Iterable[EventKind]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)


# CROSS JOIN: from the few corrections to what they correct, never through every event.
_STANDS = (
    "deleted_at IS NULL AND confirmed = 1 AND rowid NOT IN (SELECT o.rowid FROM event c"
    " CROSS JOIN event o ON o.id = c.corrects WHERE c.corrects > '' AND c.deleted_at IS NULL)"
)
_JOBS = (
    "SELECT j.id, s.kind, j.outcome, j.applied_on, j.closed_at, j.created_at, j.source, j.resume_name"
    " FROM stage s JOIN job j ON j.stage = s.id WHERE j.deleted_at IS NULL"
)
_MOVING = (EventKind.APPLIED, EventKind.MOVED, EventKind.OUTCOME, EventKind.REOPENED)
_MOVES = (
    "SELECT job, created_at, to_kind, from_kind, at FROM event"
    f" WHERE kind IN ({_marks(_MOVING)}) AND to_kind IS NOT NULL AND {_STANDS}"
)
_SAVED = (
    f"SELECT job, MIN(at) FROM event WHERE kind = '{EventKind.SAVED}' AND deleted_at IS NULL GROUP BY job"
)
_TOLD = (
    f"SELECT job, at FROM event WHERE kind IN ({_marks((EventKind.MAIL, EventKind.CALL))})"
    f" AND detail <> :no_answer_yet AND {_STANDS}"
)
_INVITED = (
    "SELECT job, MIN(at, created_at) FROM interview WHERE deleted_at IS NULL"
    " UNION ALL SELECT job, created_at FROM offer WHERE deleted_at IS NULL"
    " UNION ALL SELECT job, created_at FROM take_home WHERE deleted_at IS NULL"
)
_OFFERED = "SELECT job FROM offer WHERE deleted_at IS NULL"
_MET = "SELECT job, MIN(at) FROM interview WHERE deleted_at IS NULL AND at <= :now GROUP BY job"
