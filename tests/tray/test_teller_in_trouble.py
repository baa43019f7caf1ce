"""Each thing is said once, whatever happens around it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Newer
from rebound_desktop.domain.agenda import Action, State, Wishes
from rebound_desktop.qt.notifier.note import Shown
from tests.clock import Clock
from tests.tray.telling import MONDAY, SATURDAY, Told, interview, opened, promised, says, state

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def test_without_a_server_it_stays_planned_and_is_said_when_one_appears(told: Told, qtbot: QtBot) -> None:
    promised(told.book, says(), [])
    told.screen.outcome = Shown.UNAVAILABLE
    told.at(MONDAY)
    assert state(told, "q7:1") is State.PLANNED
    told.at(MONDAY + MINUTE)
    assert told.standing is not None
    assert told.standing.waiting
    assert len(told.screen.keys) == 1, "nobody is asked every minute"
    told.screen.outcome = Shown.SHOWN
    told.screen.available.emit(True)
    qtbot.waitUntil(lambda: len(told.screen.keys) == 2, timeout=1000)
    assert state(told, "q7:1") is State.SHOWN
    assert not told.standing.waiting


def test_without_a_server_it_is_tried_again_by_itself_now_and_then(told: Told) -> None:
    promised(told.book, says(), [])
    told.screen.outcome = Shown.UNAVAILABLE
    for minutes in range(60):
        told.at(MONDAY + minutes * MINUTE)
    assert len(told.screen.keys) == 6


def test_refused_it_lies_in_the_window_and_the_icon_bears_a_mark(told: Told, qtbot: QtBot) -> None:
    promised(told.book, says(), [])
    told.screen.outcome = Shown.REFUSED
    told.at(MONDAY)
    assert state(told, "q7:1") is State.REFUSED
    told.at(MONDAY + MINUTE)
    assert told.screen.keys == ["q7:1"]
    assert told.standing is not None
    assert told.standing.waiting


def test_of_two_trays_one_says_it(tmp_path: Path, clock: Clock, qtbot: QtBot) -> None:
    books = [opened(tmp_path) for _ in range(4)]
    promised(books[0], says(), [])
    trays = [Told(book, clock) for book in books]
    for tray in trays:
        tray.at(MONDAY)
    assert [tray.screen.keys for tray in trays if tray.screen.keys] == [["q7:1"]]
    for book in books:
        book.close()


def test_answered_in_the_window_its_note_goes_from_the_screen(told: Told, tmp_path: Path) -> None:
    promised(told.book, says(), [])
    told.at(MONDAY)
    with closing(opened(tmp_path)) as window:
        window.answer("q7:1", Action.STEP, MONDAY)
    told.at(MONDAY + MINUTE)
    assert told.screen.taken_away == ["q7:1"]


def test_while_one_is_on_its_way_nothing_else_is_said(told: Told) -> None:
    told.screen.outcome = None
    promised(told.book, [*says(), interview(MONDAY + MINUTE)], [])
    told.at(MONDAY)
    told.at(MONDAY + 2 * MINUTE)
    assert told.screen.keys == ["q7:1"]
    told.screen.dones[0](Shown.SHOWN)
    assert told.at(MONDAY + 3 * MINUTE) == ["q7:1", "i1:interview"]


def test_leaving_in_the_middle_of_a_claim_resolves_it(told: Told) -> None:
    told.screen.outcome = None
    promised(told.book, says(), [])
    told.at(MONDAY)
    assert state(told, "q7:1") is State.CLAIMED
    told.teller.end()
    assert state(told, "q7:1") is State.UNKNOWN
    told.screen.dones[0](Shown.UNAVAILABLE)
    assert state(told, "q7:1") is State.UNKNOWN


def test_an_agenda_held_by_the_other_process_is_tried_again_and_never_waited_for(
    told: Told, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised(told.book, says(), [])
    told.at(SATURDAY)
    told.teller._busy.setInterval(50)
    told.clock.instant = MONDAY
    with closing(sqlite3.connect(tmp_path / "agenda.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        told.teller.tick()
        assert told.screen.keys == []
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: told.screen.keys == ["q7:1"], timeout=2000)


def test_what_cannot_be_claimed_is_not_said(told: Told, tmp_path: Path) -> None:
    promised(told.book, says(), [])
    told.at(SATURDAY)
    told.book._file.connection().execute("PRAGMA query_only=1")
    assert told.at(MONDAY) == []
    told.book._file.connection().execute("PRAGMA query_only=0")
    assert told.at(MONDAY) == ["q7:1"]


def test_what_became_of_it_is_written_down_as_soon_as_it_can_be(
    told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    told.screen.outcome = None
    promised(told.book, says(), [])
    told.at(MONDAY)
    told.teller._busy.setInterval(50)
    with closing(sqlite3.connect(tmp_path / "agenda.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        told.screen.dones[0](Shown.SHOWN)
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: state(told, "q7:1") is State.SHOWN, timeout=2000)


def test_a_newer_agenda_tells_the_tray_to_leave(clock: Clock, qtbot: QtBot) -> None:
    told = Told(None, clock)  # type: ignore[arg-type]

    def newer() -> Book:
        raise Newer("of version 9")

    told.teller._book = newer
    with qtbot.waitSignal(told.teller.outdated, timeout=1000):
        told.teller.tick()


def test_a_damaged_agenda_neither_ends_the_tray_nor_says_anything(
    told: Told, tmp_path: Path, clock: Clock
) -> None:
    promised(told.book, says(), [])
    told.book.close()
    (tmp_path / "agenda.db").write_bytes(b"not a database at all" * 100)
    assert told.at(MONDAY) == []
    assert told.standing is not None
    assert told.standing.waiting


def test_ten_thousand_due_at_once_are_one_note_and_a_short_look(told: Told) -> None:
    promised(told.book, [interview(MONDAY, f"i{number}") for number in range(10_000)], [])
    told.at(MONDAY)
    assert told.screen.keys == ["digest"]
    told.at(MONDAY + MINUTE)
    assert told.screen.keys == ["digest"]


def test_discreet_and_paused_are_obeyed_at_the_next_look(told: Told) -> None:
    promised(told.book, says(), [], replace(Wishes(), discreet=True))
    told.book.pause(MONDAY + HOUR)
    assert told.at(MONDAY) == []
    told.at(MONDAY + HOUR)
    assert [note.title for note in told.screen.notes] == ["Rebound has a note for you."]
