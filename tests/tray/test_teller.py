"""Each thing is said once, at the right moment."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.domain.agenda import Action, State, Why
from tests.tray.telling import (
    MONDAY,
    SATURDAY,
    Told,
    follow_up,
    interview,
    opened,
    promised,
    quiet,
    says,
    state,
)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_nothing_is_said_during_quiet_time_and_one_thing_at_its_end(told: Told) -> None:
    promised(told.book, says(), [quiet()])
    moment = SATURDAY
    while moment < MONDAY:
        assert told.at(moment) == []
        assert told.looks[-1] == MONDAY
        moment += 3 * HOUR
    assert told.at(MONDAY) == ["q7:1"]
    assert told.at(MONDAY + MINUTE) == ["q7:1"]
    assert state(told, "q7:1") is State.SHOWN


def test_an_exception_speaks_during_quiet_time(told: Told) -> None:
    date = interview(SATURDAY + 5 * HOUR)
    promised(told.book, [*says(), date], [quiet(exceptions=[date.key])])
    assert told.at(SATURDAY + 5 * HOUR) == [date.key]


def test_ignored_three_times_it_falls_silent(told: Told) -> None:
    promised(told.book, says(), [quiet()])
    for hours in range(24 * 14):
        told.at(MONDAY + hours * HOUR)
    assert told.screen.keys == ["q7:1", "q7:2", "q7:3"]
    assert [note.title for note in told.screen.notes][-1] == "The last reminder about this."


def test_an_answer_moves_what_comes_next(told: Told) -> None:
    promised(told.book, says(), [quiet()])
    told.at(MONDAY)
    told.book.answer("q7:1", Action.EVENING, MONDAY)
    assert told.at(MONDAY + 8 * HOUR) == ["q7:1"]
    assert told.at(datetime(2026, 11, 23, 17, 30, tzinfo=UTC)) == ["q7:1", "q7:2"]


def test_a_step_taken_silences_the_chain(told: Told) -> None:
    promised(told.book, says(), [quiet()])
    told.at(MONDAY)
    told.book.answer("q7:1", Action.STEP, MONDAY)
    for days in range(10):
        told.at(MONDAY + days * DAY)
    assert told.screen.keys == ["q7:1"]


def test_outside_reminder_hours_it_waits_for_the_morning(told: Told) -> None:
    night = MONDAY + 14 * HOUR
    promised(told.book, says(night), [])
    assert told.at(night) == []
    assert told.looks[-1] == MONDAY + DAY
    assert told.at(MONDAY + DAY) == ["q7:1"]


def test_after_travel_the_hours_of_the_new_place_count_at_once(told: Told) -> None:
    promised(told.book, says(MONDAY + 10 * HOUR), [])
    told.zone = ZoneInfo("Asia/Tokyo")
    assert told.at(MONDAY + 10 * HOUR) == []
    told.zone = ZoneInfo("America/New_York")
    assert told.at(MONDAY + 10 * HOUR) == ["q7:1"]


def test_several_that_came_due_asleep_are_one_note(told: Told) -> None:
    promised(told.book, [*says(), follow_up(MONDAY - HOUR)], [])
    told.at(MONDAY + 2 * HOUR)
    assert told.screen.keys == ["digest"]
    assert state(told, "q7:1") is state(told, "f1:follow_up") is State.SHOWN


def test_a_clock_set_back_says_nothing_again(told: Told) -> None:
    promised(told.book, says(), [])
    told.at(MONDAY + 2 * HOUR)
    told.at(MONDAY)
    for minutes in range(180):
        told.at(MONDAY + minutes * MINUTE)
    assert told.screen.keys == ["q7:1"]


def test_a_clock_at_1970_holds_and_says_so(told: Told) -> None:
    promised(told.book, says(), [])
    assert told.at(datetime(1970, 1, 1, 10, 0, tzinfo=UTC)) == []
    assert told.standing is not None
    assert told.standing.why is Why.CLOCK


def test_a_locked_screen_hears_it_three_minutes_after_the_unlock(told: Told) -> None:
    promised(told.book, says(), [quiet()])
    told.lock.lock(True)
    assert told.at(MONDAY) == []
    assert told.looks[-1] is None
    told.clock.instant = MONDAY + HOUR
    told.lock.lock(False)
    assert told.at(MONDAY + HOUR) == []
    assert told.looks[-1] == MONDAY + HOUR + 3 * MINUTE
    assert told.at(MONDAY + HOUR + 3 * MINUTE) == ["q7:1"]


def test_do_not_disturb_holds_and_one_note_comes_after(told: Told) -> None:
    promised(told.book, [*says(), follow_up(MONDAY + HOUR)], [])
    told.disturbed = True
    for minutes in range(0, 180, 5):
        assert told.at(MONDAY + minutes * MINUTE) == []
    told.disturbed = False
    assert told.at(MONDAY + 3 * HOUR) == ["digest"]


def test_a_day_ahead_and_then_put_right_it_is_said_once(told: Told) -> None:
    promised(told.book, says(), [])
    assert told.at(MONDAY) == ["q7:1"]
    for hours in range(-20, 20):
        told.at(MONDAY - DAY + hours * HOUR)
    assert told.screen.keys == ["q7:1"]


def test_what_is_due_in_forty_days_is_said_in_forty_days(told: Told) -> None:
    later = MONDAY + 40 * DAY
    promised(told.book, says(later), [])
    for days in range(40):
        assert told.at(MONDAY + days * DAY) == []
        assert told.looks[-1] == later
    assert told.at(later) == ["q7:1"]


def test_a_look_that_found_nothing_is_not_repeated_until_something_changes(
    told: Told, tmp_path: Path
) -> None:
    promised(told.book, says(), [quiet()])
    told.at(SATURDAY)
    looks = len(told.looks)
    told.at(SATURDAY + MINUTE)
    told.at(SATURDAY + 2 * MINUTE)
    assert len(told.looks) == looks
    with closing(opened(tmp_path)) as window:
        window.pause(SATURDAY + DAY)
    told.at(SATURDAY + 3 * MINUTE)
    assert len(told.looks) == looks + 1
    told.zone = ZoneInfo("Asia/Tokyo")
    told.at(SATURDAY + 4 * MINUTE)
    assert len(told.looks) == looks + 2
    told.at(SATURDAY - HOUR)
    assert len(told.looks) == looks + 3
