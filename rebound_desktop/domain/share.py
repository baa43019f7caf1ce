"""A part of a whole, and from how many on it may be said as a rate, and as a claim (TRACKER.md 11)."""

from dataclasses import dataclass
from math import sqrt

RATE_FROM = 5
CLAIM_FROM = 20
# Four times in five, as in "There will be another"; to set two groups apart, nineteen times in twenty.
_FOUR_IN_FIVE, _NINETEEN_IN_TWENTY = 1.2816, 1.9600


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole` jobs."""

    part: int
    whole: int

    @property
    def rate(self) -> float | None:
        """0 to 1; None below five, where a rate would say something that nobody knows."""
        return self.part / self.whole if self.whole >= RATE_FROM else None

    @property
    def range(self) -> tuple[float, float] | None:
        """Where the rate behind it lies, four times in five; None below twenty."""
        return self._between(_FOUR_IN_FIVE) if self.whole >= CLAIM_FROM else None

    def is_above(self, other: "Share") -> bool:
        """Whether it is higher than `other` by more than chance explains; never below twenty on a side."""
        if min(self.whole, other.whole) < CLAIM_FROM:
            return False
        return self._between(_NINETEEN_IN_TWENTY)[0] > other._between(_NINETEEN_IN_TWENTY)[1]

    def _between(self, z: float) -> tuple[float, float]:
        """Wilson's interval, which stays within 0 and 1 and is sound at the edges (JASA 22, 1927)."""
        rate, n = self.part / self.whole, self.whole
        middle = rate + z * z / (2 * n)
        away = z * sqrt(rate * (1 - rate) / n + z * z / (4 * n * n))
        whole = 1 + z * z / n
        return max(0.0, (middle - away) / whole), min(1.0, (middle + away) / whole)
