"""A moment is called by its local day and part of day."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.qt import words
from rebound_desktop.qt.moments import clock_time, moment

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.speak("en")


@pytest.mark.parametrize(
    ("hour", "name"),
    [
        (0, "Monday night"),
        (4, "Monday night"),
        (5, "Monday morning"),
        (12, "Monday midday"),
        (14, "Monday afternoon"),
        (18, "Monday evening"),
        (23, "Monday night"),
    ],
)
def test_each_part_of_the_day_has_its_name(hour: int, name: str) -> None:
    assert moment(MONDAY.replace(hour=hour), ZoneInfo("UTC")) == name


def test_the_day_is_the_local_one() -> None:
    assert moment(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), PARIS) == "Monday night"
    assert clock_time(MONDAY, PARIS) == "09:00"


def test_german_writes_it_in_one_word() -> None:
    words.speak("de")
    assert moment(MONDAY, PARIS) == "Montagmorgen"
