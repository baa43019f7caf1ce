"""There will be another: said from three on, true four times in five, and honest when it takes longer."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.another import FOUR_IN_FIVE, NINE_IN_TEN, Another, another, weeks_until

ZONE = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 9, 21)
WEEK = timedelta(weeks=1)


def on(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def weeks(*numbers: int) -> list[date]:
    return [MONDAY + number * WEEK for number in numbers]


def test_five_in_nine_weeks_reads_as_in_the_picture():
    found = another(weeks(0, 2, 4, 5, 7), weeks(*range(9)), ZONE, on(MONDAY + 8 * WEEK))
    assert found == Another(5, 9, within=5)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_below_three_nothing_is_said_about_weeks(count):
    found = another(weeks(*range(count)), weeks(*range(9)), ZONE, on(MONDAY + 8 * WEEK))
    assert found.count == count
    assert found.within is None and not found.passed


def test_weeks_without_looking_neither_slow_the_pace_nor_pass_the_range():
    at_once = another(weeks(0, 1, 2), [], ZONE, on(MONDAY + 2 * WEEK))
    much_later = another(weeks(0, 1, 2), [], ZONE, on(MONDAY + 60 * WEEK))
    assert at_once == much_later


def test_a_long_search_without_one_is_called_longer_than_before():
    looked = weeks(*range(40))
    soon = another(weeks(0, 1, 2, 3), looked, ZONE, on(MONDAY + 4 * WEEK))
    late = another(weeks(0, 1, 2, 3), looked, ZONE, on(MONDAY + 39 * WEEK))
    assert not soon.passed
    assert late.passed


def test_days_still_to_come_are_not_counted():
    assert another(weeks(0, 1, 2, 3), [], ZONE, on(MONDAY + WEEK)).count == 2


@pytest.mark.parametrize(("chance", "gaps"), [(FOUR_IN_FIVE, 2), (FOUR_IN_FIVE, 6), (NINE_IN_TEN, 4)])
def test_the_chance_holds_whatever_the_true_pace_is(chance, gaps):
    dice, trials, within = Random(f"{chance} {gaps}"), 20_000, 0
    for _ in range(trials):
        pace = dice.uniform(0.05, 3)
        waited = sum(dice.expovariate(pace) for _ in range(gaps))
        within += dice.expovariate(pace) <= weeks_until(chance, gaps, 1) * waited
    assert within / trials == pytest.approx(chance, abs=0.01)


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=30),
    st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=30),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_it_never_promises_less_than_a_week_and_never_counts_the_future(seen, looked, today):
    found = another(seen, set(looked), ZONE, on(today))
    assert found.count == sum(day <= today for day in seen)
    assert found.within is None or found.within >= 1
    assert (found.within is not None) == (found.count >= 3)
