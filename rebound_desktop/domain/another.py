"""There will be another: how soon, at the pace seen so far (EXPERIENCE.md, Dream)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

# Fewer say nothing about weeks.
ENOUGH = 3
FOUR_IN_FIVE = 0.8
NINE_IN_TEN = 0.9


@dataclass(frozen=True, slots=True)
class Another:
    """`count` is the headline. `weeks` of looking since the first one; `within` weeks another comes, four
    times in five, None below three. `passed`: longer without one than happens in nine stretches of ten.
    """

    count: int
    weeks: int
    within: int | None = None
    passed: bool = False


def another(seen: Iterable[date], looked: Collection[date], zone: ZoneInfo, now: datetime) -> Another:
    """The forecast from the local days of sightings (starred jobs count) and of looking (any job action).

    A Gamma–Poisson process over weeks with looking. The first sighting starts the count, so n sightings
    are n − 1 gaps over w weeks; with the prior 1/rate the pace is Gamma(n − 1, w), and the next one comes
    later than t weeks of looking with chance (w / (w + t)) ** (n − 1). Weeks without looking count nothing.
    Days after today are left out.
    """
    today = now.astimezone(zone).date()
    days = sorted(day for day in seen if day <= today)
    if not days:
        return Another(0, 0)
    weeks = _weeks([*looked, *days], days[0], today)
    if len(days) < ENOUGH:
        return Another(len(days), weeks)
    gaps = len(days) - 1
    until_last = _weeks([*looked, *days], days[0], days[-1])
    since_last = weeks - until_last
    return Another(
        len(days),
        weeks,
        max(1, ceil(weeks_until(FOUR_IN_FIVE, gaps, weeks))),
        since_last > weeks_until(NINE_IN_TEN, gaps, until_last),
    )


def weeks_until(chance: float, gaps: int, weeks: int) -> float:
    """Within how many weeks of looking the next one comes with this chance, after `gaps` in `weeks`."""
    later: float = (1 - chance) ** (-1 / gaps)
    return weeks * (later - 1)


def _weeks(days: Collection[date], first: date, last: date) -> int:
    """In how many weeks, Monday to Sunday, one of `days` lies between `first` and `last`, both included."""
    return len({day - timedelta(days=day.weekday()) for day in days if first <= day <= last})
