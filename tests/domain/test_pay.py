"""Pay is set side by side for a year, never converted, never guessed."""

import pytest

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.pay import Pay, yearly_gap


def a_year(least: float | None, most: float | None = None, currency: str = "EUR") -> Pay:
    return Pay(least, most, currency, PayPeriod.YEAR)


@pytest.mark.parametrize(
    ("period", "amount"),
    [
        (PayPeriod.HOUR, 25),
        (PayPeriod.DAY, 200),
        (PayPeriod.WEEK, 1000),
        (PayPeriod.MONTH, 13000 / 3),
        (PayPeriod.YEAR, 52000),
    ],
)
def test_every_period_comes_to_a_year(period, amount):
    assert Pay(amount, amount, "EUR", period).yearly == pytest.approx(52000)


def test_a_range_stands_for_its_middle_and_one_end_for_itself():
    assert a_year(58000, 66000).yearly == 62000
    assert a_year(None, 66000).yearly == 66000
    assert a_year(58000).yearly == 58000


def test_ten_thousand_less_is_said_and_a_few_hundred_is_not():
    assert yearly_gap(a_year(60000), a_year(70000)) == -10000
    assert yearly_gap(a_year(69500), a_year(70000)) == 0
    assert yearly_gap(a_year(80000), a_year(70000)) == 10000


def test_two_currencies_and_unknown_amounts_are_not_compared():
    assert yearly_gap(a_year(60000, currency="USD"), a_year(60000)) is None
    assert yearly_gap(a_year(None), a_year(60000)) is None
    assert not a_year(None).known


def test_the_least_is_never_more_than_the_most():
    with pytest.raises(ValueError, match="more than the most"):
        a_year(2, 1)
