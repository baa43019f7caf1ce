"""What may not have been heard is kept for the window, and each of it leads somewhere."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.inbox import follow, inbox, put_away
from rebound_desktop.actions.replan import replan
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Action, Kind, State
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.store.tables.jobs import Interview, Job
from rebound_desktop.store.tables.recovery import QuietTime, Setback
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.process import Process
from tests.clock import Clock

DAY = timedelta(days=1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "agenda.db", Process(1, 1, "boot"), keeper=True)
    yield book
    book.close()


@pytest.fixture
def desk(vault: Vault, book: Book) -> Desk:
    return Desk(vault, book, replan)


@pytest.fixture
def talk(desk: Desk, clock: Clock) -> str:
    """A job with an interview in five days; its id."""
    with desk.change("add_job", clock()):
        job = desk.vault.put(
            Job, clock(), title="Data editor", company="Le Monde", stage="stage-interviewing"
        )
        desk.vault.put(Interview, clock(), job=job, at=clock() + 5 * DAY)
    return job


def begin_quiet_time(desk: Desk, clock: Clock) -> None:
    now = clock()
    with desk.change("begin_quiet_time", now):
        quiet = desk.vault.put(QuietTime, now, starts=now, ends=now + DAY, first_started=now, length_hours=24)
        desk.vault.put(Setback, now, outcome=Outcome.THEY_SAID_NO, heard_at=now, quiet_time=quiet)


def lost(book: Book, clock: Clock, *, state: State = State.UNKNOWN) -> tuple[str, ...]:
    """Everything planned, said as one and not surely heard."""
    keys = tuple(say.key for say in book.says(clock()))
    book.claim_all(keys, clock())
    book.settle(keys, state)
    return keys


def test_a_note_that_may_not_have_been_heard_waits_with_the_name_of_its_job(
    desk: Desk, book: Book, clock: Clock, talk: str
) -> None:
    keys = lost(book, clock)
    waiting = inbox(desk, now=clock())
    assert {say.key for say in waiting} == set(keys)
    assert {(say.title, say.company) for say in waiting} == {("Data editor", "Le Monde")}


def test_what_was_shown_as_a_digest_can_be_read_here(desk: Desk, book: Book, clock: Clock, talk: str) -> None:
    lost(book, clock, state=State.SHOWN)
    assert len(inbox(desk, now=clock())) == 2
    assert book.waiting() == 0


def test_what_was_shown_by_itself_is_not_kept(desk: Desk, book: Book, clock: Clock, talk: str) -> None:
    key = book.says(clock())[0].key
    book.claim(key, clock())
    book.settle(key, State.SHOWN)
    assert not inbox(desk, now=clock())


def test_what_was_put_away_is_gone(desk: Desk, book: Book, clock: Clock, talk: str) -> None:
    put_away(desk, lost(book, clock), now=clock())
    assert not inbox(desk, now=clock())


def test_an_interview_leads_to_its_job_and_is_answered_by_that(
    desk: Desk, book: Book, clock: Clock, talk: str
) -> None:
    first, _ = lost(book, clock)
    assert follow(desk, first, now=clock()) == ("job", {"job": talk})
    assert not inbox(desk, now=clock())
    assert not book.answer(first, Action.STEP, clock())


def test_a_return_leads_to_the_ten_minute_page(desk: Desk, book: Book, clock: Clock) -> None:
    begin_quiet_time(desk, clock)
    clock.advance(days=2)
    key = next(say.key for say in book.says(clock()) if say.kind is Kind.RETURN)
    assert follow(desk, key, now=clock()) == ("returning", {})


def test_what_is_gone_leads_to_the_board(desk: Desk, clock: Clock) -> None:
    assert follow(desk, "nobody:1:1", now=clock()) == ("jobs", {})


def test_in_quiet_time_nothing_waits(desk: Desk, book: Book, clock: Clock, talk: str) -> None:
    lost(book, clock)
    begin_quiet_time(desk, clock)
    assert not inbox(desk, now=clock())
    clock.advance(days=1)
    assert inbox(desk, now=clock())


def test_without_an_agenda_nothing_waits(vault: Vault, clock: Clock) -> None:
    alone = Desk(vault)
    put_away(alone, ["x"], now=clock())
    assert not inbox(alone, now=clock())
    assert follow(alone, "x:1", now=clock()) == ("jobs", {})
