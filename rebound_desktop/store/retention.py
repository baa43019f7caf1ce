"""Which copies of the vault stay: dense for the last days, thinner the further back."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import IntEnum

HOURLY_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
SHARE_OF_FREE = 10


class Tier(IntEnum):
    """Why a copy stays; the lower is given up first when the disk is short."""

    HOURLY = 0
    DAILY = 1
    WEEKLY = 2
    MONTHLY = 3
    NEWEST = 4


def tiers(taken: Iterable[datetime], now: datetime) -> dict[datetime, Tier]:
    """The instants (aware) that stay, each with its strongest reason; what is not in it may go.

    One an hour for two days before `now`, and the newest copy of each of the latest 12 days, 10 weeks
    and 9 months that have one, all counted in UTC. The newest always stays. Copies dated after `now`
    (the clock was moved back) are thinned to one an hour and kept.
    """
    newest_first = sorted(set(taken), reverse=True)
    stays: dict[datetime, Tier] = {}
    recent = [at for at in newest_first if at >= now - HOURLY_FOR]
    for tier, among, name, most in (
        (Tier.HOURLY, recent, _hour, len(recent)),
        (Tier.DAILY, newest_first, _day, DAILY),
        (Tier.WEEKLY, newest_first, _week, WEEKLY),
        (Tier.MONTHLY, newest_first, _month, MONTHLY),
        (Tier.NEWEST, newest_first[:1], _hour, 1),
    ):
        for at in _first_of_each(among, name, most):
            stays[at] = tier
    return stays


def that_fit(stays: Mapping[datetime, Tier], sizes: Mapping[datetime, int], free: int) -> set[datetime]:
    """Of the copies that would stay, those that fit in a tenth of `free` (bytes free on the disk).

    Given up first: the oldest of the weakest tier. The newest copy stays however short the disk is.
    """
    room = free // SHARE_OF_FREE
    kept: set[datetime] = set()
    for at in sorted(stays, key=lambda at: (stays[at], at), reverse=True):
        if stays[at] is Tier.NEWEST or sizes[at] <= room:
            kept.add(at)
            room -= sizes[at]
    return kept


def _first_of_each(
    newest_first: Iterable[datetime], name: Callable[[datetime], object], most: int
) -> list[datetime]:
    found: dict[object, datetime] = {}
    for at in newest_first:
        found.setdefault(name(at.astimezone(UTC)), at)
    return list(found.values())[:most]


def _hour(at: datetime) -> object:
    return at.year, at.month, at.day, at.hour


def _day(at: datetime) -> object:
    return at.date()


def _week(at: datetime) -> object:
    return at.isocalendar()[:2]


def _month(at: datetime) -> object:
    return at.year, at.month
