"""The quiet-time contract: one to two days, for every start, zone, clock change and setting."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rebound_desktop.domain import quiet_time
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import JOINED_LONGEST, LONGEST, SHORTEST, Length, QuietTime
from rebound_desktop.domain.reminder_hours import ReminderHours
from tests.domain.times import instants, reminder_hours, zones

PARIS = ZoneInfo("Europe/Paris")
USUAL = ReminderHours()
lengths = st.sampled_from([Length.ONE_DAY, Length.ONE_AND_HALF, Length.TWO_DAYS])
hours_back = st.floats(0, 96).map(lambda hours: timedelta(hours=hours))


def friday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=PARIS).astimezone(UTC)


@given(instants, lengths, reminder_hours, zones)
def test_quiet_time_is_never_under_one_day_and_never_over_two(starts, length, hours, zone):
    ends = quiet_time.end_of(starts, length, hours, zone)
    assert SHORTEST <= ends - starts <= LONGEST


@given(instants, lengths, reminder_hours, zones)
def test_it_ends_in_reminder_hours_wherever_one_to_two_days_allow_it(starts, length, hours, zone):
    ends = quiet_time.end_of(starts, length, hours, zone)
    plain = starts + timedelta(hours=length.hours)
    possible = hours.next_open(plain, zone)
    if possible is not None and possible <= starts + LONGEST:
        assert hours.open_at(ends, zone)


@given(instants, hours_back, reminder_hours, zones)
def test_no_end_is_ever_planned_in_the_past(heard, back, hours, zone):
    now = heard + back
    for choice in quiet_time.choices(heard, hours, zone, now):
        if choice.ends is not None:
            assert choice.ends > now
            assert SHORTEST <= choice.ends - choice.starts <= LONGEST


@given(instants, lengths, lengths, st.floats(0, 48), reminder_hours, zones)
def test_a_joined_quiet_time_never_ends_earlier_and_gives_the_last_one_a_day(
    starts, first, second, after, hours, zone
):
    running = QuietTime("q", starts, quiet_time.end_of(starts, first, hours, zone), starts)
    now = starts + timedelta(hours=after)
    assume(running.runs(now))
    both = quiet_time.joined(running, second, hours, zone, now)
    assert both.id == running.id and both.starts == starts
    assert both.ends >= running.ends
    assert both.ends - now >= SHORTEST or both.ends == running.ends
    assert both.ends >= now + SHORTEST
    assert both.ends - both.first_started <= JOINED_LONGEST


@given(instants, st.floats(0, 24), reminder_hours, zones)
def test_a_third_moves_nothing_until_it_is_asked_to(starts, after, hours, zone):
    running = QuietTime("q", starts, starts + LONGEST, starts, joined=2)
    now = starts + timedelta(hours=after)
    assert quiet_time.joined(running, Length.TWO_DAYS, hours, zone, now).ends == running.ends
    assert quiet_time.third(running, hours, zone, now).ends >= now + SHORTEST


def test_the_sheet_of_a_friday_afternoon_reads_as_in_the_picture():
    now = friday(16, 40)
    ends = {one.length: one.ends for one in quiet_time.choices(now, USUAL, PARIS, now)}
    assert ends[Length.ONE_DAY] == now + timedelta(hours=24)
    assert ends[Length.ONE_AND_HALF].astimezone(PARIS).strftime("%A %H:%M") == "Sunday 09:00"
    assert ends[Length.TWO_DAYS].astimezone(PARIS).strftime("%A %H:%M") == "Sunday 16:40"
    assert ends[Length.NONE] is None


def test_where_an_hour_before_would_be_too_early_it_ends_after_one_full_day():
    weekdays = ReminderHours((((time(9), time(20)),) * 5) + (None, None))
    now = friday(19, 30) - timedelta(days=1)
    ends = quiet_time.end_of(now, Length.ONE_AND_HALF, weekdays, PARIS)
    assert ends == now + SHORTEST
    assert weekdays.open_at(ends, PARIS)


def test_two_days_from_late_evening_end_an_hour_before_the_reminder_hours_do():
    now = friday(23)
    assert quiet_time.end_of(now, Length.TWO_DAYS, USUAL, PARIS).astimezone(PARIS).strftime("%A %H:%M") == (
        "Sunday 19:00"
    )


def test_a_loss_heard_of_on_thursday_still_gets_its_day_from_now():
    now = friday(20)
    heard = now - timedelta(hours=30)
    assert quiet_time.quiet_from(heard, Length.ONE_DAY, USUAL, PARIS, now) == now
    assert quiet_time.quiet_from(heard, Length.TWO_DAYS, USUAL, PARIS, now) == heard


def test_a_weekday_without_reminder_hours_ends_it_all_the_same_and_the_popup_waits():
    hours = ReminderHours((((time(9), time(20)),) * 5) + (None, None))
    now = friday(10)
    one_day = quiet_time.choices(now, hours, PARIS, now)[0]
    assert one_day.ends == now + timedelta(hours=24)
    assert one_day.popup_waits_until is not None
    assert one_day.popup_waits_until.astimezone(PARIS).strftime("%A %H:%M") == "Monday 09:00"


@pytest.mark.parametrize(
    ("starred", "heaviness", "outcome", "length"),
    [
        (False, None, Outcome.THEY_SAID_NO, Length.ONE_DAY),
        (True, None, Outcome.THEY_SAID_NO, Length.ONE_AND_HALF),
        (True, 8, Outcome.THEY_SAID_NO, Length.TWO_DAYS),
        (False, 7, Outcome.THEY_SAID_NO, Length.ONE_DAY),
        (False, None, Outcome.OFFER_WITHDRAWN, Length.TWO_DAYS),
    ],
)
def test_the_length_chosen_beforehand_follows_the_loss(starred, heaviness, outcome, length):
    assert quiet_time.preset(starred=starred, heaviness=heaviness, outcome=outcome) is length


def test_after_two_quiet_times_in_a_week_a_no_is_only_recorded():
    now = friday(12)
    day = timedelta(days=1)
    assert quiet_time.records_only((now - day, now - 3 * day), now)
    assert not quiet_time.records_only((now - day, now - 8 * day), now)


def test_being_ready_sooner_ends_it_at_that_moment():
    now = friday(12)
    quiet = QuietTime("q", now, now + LONGEST, now, ended_early_at=now + SHORTEST / 2)
    assert quiet.runs(now + SHORTEST / 4)
    assert not quiet.runs(now + SHORTEST / 2)
