"""The one date a card shows: the nearest of its interview, its closing day and what else is ahead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class DateKind(StrEnum):
    """What the date is of."""

    INTERVIEW = "interview"
    CLOSES = "closes"
    FOLLOW_UP = "follow_up"
    THANKS = "thanks"
    ANSWER = "answer"
    TAKE_HOME = "take_home"
    STEP = "step"


_CAN_WAIT = frozenset({DateKind.FOLLOW_UP, DateKind.THANKS, DateKind.STEP})


@dataclass(frozen=True, slots=True)
class NearestDate:
    """`day` is local; `at` (aware UTC) is given where there is an hour to it."""

    kind: DateKind
    day: date
    at: datetime | None = None


def nearest_date(
    interview_at: datetime | None,
    closes_on: date | None,
    more: Iterable[NearestDate],
    *,
    zone: ZoneInfo,
    now: datetime,
) -> NearestDate | None:
    """The date that comes first, of these and `more`; a closing day that has passed says nothing."""
    today = now.astimezone(zone).date()
    found = list(more)
    if interview_at is not None:
        day = interview_at.astimezone(zone).date()
        found.append(NearestDate(DateKind.INTERVIEW, day, interview_at))
    if closes_on is not None and closes_on >= today:
        found.append(NearestDate(DateKind.CLOSES, closes_on))
    return min(found, key=_soonest, default=None)


def _soonest(one: NearestDate) -> tuple[date, bool]:
    # On the same day the one that cannot be moved comes first.
    return one.day, one.kind in _CAN_WAIT
