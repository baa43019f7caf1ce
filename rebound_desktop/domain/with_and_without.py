"""How heavy the days were with something, and without it; at small numbers it says that it may be chance."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from statistics import fmean

ENOUGH = 5


@dataclass(frozen=True, slots=True)
class WithAndWithout:
    """Means of 0 light to 10 heavy, and how many days each stands on."""

    with_it: float
    without: float
    days_with: int
    days_without: int

    @property
    def may_be_chance(self) -> bool:
        """Fewer than five days on a side say nothing (EXPERIENCE.md, Self-care)."""
        return min(self.days_with, self.days_without) < ENOUGH


def compare(rated: Mapping[date, float], days: Set[date]) -> WithAndWithout | None:
    """`rated`: how heavy each local day was; `days` with the thing. None where one side has no day."""
    with_it = [heavy for day, heavy in rated.items() if day in days]
    without = [heavy for day, heavy in rated.items() if day not in days]
    if not with_it or not without:
        return None
    return WithAndWithout(fmean(with_it), fmean(without), len(with_it), len(without))
