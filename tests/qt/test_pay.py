import pytest

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.qt.pay import pay


@pytest.mark.parametrize(
    ("least", "most", "currency", "period", "shown"),
    [
        (58_000, 66_000, "EUR", PayPeriod.YEAR, "€58–66k"),
        (55_000, None, "EUR", None, "€55k"),
        (58_500, 58_500, "USD", PayPeriod.YEAR, "$58.5k"),
        (None, 70_000, "GBP", PayPeriod.YEAR, "up to £70k"),
        (90_000, None, "CHF", PayPeriod.YEAR, "CHF 90k"),
        (25, None, "EUR", PayPeriod.HOUR, "€25 an hour"),
        (3200, 3600.5, "EUR", PayPeriod.MONTH, "€3,200–3,600.50 a month"),
        (40_000, None, "", PayPeriod.YEAR, "40k"),
        (None, None, "EUR", PayPeriod.YEAR, ""),
    ],
)
def test_pay_is_said_in_few_letters(least, most, currency, period, shown) -> None:
    assert pay(least, most, currency, period) == shown
