"""When the clock can be believed: before 2025 it is wrong, years ahead it may be (TRAY.md, Time 5-8)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from rebound_desktop.domain.promises import Wishes

# No Rebound ran before: a clock that says so has lost its battery.
EARLIEST = datetime(2025, 1, 1, tzinfo=UTC)
LEAP = timedelta(days=2 * 365)
LEAP_HOLD = timedelta(minutes=10)
LEAP_REMEMBERED = timedelta(days=7)
AWAY = timedelta(days=30)


def impossible(now: datetime) -> bool:
    """Whether no date may be written by this clock."""
    return now < EARLIEST


def doubted_until(wishes: Wishes, now: datetime) -> datetime | None:
    """Until when nothing is said because the clock leapt years ahead; None where it is believed."""
    leap_at = _leap_at(wishes, now)
    if leap_at is None or now >= leap_at + LEAP_HOLD:
        return None
    return leap_at + LEAP_HOLD


def elapsed_clock(wishes: Wishes, now: datetime) -> datetime:
    """`now` without the leap, for judging what has expired: a leap alone makes nothing old."""
    leap_at = _leap_at(wishes, now)
    if leap_at is None:
        return now
    since = wishes.leap_from or wishes.last_tick or now
    return since + (now - leap_at)


def away(wishes: Wishes, now: datetime) -> bool:
    """Whether this computer was off for more than 30 days until now."""
    return wishes.last_tick is not None and _leap_at(wishes, now) is None and now - wishes.last_tick > AWAY


def ticked(wishes: Wishes, now: datetime) -> Wishes:
    """The wishes as they are kept once a look is over; unchanged under an impossible clock."""
    if impossible(now):
        return wishes
    leap_at = _leap_at(wishes, now)
    if leap_at is None or now - leap_at > LEAP_REMEMBERED:
        return replace(wishes, last_tick=now, leap_at=None, leap_from=None)
    return replace(wishes, last_tick=now, leap_at=leap_at, leap_from=wishes.leap_from or wishes.last_tick)


def _leap_at(wishes: Wishes, now: datetime) -> datetime | None:
    """Where the clock leapt to, if it did and was not set back since."""
    if wishes.leap_at is not None:
        return wishes.leap_at if now >= wishes.leap_at else None
    if wishes.last_tick is not None and now - wishes.last_tick > LEAP:
        return now
    return None
