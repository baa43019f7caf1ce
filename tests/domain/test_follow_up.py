"""Follow-ups wait seven days, seven more, or as long as they said; never more than two, never earlier."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.follow_up import (
    AT_MOST,
    WAIT_DAYS,
    NextFollowUp,
    ReplyTime,
    Waiting,
    Why,
    lapsed,
    next_follow_up,
)
from rebound_desktop.domain.thank_you import Met, thank_you

APPLIED = date(2026, 11, 20)
DAY = timedelta(days=1)

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
replies = (
    st.none()
    | st.builds(ReplyTime, st.integers(1, 366), st.none(), st.none() | days)
    | st.builds(ReplyTime, st.none(), days)
)


@st.composite
def waitings(draw: st.DrawFn) -> Waiting:
    applied = draw(days)
    sent = draw(st.integers(0, 4))
    last = applied + draw(st.integers(0, 60)) * DAY if sent else None
    return Waiting(
        "job", applied, applied, sent, last, draw(replies), draw(st.none() | days), draw(st.booleans())
    )


def on(waiting: Waiting) -> NextFollowUp:
    found = next_follow_up(waiting)
    assert found is not None
    return found


def test_a_week_after_applying_and_a_week_after_that() -> None:
    first = on(Waiting("job", APPLIED, APPLIED))
    assert (first.day, first.number, first.why) == (APPLIED + 7 * DAY, 1, Why.WAITED)
    sent = APPLIED + 9 * DAY
    second = on(Waiting("job", APPLIED, APPLIED, 1, sent))
    assert (second.day, second.number, second.why) == (sent + 7 * DAY, 2, Why.AGAIN)
    assert next_follow_up(Waiting("job", APPLIED, APPLIED, 2, sent)) is None


def test_a_reply_time_they_named_replaces_the_seven_days() -> None:
    three_weeks = on(Waiting("job", APPLIED, APPLIED, reply=ReplyTime(21)))
    assert (three_weeks.day, three_weeks.why) == (APPLIED + 21 * DAY, Why.NAMED)
    friday = on(Waiting("job", APPLIED, APPLIED, reply=ReplyTime(by_day=date(2026, 12, 11))))
    assert friday.day == date(2026, 12, 12)


def test_weeks_are_counted_from_the_mail_that_named_them() -> None:
    told = APPLIED + 5 * DAY
    assert on(Waiting("job", APPLIED, APPLIED, reply=ReplyTime(14, from_day=told))).day == told + 14 * DAY


def test_a_corrected_day_of_applying_moves_it_along() -> None:
    reply = ReplyTime(21)
    before, after = Waiting("job", APPLIED, APPLIED, reply=reply), APPLIED + 4 * DAY
    assert on(replace(before, applied_on=after)).day - on(before).day == 4 * DAY


def test_two_more_weeks_after_a_follow_up_are_waited_for() -> None:
    told = APPLIED + 10 * DAY
    again = on(Waiting("job", APPLIED, APPLIED, 1, told, ReplyTime(14, from_day=told)))
    assert (again.day, again.why) == (told + 14 * DAY, Why.NAMED)


def test_after_five_weeks_nothing_is_proposed_unless_they_named_a_later_time() -> None:
    plain = Waiting("job", APPLIED, APPLIED)
    assert not lapsed(on(plain), plain, APPLIED + 35 * DAY)
    assert lapsed(on(plain), plain, APPLIED + 36 * DAY)
    named = replace(plain, reply=ReplyTime(60))
    assert not lapsed(on(named), named, APPLIED + 60 * DAY)


@given(waitings())
def test_at_most_two_and_none_where_none_is_wanted(waiting: Waiting) -> None:
    found = next_follow_up(waiting)
    if waiting.never or waiting.sent >= AT_MOST:
        assert found is None
    else:
        assert found is not None and found.number == waiting.sent + 1 <= AT_MOST


@given(waitings(), days)
def test_later_never_makes_it_earlier(waiting: Waiting, until: date) -> None:
    before, after = (
        next_follow_up(replace(waiting, until=None)),
        next_follow_up(replace(waiting, until=until)),
    )
    if before is not None and after is not None:
        assert after.day == max(before.day, until)


@given(waitings())
def test_nothing_fits_sooner_than_a_week_unless_they_named_less(waiting: Waiting) -> None:
    found = next_follow_up(waiting)
    if found is not None and waiting.reply is None:
        assert found.day >= waiting.applied_on + WAIT_DAYS * DAY


@given(days, st.none() | days)
def test_a_thank_you_fits_for_three_days_from_the_day_after(met: date, until: date | None) -> None:
    found = thank_you(Met("talk", "job", met, until=until))
    assert found.day > met and found.last - found.day == 2 * DAY
    assert until is None or found.day >= until
