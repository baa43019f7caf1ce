"""What a job pays: a number for a period in a currency, and what that comes to in a year."""

from dataclasses import dataclass

from rebound_desktop.domain.codes import PayPeriod

# Full time: 40 hours and 5 days a week, 52 weeks. Only for setting two amounts beside each other.
TIMES_A_YEAR = {
    PayPeriod.HOUR: 2080,
    PayPeriod.DAY: 260,
    PayPeriod.WEEK: 52,
    PayPeriod.MONTH: 12,
    PayPeriod.YEAR: 1,
}
# Two amounts nearer than this, as a share of the one looked for, count as the same.
SAME = 0.02


@dataclass(frozen=True, slots=True)
class Pay:
    """What a posting offers, as written: both ends may be the same, or one missing; never converted."""

    least: float | None
    most: float | None
    currency: str
    period: PayPeriod

    def __post_init__(self) -> None:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("the least is more than the most")

    @property
    def known(self) -> bool:
        """Whether an amount was written at all."""
        return bool(self.least or self.most)

    @property
    def yearly(self) -> float | None:
        """The middle of the two ends, for a year of full time; None where no amount was written."""
        ends = [end for end in (self.least, self.most) if end]
        return sum(ends) / len(ends) * TIMES_A_YEAR[self.period] if ends else None


def yearly_gap(offered: Pay, looked_for: Pay) -> float | None:
    """How much more a year `offered` pays than `looked_for`, in their currency; below 0 it pays less.

    0.0 where they are as good as the same. None where one has no amount, or the currencies are two:
    nothing here knows an exchange rate.
    """
    one, other = offered.yearly, looked_for.yearly
    if one is None or other is None or not _same_money(offered.currency, looked_for.currency):
        return None
    gap = one - other
    return 0.0 if abs(gap) <= SAME * other else gap


def _same_money(one: str, other: str) -> bool:
    return one.strip().upper() == other.strip().upper()
