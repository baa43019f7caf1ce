"""What an offer comes to in a year, at the hours and weeks it is for; currencies are never converted."""

import re
from dataclasses import dataclass

from rebound_desktop.domain.codes import PayPeriod

HOURS_A_DAY = 8.0
_HOURS = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)(?!\d|\s*%|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a year is made of: hours a week, paid weeks a year."""

    hours: float = 40.0
    weeks: float = 52.0

    def times(self, period: PayPeriod) -> float:
        """How often a period's pay comes in a year."""
        match period:
            case PayPeriod.HOUR:
                return self.hours * self.weeks
            case PayPeriod.DAY:
                return self.hours / HOURS_A_DAY * self.weeks
            case PayPeriod.WEEK:
                return self.weeks
            case PayPeriod.MONTH:
                return 12.0
        return 1.0


def year_of(
    least: float | None, most: float | None, period: PayPeriod | None, measure: Measure
) -> tuple[float | None, float | None]:
    """Both ends for a year, to the nearest hundred; None where no amount was written. No period is a year."""
    times = measure.times(period or PayPeriod.YEAR)
    exact = (period or PayPeriod.YEAR) is PayPeriod.YEAR
    return tuple(_round(end * times, exact) if end else None for end in (least, most))  # type: ignore[return-value]


def hours_named(text: str) -> float | None:
    """The hours a week that words name ("35", "37,5 h"), between 1 and 80; None for none."""
    found = _HOURS.search(text)
    hours = float(found[1].replace(",", ".")) if found else 0.0
    return hours if 1 <= hours <= 80 else None


def _round(amount: float, exact: bool) -> float:
    return amount if exact else round(amount / 100) * 100.0
