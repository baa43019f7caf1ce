"""Offers, take-homes, next steps, follow-ups and thanks: written down, promised, answered, undone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from rebound_desktop.actions import next_steps, put_off, write_to_them
from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.inbox import follow
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.offers import answer_offer, edit_offer, put_offer, trash_offer
from rebound_desktop.actions.plan_interview import (
    InterviewFields,
    edit_interview,
    plan_interview,
    trash_interview,
)
from rebound_desktop.actions.replan import replan
from rebound_desktop.actions.reply_time import forget_reply_time, name_reply_time
from rebound_desktop.actions.take_homes import put_take_home, send_take_home
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Action, Kind, Say, State
from rebound_desktop.domain.ahead_fields import NextStepFields, OfferFields, TakeHomeFields
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.domain.follow_up import ReplyTime, Why
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.nearest_date import DateKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.ahead import ahead_of
from rebound_desktop.queries.follow_ups import follow_up_ahead, follow_ups_due
from rebound_desktop.queries.marks import marks
from rebound_desktop.queries.speaking_dates import speaking_dates
from rebound_desktop.store.search import find
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.process import Process
from tests.clock import Clock

DAY = timedelta(days=1)
TODAY = date(2026, 11, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "agenda.db", Process(1, 1, "boot"), keeper=True)
    yield book
    book.close()


@pytest.fixture
def desk(vault: Vault, book: Book) -> Desk:
    desk = Desk(vault, book, replan)
    desk.plan_again(Clock()())
    return desk


def applied(desk: Desk, clock: Clock, stage: str = "stage-applied", **fields: object) -> str:
    return add_job(desk, JobFields("Data editor", "Tellus Press", **fields), stage=stage, now=clock())  # type: ignore[arg-type]


def planned(book: Book, clock: Clock, kind: Kind) -> list[Say]:
    found = (one for one in book.says(clock()) if one.kind is kind and one.state is State.PLANNED)
    return sorted((one for one in found if one.step == 1), key=lambda one: one.key)


def press(book: Book, clock: Clock, action: Action, kind: Kind = Kind.FOLLOW_UP) -> None:
    """It was shown, and a button of its note was pressed."""
    (say,) = planned(book, clock, kind)
    assert book.claim(say.key, clock())
    book.settle(say.key, State.SHOWN)
    assert book.answer(say.key, action, clock())


def local_morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=UTC)


def test_a_reply_time_moves_the_follow_up_and_is_said_with_its_reason(
    desk: Desk, book: Book, clock: Clock
) -> None:
    job = applied(desk, clock)
    assert planned(book, clock, Kind.FOLLOW_UP)[0].at == local_morning(TODAY + 7 * DAY)
    name_reply_time(desk, job, ReplyTime(21, said="within three weeks", from_mail=True), now=clock())
    assert planned(book, clock, Kind.FOLLOW_UP)[0].at == local_morning(TODAY + 21 * DAY)
    found = follow_up_ahead(desk.vault, job, now=clock())
    assert found is not None and (found.day, found.why) == (TODAY + 21 * DAY, Why.NAMED)
    desk.undo(clock())
    assert planned(book, clock, Kind.FOLLOW_UP)[0].at == local_morning(TODAY + 7 * DAY)
    desk.redo(clock())
    forget_reply_time(desk, job, now=clock())
    assert planned(book, clock, Kind.FOLLOW_UP)[0].at == local_morning(TODAY + 7 * DAY)


def test_a_corrected_day_of_applying_moves_the_promise_along(desk: Desk, book: Book, clock: Clock) -> None:
    job = applied(desk, clock)
    fields = JobFields("Data editor", "Tellus Press", applied_on=TODAY - 3 * DAY)
    edit_job(desk, job, fields, now=clock())
    assert planned(book, clock, Kind.FOLLOW_UP)[0].at == local_morning(TODAY + 4 * DAY)


@pytest.mark.parametrize("reply", [ReplyTime(), ReplyTime(0), ReplyTime(5000)])
def test_a_reply_time_that_is_none_is_refused(desk: Desk, clock: Clock, reply: ReplyTime) -> None:
    job = applied(desk, clock)
    with pytest.raises(Refusal, match="reply_time_unclear"):
        name_reply_time(desk, job, reply, now=clock())


def test_a_call_ends_the_waiting_and_a_time_they_named_in_it_begins_it_anew(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock)
    clock.advance(days=8)
    assert follow_ups_due(desk.vault, now=clock()) == {job}
    note_on_job(desk, job, "They called: two weeks more.", kind=EventKind.CALL, now=clock())
    assert follow_ups_due(desk.vault, now=clock()) == frozenset()
    clock.advance(minutes=1)
    name_reply_time(desk, job, ReplyTime(14, from_day=TODAY + 8 * DAY), now=clock())
    assert follow_ups_due(desk.vault, now=clock()) == frozenset()
    assert follow_ups_due(desk.vault, now=clock.advance(days=14)) == {job}


def test_later_and_not_for_this_one_are_steps_that_go_back(desk: Desk, book: Book, clock: Clock) -> None:
    job = applied(desk, clock)
    clock.advance(days=7)
    put_off.follow_up_later(desk, job, TODAY + 10 * DAY, now=clock())
    assert follow_ups_due(desk.vault, now=clock()) == frozenset()
    assert [one.at for one in planned(book, clock, Kind.FOLLOW_UP)] == [local_morning(TODAY + 10 * DAY)]
    put_off.no_follow_up(desk, job, now=clock())
    assert not planned(book, clock, Kind.FOLLOW_UP)
    desk.undo(clock())
    desk.undo(clock())
    assert follow_ups_due(desk.vault, now=clock()) == {job}
    with pytest.raises(Refusal, match="day_not_ahead"):
        put_off.follow_up_later(desk, job, TODAY + 7 * DAY, now=clock())


def test_one_that_was_said_and_put_off_is_said_once_more_on_its_day(
    desk: Desk, book: Book, clock: Clock
) -> None:
    job = applied(desk, clock)
    clock.advance(days=7)
    (before,) = planned(book, clock, Kind.FOLLOW_UP)
    assert book.claim(before.key, clock())
    book.settle(before.key, State.SHOWN)
    put_off.follow_up_later(desk, job, TODAY + 9 * DAY, now=clock())
    (after,) = planned(book, clock, Kind.FOLLOW_UP)
    assert after.key != before.key and after.at == local_morning(TODAY + 9 * DAY)


def test_i_wrote_to_them_on_the_note_is_the_same_step_as_in_the_window(
    desk: Desk, book: Book, clock: Clock
) -> None:
    job = applied(desk, clock)
    pressed = clock.advance(days=7)
    press(book, clock, Action.DONE)
    clock.advance(hours=5)
    catch_up(desk, now=clock())
    catch_up(desk, now=clock())
    lines = desk.vault.rows("SELECT job, kind, at FROM event WHERE kind = 'follow_up'")
    assert lines == [(job, "follow_up", pressed.strftime("%Y-%m-%dT%H:%M:%S.%fZ"))]
    assert planned(book, clock, Kind.FOLLOW_UP)[0].at == local_morning(TODAY + 14 * DAY)
    desk.undo(clock())
    assert follow_ups_due(desk.vault, now=clock()) == {job}


def test_tomorrow_on_the_note_is_tomorrow_in_the_window(desk: Desk, book: Book, clock: Clock) -> None:
    job = applied(desk, clock)
    clock.advance(days=7)
    press(book, clock, Action.TOMORROW)
    catch_up(desk, now=clock())
    assert follow_ups_due(desk.vault, now=clock()) == frozenset()
    assert follow_ups_due(desk.vault, now=clock.advance(days=1)) == {job}


def test_a_thank_you_fits_the_day_after_and_not_for_long(desk: Desk, book: Book, clock: Clock) -> None:
    job = applied(desk, clock, stage="stage-interviewing")
    talk = plan_interview(
        desk, job, InterviewFields(clock() - timedelta(hours=1), with_whom="Ines Moreau"), now=clock()
    )
    (say,) = planned(book, clock, Kind.THANKS)
    assert (say.subject, say.at) == (talk, local_morning(TODAY + DAY))
    assert not ahead_of(desk.vault, job, now=clock()).thanks
    clock.advance(days=1)
    (due,) = ahead_of(desk.vault, job, now=clock()).thanks
    assert (due.with_whom, due.last) == ("Ines Moreau", TODAY + 3 * DAY)
    write_to_them.thank(desk, talk, "Thank you for the hour.", now=clock())
    assert not planned(book, clock, Kind.THANKS) and not ahead_of(desk.vault, job, now=clock()).thanks
    desk.undo(clock())
    put_off.thank_later(desk, talk, TODAY + 4 * DAY, now=clock())
    assert [one.at for one in planned(book, clock, Kind.THANKS)] == [local_morning(TODAY + 4 * DAY)]
    put_off.no_thanks(desk, talk, now=clock())
    assert not planned(book, clock, Kind.THANKS)
    clock.advance(days=3)
    desk.undo(clock())
    desk.undo(clock())
    assert not ahead_of(desk.vault, job, now=clock()).thanks
    assert not planned(book, clock, Kind.THANKS)


def test_an_offer_speaks_the_day_before_and_an_hour_before_until_it_is_answered(
    desk: Desk, book: Book, clock: Clock
) -> None:
    job = applied(desk, clock, stage="stage-offer")
    at = datetime(2026, 11, 26, 11, tzinfo=UTC)
    fields = OfferFields(58_000, pay_currency="EUR", answer_at=at, notes_for="the harbour", days_off=30)
    offer = put_offer(desk, job, fields, now=clock())
    assert [one.at for one in planned(book, clock, Kind.ANSWER)] == [at - DAY, at - timedelta(hours=1)]
    assert [row.row for row in find(desk.vault, "harbour", (), 9, clock())] == [offer]
    (seen,) = ahead_of(desk.vault, job, now=clock()).offers
    assert seen.fields == fields
    edit_offer(desk, offer, OfferFields(answer_on=date(2026, 11, 27)), now=clock())
    (one,) = planned(book, clock, Kind.ANSWER)
    assert one.moment == datetime(2026, 11, 26, 23, tzinfo=UTC) and one.subject == offer
    assert follow(desk, one.key, now=clock()) == ("job", {"job": job})
    answer_offer(desk, offer, now=clock())
    assert not planned(book, clock, Kind.ANSWER)
    trash_offer(desk, offer, now=clock())
    assert not ahead_of(desk.vault, job, now=clock()).offers
    for _ in range(4):
        desk.undo(clock())
    assert not desk.vault.rows("SELECT 1 FROM offer") and len(desk.vault.rows("SELECT 1 FROM event")) == 2


def test_a_take_home_speaks_until_it_is_sent_and_stands_in_the_timeline(
    desk: Desk, book: Book, clock: Clock
) -> None:
    job = applied(desk, clock, stage="stage-interviewing")
    due = TakeHomeFields("A map of one street", due_on=TODAY + 5 * DAY)
    task = put_take_home(desk, job, due, now=clock())
    assert len(planned(book, clock, Kind.TAKE_HOME)) == 1
    send_take_home(desk, task, now=clock())
    assert not planned(book, clock, Kind.TAKE_HOME)
    lines = desk.vault.rows("SELECT said, detail FROM event WHERE kind = 'take_home' ORDER BY rowid")
    assert lines == [("A map of one street", ""), ("A map of one street", "sent")]


def test_a_next_step_is_told_on_its_morning_moved_and_done(desk: Desk, book: Book, clock: Clock) -> None:
    job = applied(desk, clock, stage="stage-wishlist")
    step = next_steps.put_next_step(desk, job, NextStepFields(" Ask Ines ", TODAY + 2 * DAY), now=clock())
    (say,) = planned(book, clock, Kind.NEXT_STEP)
    assert (say.subject, say.at) == (step, local_morning(TODAY + 2 * DAY))
    assert marks(desk.vault, quiet=False, now=clock())[job][0].kind is DateKind.STEP
    assert not marks(desk.vault, quiet=True, now=clock())
    clock.advance(days=2)
    press(book, clock, Action.TOMORROW, Kind.NEXT_STEP)
    catch_up(desk, now=clock())
    assert [one.at for one in planned(book, clock, Kind.NEXT_STEP)] == [local_morning(TODAY + 3 * DAY)]
    clock.advance(days=1)
    press(book, clock, Action.DONE, Kind.NEXT_STEP)
    catch_up(desk, now=clock())
    assert desk.vault.rows("SELECT said FROM event WHERE kind = 'step'") == [("Ask Ines",)]
    assert not ahead_of(desk.vault, job, now=clock()).steps
    with pytest.raises(Refusal, match="nothing_written"):
        next_steps.put_next_step(desk, job, NextStepFields("  "), now=clock())


def test_the_sheet_lists_what_they_expect_before_quiet_time_ends(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock, stage="stage-offer")
    at = clock() + timedelta(hours=20)
    offer = put_offer(desk, job, OfferFields(answer_at=at), now=clock())
    task = put_take_home(desk, job, TakeHomeFields("A map", due_on=TODAY + DAY), now=clock())
    put_offer(desk, job, OfferFields(answer_on=TODAY + 9 * DAY), now=clock())
    found = speaking_dates(desk.vault, clock() + 2 * DAY, now=clock())
    assert [(one.kind, one.ref, one.all_day) for one in found] == [
        (DateKind.TAKE_HOME, task, True),
        (DateKind.ANSWER, offer, False),
    ]


def test_a_moved_interview_moves_its_reminders_and_a_cancelled_one_takes_them_away(
    desk: Desk, book: Book, clock: Clock
) -> None:
    job = applied(desk, clock, stage="stage-interviewing")
    at = datetime(2026, 11, 26, 13, tzinfo=UTC)
    first = plan_interview(desk, job, InterviewFields(at, "first round"), now=clock())
    plan_interview(desk, job, InterviewFields(at + 5 * DAY, "second round"), now=clock())
    hour = timedelta(hours=1)
    told = [at - DAY, at - hour, at + 4 * DAY, at + 5 * DAY - hour]
    assert sorted(one.at for one in planned(book, clock, Kind.INTERVIEW)) == told
    edit_interview(desk, first, InterviewFields(at + DAY, "first round"), now=clock())
    moved = sorted(one.at for one in planned(book, clock, Kind.INTERVIEW))
    assert moved == [at, at + DAY - hour, *told[2:]]
    trash_interview(desk, first, now=clock())
    assert sorted(one.at for one in planned(book, clock, Kind.INTERVIEW)) == told[2:]
    desk.undo(clock())
    assert sorted(one.at for one in planned(book, clock, Kind.INTERVIEW)) == moved
