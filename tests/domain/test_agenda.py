"""What the tray does next, case by case as TRAY.md and EXPERIENCE.md tell them."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.agenda import (
    Action,
    Answer,
    Digest,
    Hold,
    Kind,
    Lapse,
    Say,
    Speak,
    State,
    Variant,
    Wait,
    Why,
    Wishes,
)
from rebound_desktop.domain.reminder_hours import ReminderHours
from tests.domain.nudges import DAY, END, MONTH, at, back, follow_up, meeting, step


def test_the_end_of_quiet_time_is_said_when_it_comes() -> None:
    assert step(back(), now=END - timedelta(seconds=1)) == Wait(END, Why.DUE)
    assert step(back(), now=END) == Speak(back(), Variant.PLAIN)


def test_nothing_is_said_during_quiet_time_but_its_exceptions() -> None:
    hold = Hold("q", at(21, 9), END, frozenset({"i:1"}))
    say = follow_up("f", at(22, 9))
    assert step(say, now=at(22, 10), holds=(hold,)) == Wait(END, Why.QUIET)
    interview = meeting(23)
    assert step(say, interview, now=at(22, 10), holds=(hold,)) == Speak(interview, Variant.PLAIN)


def test_quiet_time_holds_back_whatever_was_planned_until_its_end() -> None:
    hold = Hold("now", at(23, 8), at(24, 8))
    assert step(back(), now=at(23, 10), holds=(hold,)) == Wait(at(24, 9), Why.QUIET)


def test_outside_reminder_hours_it_waits_for_their_start() -> None:
    late = back(at=at(23, 21))
    assert step(late, now=at(23, 21)) == Wait(at(24, 9), Why.HOURS)
    assert step(late, now=at(24, 8, 59)) == Wait(at(24, 9), Why.HOURS)
    assert isinstance(step(late, now=at(24, 9)), Speak)


def test_without_any_reminder_hours_nothing_is_said() -> None:
    wishes = Wishes(hours=ReminderHours((None,) * 7))
    assert step(back(), now=END, wishes=wishes) == Wait(None, Why.HOURS)


def test_a_pause_and_a_stop_outrank_everything() -> None:
    paused = Wishes(pause_until=at(23, 15))
    assert step(back(), meeting(), now=at(23, 10), wishes=paused) == Wait(at(23, 15), Why.PAUSED)
    assert isinstance(step(back(), now=at(23, 15), wishes=paused), Speak)
    assert step(back(), meeting(), now=at(23, 10), wishes=Wishes(stopped=True)) == Wait(None, Why.STOPPED)


def test_two_steps_of_a_return_are_a_morning_apart() -> None:
    shown = back(state=State.SHOWN, shown_at=at(23, 9))
    assert step(shown, back(2), back(3), now=at(23, 19)) == Wait(at(24, 9), Why.DUE)
    assert step(shown, back(2), back(3), now=at(24, 9)) == Speak(back(2), Variant.PLAIN)


def test_after_three_there_is_silence() -> None:
    said = [back(n, state=State.SHOWN, shown_at=at(22 + n, 9)) for n in (1, 2, 3)]
    assert step(*said, now=at(27, 9)) == Wait(None, Why.NOTHING)


@pytest.mark.parametrize("state", [State.UNKNOWN, State.REFUSED])
def test_a_step_that_may_not_have_been_seen_still_counts(state: State) -> None:
    said = back(state=state, shown_at=at(23, 9))
    assert step(said, back(2), now=at(24, 9)) == Speak(back(2), Variant.PLAIN)


def test_a_step_that_went_to_the_inbox_too_late_ends_its_chain() -> None:
    assert step(back(state=State.EXPIRED), back(2), now=at(24, 9)) == Wait(None, Why.NOTHING)


@pytest.mark.parametrize(
    ("action", "answered", "due"),
    [
        (Action.EVENING, at(23, 9, 5), at(23, 18, 30)),
        (Action.HOUR, at(23, 17, 45), at(23, 18, 45)),
        (Action.TOMORROW, at(23, 9, 5), at(24, 9)),
    ],
)
def test_what_is_put_off_comes_back_asking_for_less(
    action: Action, answered: datetime, due: datetime
) -> None:
    shown = back(state=State.ANSWERED, shown_at=at(23, 9))
    answers = (Answer("a", shown.key, action, answered),)
    assert step(shown, back(2), now=answered + timedelta(minutes=5), answers=answers) == Wait(due, Why.DUE)
    assert step(shown, back(2), now=due, answers=answers) == Speak(back(2), Variant.PLAIN)


@pytest.mark.parametrize("action", [Action.STEP, Action.DONE, Action.STOP])
def test_an_answer_that_is_not_later_ends_the_chain(action: Action) -> None:
    shown = back(state=State.ANSWERED, shown_at=END)
    answers = (Answer("a", shown.key, action, at(23, 10)), Answer("b", shown.key, Action.EVENING, at(23, 11)))
    assert step(shown, back(2), now=at(25, 9), answers=answers) == Wait(None, Why.NOTHING)


def test_several_due_are_one_digest() -> None:
    both = step(back(), follow_up("f", at(23, 9)), now=at(23, 12))
    assert both == Digest(("f", "q:1"))


def test_a_digest_counts_as_one_popup() -> None:
    shown = [replace(follow_up(f"s{n}", END), state=State.SHOWN, shown_at=END) for n in range(5)]
    assert isinstance(step(*shown, back(), now=END + timedelta(hours=1)), Speak)


def test_one_popup_an_hour_and_three_a_day() -> None:
    other = Say("x", Kind.SET_TIME, at(23, 9), at(25, 9), state=State.SHOWN, shown_at=at(23, 9, 30))
    assert step(other, back(), now=at(23, 10)) == Wait(at(23, 10, 30), Why.SPACE)
    three = [replace(other, key=f"x{h}", shown_at=at(23, h)) for h in (9, 11, 13)]
    assert step(*three, back(), now=at(23, 15)) == Wait(at(24, 9), Why.SPACE)


def test_an_interview_is_told_all_the_same() -> None:
    other = Say("x", Kind.SET_TIME, at(23, 9), at(25, 9), state=State.SHOWN)
    four = [replace(other, key=f"x{h}", shown_at=at(23, h)) for h in (9, 11, 13, 14)]
    assert step(*four, back(), meeting(), now=at(23, 14, 5)) == Speak(meeting(), Variant.PLAIN)


def test_follow_ups_go_one_a_day() -> None:
    two = [follow_up(f"f{n}", at(23, 9)) for n in (1, 2)]
    assert step(*two, now=at(23, 9)) == Speak(two[0], Variant.PLAIN)
    one = replace(two[0], state=State.SHOWN, shown_at=at(23, 9))
    assert isinstance(step(one, two[1], now=at(23, 15)), Wait)
    assert step(one, two[1], now=at(24, 9)) == Speak(two[1], Variant.PLAIN)


def test_more_than_a_day_late_reads_otherwise() -> None:
    assert step(back(), now=END + DAY) == Speak(back(), Variant.PLAIN)
    assert step(back(), now=at(24, 9, 1)) == Speak(back(), Variant.LATE)


def test_after_a_heavy_day_the_text_is_softer_for_a_day() -> None:
    soft = back(soft_until=at(23, 22))
    assert step(soft, now=at(23, 12)) == Speak(soft, Variant.SOFT)
    assert step(soft, now=at(24, 12)) == Speak(soft, Variant.LATE)


def test_off_for_three_weeks_is_one_digest_and_the_old_goes_without_a_word() -> None:
    now = at(14, 12, month=12)
    wishes = Wishes(last_tick=at(22, 12))
    date = Say("c", Kind.CLOSING, at(24, 9), at(25, 9))
    other = Say("s", Kind.SET_TIME, at(1, 9, month=12), now + DAY)
    assert step(back(), date, other, now=now, wishes=wishes) == Lapse(("c",))
    assert step(back(), other, now=now, wishes=wishes) == Digest(("q:1", "s"))


def test_off_for_more_than_thirty_days_nothing_is_said() -> None:
    now = at(24, 12, month=12)
    kept = back(expires=now + MONTH)
    assert step(kept, now=now, wishes=Wishes(last_tick=at(22, 12))) == Lapse((kept.key,))


def test_an_interview_still_to_come_is_told_even_then() -> None:
    now = at(24, 12, month=12)
    soon = Say("i", Kind.INTERVIEW, now, now + DAY, moment=now + DAY)
    assert step(soon, now=now, wishes=Wishes(last_tick=at(22, 12))) == Speak(soon, Variant.PLAIN)


def test_unopened_for_thirty_days_follow_ups_lapse() -> None:
    old = Wishes(last_opened=END - MONTH - DAY)
    assert step(follow_up("f", END), now=END, wishes=old) == Lapse(("f",))


def test_reminder_hours_follow_the_person_into_another_zone() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    in_tokyo = at(24, 9, zone=tokyo)
    assert step(back(at=at(23, 13)), now=at(23, 13), zone=tokyo) == Wait(in_tokyo, Why.HOURS)


def test_ten_thousand_due_at_once_are_one_digest() -> None:
    many = [Say(f"s{n:05}", Kind.SET_TIME, END, END + DAY) for n in range(10_000)]
    digest = step(*many, now=END)
    assert isinstance(digest, Digest)
    assert len(digest.keys) == 10_000
