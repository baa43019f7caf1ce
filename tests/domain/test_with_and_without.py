"""With and without: two means with their days, and no claim at small numbers."""

from datetime import date, timedelta

from rebound_desktop.domain.with_and_without import compare

DAYS = [date(2026, 11, 1) + timedelta(days=number) for number in range(10)]


def test_both_sides_are_counted_and_five_a_side_are_enough():
    found = compare(dict(zip(DAYS, [8.0] * 5 + [4.0] * 5, strict=True)), set(DAYS[:5]))
    assert found is not None and (found.with_it, found.without) == (8.0, 4.0)
    assert not found.may_be_chance


def test_four_days_may_be_chance_and_one_side_alone_says_nothing():
    rated = dict.fromkeys(DAYS, 5.0)
    found = compare(rated, set(DAYS[:4]))
    assert found is not None and found.may_be_chance
    assert compare(rated, set(DAYS)) is None and compare(rated, set()) is None
