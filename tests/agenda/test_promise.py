"""A plan is written without touching what was said."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Action, Hold, Kind, State, Wishes
from rebound_desktop.domain.plan import Planned
from rebound_desktop.domain.reminder_hours import ReminderHours
from tests.agenda.conftest import TRAY
from tests.agenda.promises import CHAIN, DAY, END, HOLD, NOW, PLAN, plan_of, promised, say

WISHES = Wishes(
    hours=ReminderHours(((time(8, 30), time(19)), None) + ((time(10), time(23, 59)),) * 5),
    language="de",
    discreet=True,
    names=True,
    off=frozenset({"dreams"}),
    last_opened=NOW,
)


def test_a_plan_is_read_back_as_it_was_made(book: Book) -> None:
    full = replace(
        say("i", Kind.INTERVIEW),
        not_before=NOW,
        soft_until=END,
        moment=END,
        title="Data editor & Söhne",
        company="<Le Monde>",
    )
    hold = Hold("q", NOW, END, frozenset({"i", "j"}))
    assert promised(book, Planned((*CHAIN, full), (hold,), WISHES))
    assert set(book.says(NOW)) == {*CHAIN, full}
    assert book.holds() == (hold,)
    assert book.wishes() == WISHES
    assert book.history() == 1


def test_a_plan_that_changes_nothing_writes_nothing(book: Book, path: Path) -> None:
    assert book.history() is None
    assert promised(book)
    before = path.read_bytes()
    assert not promised(book, history=2)
    assert path.read_bytes() == before


def test_what_is_no_longer_planned_is_superseded_and_can_come_back(book: Book) -> None:
    promised(book)
    assert promised(book, Planned())
    assert not book.says(NOW)
    assert not book.holds()
    assert promised(book)
    assert len(book.says(NOW)) == 3


def test_a_spent_key_never_returns(book: Book) -> None:
    promised(book)
    assert book.claim("q:1", END)
    book.settle("q:1", State.SHOWN)
    moved = replace(PLAN, says=tuple(replace(one, at=END + DAY) for one in CHAIN))
    assert promised(book, moved)
    shown = {one.key: one for one in book.says(END)}["q:1"]
    assert (shown.state, shown.at, shown.shown_at) == (State.SHOWN, END, END)
    promised(book, Planned())
    promised(book)
    assert not book.claim("q:1", END)
    assert book.claim("q:2", END)


def test_what_the_tray_says_between_plan_and_commit_stays_said(book: Book) -> None:
    promised(book)
    commit = book.promise(Planned(), 2, NOW)
    assert commit is not None
    assert book.claim("q:1", END)
    commit()
    assert [one.state for one in book.says(END)] == [State.CLAIMED]


def test_after_a_rebuild_what_was_due_goes_to_the_inbox_unspoken(book: Book) -> None:
    promised(book, plan_of(say("old", at=NOW - DAY), say("new")), now=NOW)
    assert [one.key for one in book.says(NOW)] == ["new"]
    assert [one.key for one in book.inbox()] == ["old"]
    assert book.waiting() == 1
    book.read(["old"])
    assert book.waiting() == 0


def test_names_leave_every_row_when_they_are_no_longer_allowed(book: Book, path: Path) -> None:
    named = replace(say("i", Kind.INTERVIEW), title="Data editor", company="Le Monde")
    promised(book, Planned((named,), (), Wishes(names=True)))
    book.claim("i", END)
    book.settle("i", State.SHOWN)
    assert b"Le Monde" in path.read_bytes()
    assert promised(book, Planned((), (), Wishes(names=False)))
    assert b"Le Monde" not in path.read_bytes()
    assert b"Data editor" not in path.read_bytes()


def test_nothing_that_is_read_in_it_tells_more_than_that_and_when(book: Book, path: Path) -> None:
    promised(book, PLAN)
    book.claim("q:1", END)
    book.answer("q:1", Action.EVENING, END)
    told = path.read_bytes().lower()
    for word in (b"quiet", b"return", b"evening", b"heavy", b"setback", b"reject", b"interview"):
        assert word not in told


def test_the_settings_come_with_a_plan_and_a_pause_stays_the_trays(book: Book) -> None:
    promised(book)
    book.pause(END)
    promised(book, Planned((), (), WISHES))
    assert book.wishes() == replace(WISHES, pause_until=END)
    book.stop()
    assert book.wishes() == replace(WISHES, stopped=True)
    book.pause(None)
    assert book.wishes() == WISHES


def test_quiet_by_hand_outlives_plans_and_lets_dates_speak(book: Book) -> None:
    promised(book, plan_of(say("i", Kind.INTERVIEW), say("f", Kind.FOLLOW_UP)))
    book.hold_now(NOW + DAY, NOW)
    promised(book, Planned((), (HOLD,)))
    by_hand = book.hold_by_hand(NOW)
    assert by_hand is not None
    assert (by_hand.starts, by_hand.until, by_hand.exceptions) == (NOW, NOW + DAY, {"i"})
    assert book.hold_by_hand(NOW + DAY) is None
    book.end_hold_by_hand()
    assert book.holds() == (HOLD,)


def test_the_clock_is_kept_now_and_then(book: Book, path: Path) -> None:
    book.ticked(NOW)
    before = path.read_bytes()
    book.ticked(NOW + DAY / 1440)
    assert path.read_bytes() == before
    book.ticked(NOW + DAY)
    assert book.wishes().last_tick == NOW + DAY


def test_what_the_tray_saw_is_there_for_the_doctor(book: Book, path: Path) -> None:
    book.set_wish("server", {"name": "dunst", "capabilities": ["body"]})
    window = Book.open(path, TRAY)
    assert window.wish("server")["name"] == "dunst"
    window.set_wish("server", None)
    window.close()
    assert book.wish("server", "none") == "none"


def test_a_naive_moment_has_no_place_in_it(book: Book) -> None:
    with pytest.raises(ValueError, match="naive"):
        book.claim("q:1", NOW.replace(tzinfo=None))


def states(book: Book) -> dict[str, State]:
    return {one.key: one.state for one in book.says(END)}


def test_what_was_said_goes_from_screen_and_inbox_when_it_is_over_and_comes_back_unsaid(book: Book) -> None:
    promised(book)
    book.claim("q:1", END)
    book.settle("q:1", State.UNKNOWN)
    assert book.waiting() == 1
    assert promised(book, Planned())
    assert states(book) == {"q:1": State.SUPERSEDED}
    assert book.waiting() == 0
    assert not promised(book, Planned())
    assert promised(book)
    assert states(book) == {"q:1": State.SHOWN, "q:2": State.PLANNED, "q:3": State.PLANNED}
    assert not book.claim("q:1", END)


def test_what_was_answered_or_is_being_shown_is_left_to_the_tray(book: Book) -> None:
    promised(book)
    book.claim_all(["q:1", "q:2"], END)
    book.answer("q:1", Action.STEP, END)
    promised(book, Planned())
    assert states(book) == {"q:1": State.ANSWERED, "q:2": State.CLAIMED}


def test_what_came_too_late_is_read_in_the_inbox_though_it_is_past(book: Book) -> None:
    promised(book, plan_of(say("i", Kind.INTERVIEW), *CHAIN))
    book.lapse(["i", "q:1"])
    promised(book, Planned())
    assert [one.key for one in book.inbox()] == ["i"]
