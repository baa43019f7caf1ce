"""The first line of the menu."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.agenda import Hold, Why, Wishes
from rebound_desktop.qt import words
from rebound_desktop.tray.heading import heading, paused_until

PARIS = ZoneInfo("Europe/Paris")
FRIDAY = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
QUIET = (Hold("q", FRIDAY, datetime(2026, 11, 22, 8, 0, tzinfo=UTC)),)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.speak("en")


def test_on_an_ordinary_day_there_is_none() -> None:
    assert heading((), Wishes(), Why.NOTHING, PARIS, FRIDAY) == ""


def test_in_quiet_time_it_says_until_when() -> None:
    assert heading(QUIET, Wishes(), Why.QUIET, PARIS, FRIDAY) == "Quiet until Sunday morning"
    assert heading(QUIET, Wishes(), Why.NOTHING, PARIS, QUIET[0].until) == ""


def test_of_two_quiet_times_the_later_end_counts() -> None:
    later = Hold("q2", FRIDAY, QUIET[0].until + timedelta(hours=10))
    assert heading((*QUIET, later), Wishes(), Why.QUIET, PARIS, FRIDAY) == "Quiet until Sunday evening"


def test_kept_discreet_it_is_the_name_alone() -> None:
    assert heading(QUIET, Wishes(discreet=True), Why.QUIET, PARIS, FRIDAY) == "Rebound"


def test_a_wrong_clock_is_told() -> None:
    assert heading((), Wishes(), Why.CLOCK, PARIS, FRIDAY) == "The clock looks wrong"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hour", "Reminders paused until 18:40"),
        ("today", "Reminders paused until Saturday morning"),
        ("week", "Reminders paused until Friday morning"),
    ],
)
def test_a_pause_says_when_reminders_come_again(name: str, said: str) -> None:
    until = paused_until(name, PARIS, FRIDAY)
    assert heading((), Wishes(pause_until=until), Why.PAUSED, PARIS, FRIDAY) == said
    assert until is not None
    assert heading((), Wishes(pause_until=until), Why.NOTHING, PARIS, until) == ""


def test_a_pause_without_end_says_so() -> None:
    assert paused_until("always", PARIS, FRIDAY) is None
    assert heading((), Wishes(stopped=True), Why.STOPPED, PARIS, FRIDAY) == "Reminders paused"
