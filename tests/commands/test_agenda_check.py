"""What the doctor tells of the agenda: times, never what they are about."""

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest

from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Fault
from rebound_desktop.domain.agenda import Kind, Say, Why, Wishes
from rebound_desktop.domain.plan import Planned
from rebound_desktop.qt.words import words
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from tests.clock import Clock
from tests.commands.conftest import Doctor


@pytest.fixture
def book(paths: Paths) -> Iterator[Book]:
    book = Book.open(paths.make().agenda, process.this(), keeper=True)
    yield book
    book.close()


def test_without_an_agenda_none_is_made(ask: Doctor, paths: Paths, key: bytes, clock: Clock) -> None:
    assert ask.facts(clock())["agenda"]["state"] == "none"
    assert "next" not in ask.facts(clock())
    assert not paths.agenda.exists()


def test_the_next_reminder_is_told_by_its_time_and_never_by_what_it_is_about(
    ask: Doctor, book: Book, clock: Clock
) -> None:
    end = clock() + timedelta(hours=40)
    said = Say("q:1", Kind.INTERVIEW, end, end + timedelta(days=9), title="Data editor", company="Acme")
    commit = book.promise(Planned((said,), (), Wishes()), 7, clock())
    assert commit is not None
    commit()
    _, text = ask.text(clock())
    assert "1 planned" in text
    assert "next reminder    2026-11-22 09:40" in text
    assert "editor" not in text and "Acme" not in text
    facts = ask.facts(clock())
    assert facts["agenda"]["history"] == 7
    assert facts["next"]["at"] == end.isoformat()
    assert "Acme" not in json.dumps(facts)
    assert ask.facts(end + timedelta(minutes=1))["next"]["state"] == "now"


def test_with_nothing_planned_nothing_is_next(ask: Doctor, book: Book, clock: Clock) -> None:
    assert ask.facts(clock())["next"]["state"] == "nothing_for_good"


def test_stopped_reminders_are_said_to_be_stopped(ask: Doctor, book: Book, clock: Clock) -> None:
    book.stop()
    facts = ask.facts(clock())["next"]
    assert (facts["standing"], facts["why"]) == ("note", "stopped")


def test_a_damaged_agenda_is_told_and_left_for_the_window(
    ask: Doctor, paths: Paths, book: Book, clock: Clock
) -> None:
    book.close()
    paths.agenda.write_bytes(b"no agenda at all" * 999)
    before = paths.agenda.read_bytes()
    status, said = ask.text(clock())
    assert (status, "* reminders" in said) == (1, True)
    assert ask.facts(clock())["agenda"]["state"] == "damaged"
    assert paths.agenda.read_bytes() == before


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_to_wait_has_its_words(why: Why) -> None:
    assert isinstance(words(f"doctor.next.{why.value}"), str)
    assert isinstance(words(f"doctor.next.{why.value}_for_good"), str)


@pytest.mark.parametrize("fault", Fault.__subclasses__())
def test_every_fault_of_the_agenda_has_its_words(fault: type[Fault]) -> None:
    assert isinstance(words(f"doctor.agenda.{fault.__name__.lower()}"), str)
