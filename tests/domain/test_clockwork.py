"""A clock that is wrong says nothing, and makes nothing old."""

from datetime import UTC, datetime, timedelta

from rebound_desktop.domain.agenda import Digest, Kind, Say, Speak, State, Variant, Wait, Why, Wishes
from rebound_desktop.domain.clockwork import ticked
from tests.domain.nudges import DAY, END, at, back, step


def test_a_clock_of_1970_says_nothing_and_writes_nothing() -> None:
    epoch = datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
    assert step(back(), now=epoch) == Wait(None, Why.CLOCK)
    wishes = Wishes(last_tick=END)
    assert ticked(wishes, epoch) == wishes


def test_a_clock_years_ahead_is_doubted_for_ten_minutes_then_one_digest() -> None:
    before = Wishes(last_tick=at(23, 9))
    ahead = at(23, 12).replace(year=2031)
    both = (back(), Say("s", Kind.SET_TIME, at(23, 9), at(24, 9)))
    assert step(*both, now=ahead, wishes=before) == Wait(ahead + timedelta(minutes=10), Why.CLOCK)
    during = ticked(before, ahead)
    nearly = ahead + timedelta(minutes=9)
    assert step(*both, now=nearly, wishes=during) == Wait(ahead + timedelta(minutes=10), Why.CLOCK)
    over = ahead + timedelta(minutes=10)
    assert step(*both, now=over, wishes=ticked(during, nearly)) == Digest(("q:1", "s"))


def test_a_clock_that_was_years_ahead_and_is_right_again_is_believed_at_once() -> None:
    ahead = END.replace(year=2031)
    leapt = ticked(Wishes(last_tick=END - DAY), ahead)
    assert step(back(), now=END, wishes=leapt) == Speak(back(), Variant.PLAIN)
    assert ticked(leapt, END) == Wishes(last_tick=END)


def test_what_a_clock_a_day_ahead_said_is_not_said_again() -> None:
    shown = back(state=State.SHOWN, shown_at=END + DAY)
    assert step(shown, back(2), now=END) == Wait(at(25, 9), Why.DUE)


def test_popups_of_a_clock_that_was_ahead_hold_nothing_back() -> None:
    shown = Say("x", Kind.SET_TIME, END, END + DAY, state=State.SHOWN, shown_at=END + 3 * DAY)
    assert step(shown, back(), now=END) == Speak(back(), Variant.PLAIN)
