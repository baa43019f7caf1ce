from datetime import date

import pytest

from rebound_desktop.domain.amount import amount_of
from rebound_desktop.domain.day_typed import day_typed
from rebound_desktop.domain.placing import between, spread
from rebound_desktop.domain.refusal import Refusal

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("58k", 58_000),
        ("58.000", 58_000),
        ("58 000", 58_000),
        ("58,000.50", 58_000.5),
        ("25,50", 25.5),
        ("", None),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, meant: float | None) -> None:
    assert amount_of(typed) == meant


@pytest.mark.parametrize("typed", ["much", "-5", "1e9", "9999999999999", "5 or 6 k"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="number_invalid"):
        amount_of(typed)


def test_a_day_is_read_as_people_write_it() -> None:
    for typed in ("2026-11-23", "23.11.2026", "23/11/2026", "23.11.", "23.11.26"):
        assert day_typed(typed, TODAY) == date(2026, 11, 23)
    assert day_typed("11/23/2026", TODAY, month_first=True) == date(2026, 11, 23)
    assert day_typed(" ", TODAY) is None
    for typed in ("soon", "31.2.2026", "99/99/2026"):
        with pytest.raises(Refusal, match="date_invalid"):
            day_typed(typed, TODAY)


def test_between_two_cards_lies_a_place_until_they_are_too_close() -> None:
    assert between(None, None) == 0.0
    assert between(None, 5.0) == 5.0 - 1024
    assert between(5.0, None) == 5.0 + 1024
    assert between(1.0, 2.0) == 1.5
    assert between(1.0, 1.0 + 1e-9) is None
    assert spread(3) == [0.0, 1024.0, 2048.0]
