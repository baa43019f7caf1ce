"""Pay for a year, at the hours an offer is for."""

import pytest

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.year_of_pay import Measure, hours_named, year_of


@pytest.mark.parametrize(
    ("amount", "period", "measure", "year"),
    [
        (25.0, PayPeriod.HOUR, Measure(), 52_000),
        (25.0, PayPeriod.HOUR, Measure(20, 46), 23_000),
        (300.0, PayPeriod.DAY, Measure(32, 50), 60_000),
        (1_000.0, PayPeriod.WEEK, Measure(40, 48), 48_000),
        (4_321.0, PayPeriod.MONTH, Measure(), 51_900),
        (58_321.5, PayPeriod.YEAR, Measure(10, 10), 58_321.5),
        (58_000.0, None, Measure(), 58_000),
    ],
)
def test_every_period_comes_to_a_year(
    amount: float, period: PayPeriod | None, measure: Measure, year: float
) -> None:
    assert year_of(amount, None, period, measure) == (year, None)
    assert year_of(None, amount, period, measure) == (None, year)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("35", 35),
        ("37,5 h/week", 37.5),
        ("about 20 hours", 20),
        ("80%", None),
        ("full time", None),
        ("1900", None),
    ],
)
def test_hours_are_read_where_hours_are_named(text: str, hours: float | None) -> None:
    assert hours_named(text) == hours
