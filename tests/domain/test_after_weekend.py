"""After the weekend is a Monday, later than today, and never within quiet time."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.after_weekend import after_weekend
from rebound_desktop.domain.reminder_hours import ReminderHours
from tests.domain.nudges import PARIS, at
from tests.domain.times import instants, reminder_hours, zones


def test_from_any_day_it_is_the_coming_monday_morning() -> None:
    hours = ReminderHours()
    for day in range(16, 23):
        assert after_weekend(hours, PARIS, None, at(day, 12)) == at(23, 9)
    assert after_weekend(hours, PARIS, None, at(23, 8)) == at(30, 9)
    assert after_weekend(hours, PARIS, at(24, 11), at(22, 12)) == at(24, 11)


@given(reminder_hours, zones, instants, st.none() | st.integers(1, 72))
def test_it_is_always_a_later_day_and_never_in_quiet_time(hours, zone, now, quiet) -> None:
    until = None if quiet is None else now + timedelta(hours=quiet)
    found = after_weekend(hours, zone, until, now)
    assert (found > now and found.astimezone(zone).date() > now.astimezone(zone).date()) or quiet is not None
    assert until is None or found >= until
    assert found - now <= timedelta(days=8)
