"""A stretch of local days that numbers and reports are about."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both in it; None: without an end on that side."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


ALL = Period()


def this_year(today: date) -> Period:
    """From the first of January on."""
    return Period(today.replace(month=1, day=1))


def last_days(count: int, today: date) -> Period:
    """The last `count` days, today in it."""
    return Period(today - timedelta(days=count - 1))


def this_month(today: date) -> Period:
    """The whole month that today lies in."""
    first = today.replace(day=1)
    return Period(first, _next_month(first) - timedelta(days=1))


def last_month(today: date) -> Period:
    """The whole month before."""
    last = today.replace(day=1) - timedelta(days=1)
    return Period(last.replace(day=1), last)


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
