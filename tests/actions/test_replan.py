"""What a change means for the agenda: planned from the vault, with the change in sight, undone with it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.fold_answers import catch_up, fold_answers
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.replan import replan
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Action, Kind, Say, State
from rebound_desktop.domain.codes import EventKind, Outcome, StepKind
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.store import settings
from rebound_desktop.store.tables.care import CheckIn
from rebound_desktop.store.tables.jobs import Event, Interview, Job
from rebound_desktop.store.tables.recovery import Intention, QuietTime, Setback, SmallStep, Spoken
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.process import Process
from tests.clock import Clock

DAY = timedelta(days=1)
# Friday 20 November 2026, 17:40 in Paris; quiet until Sunday 09:00.
END = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "agenda.db", Process(1, 1, "boot"), keeper=True)
    yield book
    book.close()


@pytest.fixture
def desk(vault: Vault, book: Book) -> Desk:
    return Desk(vault, book, replan)


def put(desk: Desk, model: Any, now: datetime, **values: Any) -> str:
    with desk.change("add_job", now):
        return desk.vault.put(model, now, **values)


def job(desk: Desk, now: datetime, **values: Any) -> str:
    return put(
        desk, Job, now, **{"title": "Data editor", "company": "Le Monde", "stage": "stage-applied"} | values
    )


def loss(desk: Desk, now: datetime, end: datetime = END) -> tuple[str, str]:
    """A setback with a quiet time: their ids."""
    with desk.change("begin_quiet_time", now):
        quiet = desk.vault.put(QuietTime, now, starts=now, ends=end, first_started=now, length_hours=36)
        setback = desk.vault.put(Setback, now, outcome=Outcome.THEY_SAID_NO, heard_at=now, quiet_time=quiet)
    return setback, quiet


def said(book: Book, now: datetime, kind: Kind) -> list[Say]:
    """Of what is put off only when asked, the first step stands for all."""
    found = (one for one in book.says(now) if one.kind is kind)
    return sorted((one for one in found if one.step == 1 or kind is Kind.RETURN), key=lambda one: one.key)


def steps(book: Book, now: datetime) -> list[int]:
    return [one.step for one in said(book, now, Kind.RETURN) if one.state is State.PLANNED]


def test_a_loss_is_a_hold_and_three_steps_and_its_undo_takes_them_away(
    desk: Desk, book: Book, clock: Clock
) -> None:
    loss(desk, clock())
    assert [one.at for one in said(book, clock(), Kind.RETURN)] == [END] * 3
    assert [(one.starts, one.until) for one in book.holds()] == [(clock(), END)]
    desk.undo(clock())
    assert not book.says(clock())
    assert not book.holds()
    desk.redo(clock())
    assert steps(book, clock()) == [1, 2, 3]


def test_the_agenda_bears_the_vaults_history_number(desk: Desk, book: Book, clock: Clock) -> None:
    loss(desk, clock())
    assert book.history() == desk.vault.history_number()


def test_a_change_that_moves_nothing_leaves_the_agenda_alone(desk: Desk, book: Book, clock: Clock) -> None:
    loss(desk, clock())
    before = book.history()
    job(desk, clock(), stage="stage-wishlist")
    assert book.history() == before


@pytest.mark.parametrize("model", [SmallStep, Event])
def test_a_step_or_a_job_action_afterwards_ends_the_return(
    desk: Desk, book: Book, clock: Clock, model: Any
) -> None:
    wanted = job(desk, clock(), stage="stage-wishlist")
    loss(desk, clock())
    clock.advance(days=3)
    kind = StepKind.LOOK if model is SmallStep else EventKind.APPLIED
    put(desk, model, clock(), job=wanted, kind=kind, at=clock())
    assert steps(book, clock()) == []
    desk.undo(clock())
    assert steps(book, clock()) == [1, 2, 3]


def test_a_job_action_inside_quiet_time_changes_nothing(desk: Desk, book: Book, clock: Clock) -> None:
    loss(desk, clock())
    clock.advance(hours=3)
    wanted = job(desk, clock(), stage="stage-wishlist")
    put(desk, Event, clock(), job=wanted, kind=EventKind.SAVED, at=clock())
    assert steps(book, clock()) == [1, 2, 3]


def test_another_no_is_no_job_action(desk: Desk, book: Book, clock: Clock) -> None:
    wanted = job(desk, clock())
    loss(desk, clock())
    clock.advance(days=3)
    put(desk, Event, clock(), job=wanted, kind=EventKind.OUTCOME, at=clock())
    assert steps(book, clock()) == [1, 2, 3]


def test_a_loss_put_behind_is_not_returned_to(desk: Desk, book: Book, clock: Clock) -> None:
    setback, _ = loss(desk, clock())
    with desk.change("edit_job", clock()):
        desk.vault.edit(Setback, setback, clock(), folded_at=clock())
    assert steps(book, clock()) == []


def test_a_moved_end_is_a_new_promise(desk: Desk, book: Book, clock: Clock) -> None:
    _, quiet = loss(desk, clock())
    before = {one.key for one in book.says(clock())}
    with desk.change("edit_job", clock()):
        desk.vault.edit(QuietTime, quiet, clock(), ends=END + DAY)
    assert not before & {one.key for one in book.says(clock())}
    assert [one.until for one in book.holds()] == [END + DAY]


def test_an_interview_speaks_in_quiet_time_unless_it_may_go_by(desk: Desk, book: Book, clock: Clock) -> None:
    clock.advance(days=-4)
    wanted = job(desk, clock(), stage="stage-interviewing")
    talk = put(desk, Interview, clock(), job=wanted, at=END - timedelta(hours=18))
    clock.advance(days=4)
    _, quiet = loss(desk, clock())
    told = said(book, clock(), Kind.INTERVIEW)
    assert {one.key for one in told} == set(book.holds()[0].exceptions)
    put(desk, Spoken, clock(), quiet_time=quiet, kind="interview", ref=talk, at=clock() + DAY, remind=False)
    assert not said(book, clock(), Kind.INTERVIEW)
    assert not book.holds()[0].exceptions


def test_other_dates_speak_as_the_sheet_lists_them(desk: Desk, book: Book, clock: Clock) -> None:
    wanted = job(desk, clock(), stage="stage-wishlist", starred=True)
    _, quiet = loss(desk, clock())
    put(desk, Spoken, clock(), quiet_time=quiet, kind="closing", ref=wanted, at=END - DAY, remind=True)
    (told,) = said(book, clock(), Kind.CLOSING)
    assert told.subject == wanted
    assert told.key in book.holds()[0].exceptions


def test_a_closing_day_is_told_until_the_application_is_sent(desk: Desk, book: Book, clock: Clock) -> None:
    wanted = job(desk, clock(), stage="stage-wishlist", starred=True)
    _, quiet = loss(desk, clock())
    put(desk, Spoken, clock(), quiet_time=quiet, kind="closes", ref=wanted, at=END - DAY, remind=True)
    assert said(book, clock(), Kind.CLOSING)
    with desk.change("edit_job", clock()):
        desk.vault.edit(Job, wanted, clock(), stage="stage-applied")
    assert not said(book, clock(), Kind.CLOSING)


def test_an_interview_is_told_until_the_job_has_ended(desk: Desk, book: Book, clock: Clock) -> None:
    wanted = job(desk, clock(), stage="stage-interviewing")
    put(desk, Interview, clock(), job=wanted, at=clock() + 5 * DAY)
    assert len(said(book, clock(), Kind.INTERVIEW)) == 2
    assert not any(one.title or one.company for one in book.says(clock()))
    settings.write(desk.vault, "names", True)
    desk.plan_again(clock())
    assert {one.company for one in book.says(clock())} == {"Le Monde"}
    with desk.change("edit_job", clock()):
        desk.vault.edit(Job, wanted, clock(), stage="stage-closed", outcome=Outcome.THEY_SAID_NO)
    assert not said(book, clock(), Kind.INTERVIEW)


def test_a_set_time_is_one_entry_until_it_is_done(desk: Desk, book: Book, clock: Clock) -> None:
    meant = put(desk, Intention, clock(), kind=StepKind.APPLY, at=clock() + DAY)
    assert [one.at for one in said(book, clock(), Kind.SET_TIME)] == [clock() + DAY]
    with desk.change("edit_job", clock()):
        desk.vault.edit(Intention, meant, clock(), done_at=clock())
    assert not said(book, clock(), Kind.SET_TIME)


def test_a_follow_up_is_due_a_week_after_applying(desk: Desk, book: Book, clock: Clock) -> None:
    today = clock().date()
    wanted = job(desk, clock(), applied_on=today)
    job(desk, clock(), applied_on=today - 3 * DAY, imported_from="linkedin")
    job(desk, clock(), applied_on=today - 60 * DAY)
    (due,) = said(book, clock(), Kind.FOLLOW_UP)
    assert due.at == datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
    clock.advance(days=8)
    put(desk, Event, clock(), job=wanted, kind=EventKind.FOLLOW_UP, at=clock())
    assert [one.at.date() - clock().date() for one in said(book, clock(), Kind.FOLLOW_UP)] == [7 * DAY]
    put(desk, Event, clock(), job=wanted, kind=EventKind.MAIL, at=clock())
    assert not said(book, clock(), Kind.FOLLOW_UP)


def test_after_a_heavy_check_in_the_first_text_is_softer(desk: Desk, book: Book, clock: Clock) -> None:
    loss(desk, clock())
    clock.advance(hours=30)
    put(desk, CheckIn, clock(), at=clock(), heaviness=9)
    assert said(book, clock(), Kind.RETURN)[0].soft_until == clock() + DAY


def test_settings_reach_the_tray(desk: Desk, book: Book, clock: Clock) -> None:
    settings.write(desk.vault, "discreet", True)
    settings.write(desk.vault, "language", "de")
    settings.write(desk.vault, "reminder_hours", [["10:00", "18:00"]] * 6 + [None])
    settings.write(desk.vault, "parts_off", ["dreams"])
    settings.write(desk.vault, "last_opened", clock().isoformat())
    desk.plan_again(clock())
    wishes = book.wishes()
    assert (wishes.discreet, wishes.language, wishes.off) == (True, "de", {"dreams"})
    assert wishes.last_opened == clock()
    assert wishes.hours.days[6] is None


# Answers


def answered(desk: Desk, book: Book, clock: Clock, action: Action) -> None:
    loss(desk, clock())
    first = said(book, clock(), Kind.RETURN)[0].key
    assert book.claim(first, END)
    book.settle(first, State.SHOWN)
    assert book.answer(first, action, END, "answer")
    clock.instant = END + timedelta(hours=1)


@pytest.mark.parametrize("action", [Action.DONE, Action.STOP])
def test_done_and_stop_end_the_return(desk: Desk, book: Book, clock: Clock, action: Action) -> None:
    answered(desk, book, clock, action)
    catch_up(desk, now=clock())
    assert steps(book, clock()) == []
    assert not book.unfolded()


@pytest.mark.parametrize("action", [Action.EVENING, Action.TOMORROW, Action.STEP])
def test_other_answers_leave_the_plan_as_it_was(desk: Desk, book: Book, clock: Clock, action: Action) -> None:
    answered(desk, book, clock, action)
    before = book.says(clock())
    catch_up(desk, now=clock())
    assert book.says(clock()) == before
    assert not book.unfolded()


def test_an_answer_is_taken_in_once_and_is_no_step(desk: Desk, book: Book, clock: Clock) -> None:
    answered(desk, book, clock, Action.DONE)
    number = desk.vault.history_number()
    waiting = book.unfolded()
    assert fold_answers(desk.vault, book, now=clock()) == 1
    assert fold_answers(desk.vault, book, now=clock()) == 0
    assert desk.vault.value("SELECT COUNT(*) FROM folded_answer") == len(waiting) == 1
    assert desk.vault.history_number() == number


def test_a_quiet_time_takes_the_place_of_quiet_begun_by_hand(desk: Desk, book: Book, clock: Clock) -> None:
    book.hold_now(clock() + timedelta(hours=24), clock())
    clock.advance(hours=1)
    recorded = record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), title="Editor"), now=clock())
    assert book.hold_by_hand(clock()) is None
    assert [hold.key for hold in book.holds()] == [recorded.quiet_time]


def test_without_quiet_time_what_was_begun_by_hand_goes_on(desk: Desk, book: Book, clock: Clock) -> None:
    book.hold_now(clock() + timedelta(hours=24), clock())
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), title="Editor", length=Length.NONE)
    record_setback(desk, loss, now=clock())
    assert book.hold_by_hand(clock()) is not None
