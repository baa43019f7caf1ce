"""This evening, in an hour, tomorrow: which are offered, and when they are."""

from datetime import datetime, time

import pytest

from rebound_desktop.domain.agenda import Action, Wishes
from rebound_desktop.domain.later import buttons, this_evening, tomorrow
from rebound_desktop.domain.reminder_hours import ReminderHours
from tests.domain.nudges import END, PARIS, at, back, follow_up, meeting


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        (at(23, 9), (Action.EVENING, at(23, 18, 30))),
        (at(23, 17, 29), (Action.EVENING, at(23, 18, 30))),
        (at(23, 17, 30), (Action.HOUR, at(23, 18, 30))),
        (at(23, 18, 59), (Action.HOUR, at(23, 19, 59))),
        (at(23, 19), None),
        (at(23, 19, 30), None),
    ],
)
def test_this_evening_becomes_in_an_hour_and_then_nothing(
    now: datetime, offered: tuple[Action, datetime] | None
) -> None:
    assert this_evening(ReminderHours(), PARIS, now) == offered


def test_where_the_day_ends_before_half_past_six_there_is_no_this_evening() -> None:
    hours = ReminderHours(((time(8), time(16)),) * 7)
    assert this_evening(hours, PARIS, at(23, 12)) == (Action.HOUR, at(23, 13))
    assert this_evening(hours, PARIS, at(23, 15, 30)) is None


def test_tomorrow_is_the_next_day_with_reminder_hours() -> None:
    hours = ReminderHours(((time(8), time(20)), None, (time(10), time(12)), None, None, None, None))
    assert tomorrow(hours, PARIS, at(23, 8)) == at(25, 10)
    assert tomorrow(ReminderHours((None,) * 7), PARIS, END) is None


def test_each_nudge_offers_its_own_answers() -> None:
    wishes = Wishes()
    assert buttons(back(), wishes, PARIS, END) == (Action.STEP, Action.EVENING, Action.TOMORROW)
    assert buttons(back(), wishes, PARIS, at(23, 18)) == (Action.STEP, Action.HOUR, Action.TOMORROW)
    assert buttons(back(2), wishes, PARIS, at(23, 18)) == (Action.POSTING, Action.TOMORROW)
    assert buttons(back(), wishes, PARIS, at(23, 19, 30)) == (Action.STEP, Action.TOMORROW)
    assert buttons(meeting(), wishes, PARIS, END) == (Action.NOTES,)
    assert buttons(follow_up("f", END), wishes, PARIS, END) == (Action.SEE, Action.DONE, Action.TOMORROW)


def test_the_last_reminder_offers_no_later() -> None:
    assert buttons(back(3), Wishes(), PARIS, END) == (Action.STEP,)
