"""What is chosen in Settings holds at once, for the window and for the tray."""

from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.preferences import (
    allow_names,
    choose_hours,
    choose_looks,
    keep_discreet,
    switch_part,
    want_reminders,
)
from rebound_desktop.actions.replan import replan
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.parts import PARTS
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.reminder_hours import ReminderHours
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.preferences import preferences
from rebound_desktop.store.tables.recovery import Setback
from rebound_desktop.store.vault import Vault
from rebound_desktop.system import process
from tests.clock import Clock


@pytest.fixture
def book(tmp_path: Path):
    book = Book.open(tmp_path / "agenda.db", process.this(), keeper=True)
    yield book
    book.close()


@pytest.fixture
def promised(vault: Vault, book: Book) -> Desk:
    return Desk(vault, book, replan)


def test_the_tray_keeps_to_what_was_chosen(promised: Desk, book: Book, clock: Clock) -> None:
    hours = ReminderHours((None, *((time(10), time(18, 30)),) * 6))
    choose_hours(promised, hours, now=clock())
    keep_discreet(promised, True, now=clock())
    allow_names(promised, True, now=clock())
    switch_part(promised, "dreams", False, now=clock())
    wishes = book.wishes()
    assert (wishes.hours, wishes.discreet, wishes.names, wishes.off) == (hours, True, True, {"dreams"})


def test_a_choice_is_no_step_that_undo_would_take_back(desk: Desk, clock: Clock) -> None:
    switch_part(desk, "journal", False, now=clock())
    choose_looks(desk, "dark", now=clock())
    assert desk.vault.undo_label() is None
    assert preferences(desk.vault, now=clock()).looks == "dark"


def test_a_part_comes_back_with_all_that_was_in_it(desk: Desk, clock: Clock) -> None:
    switch_part(desk, "dreams", False, now=clock())
    assert preferences(desk.vault, now=clock()).parts == set(PARTS) - {"dreams"}
    switch_part(desk, "dreams", True, now=clock())
    assert preferences(desk.vault, now=clock()).parts == set(PARTS)


def test_the_last_part_stays_on(desk: Desk, clock: Clock) -> None:
    for part in PARTS[1:]:
        switch_part(desk, part, False, now=clock())
    with pytest.raises(Refusal, match="last_part"):
        switch_part(desk, PARTS[0], False, now=clock())
    assert preferences(desk.vault, now=clock()).parts == {PARTS[0]}


def test_without_quiet_time_there_is_no_arc(desk: Desk, clock: Clock) -> None:
    with desk.change("record_setback", clock()):
        desk.vault.put(Setback, clock(), outcome="they_said_no", heard_at=clock(), no_quiet=True)
    assert arc_now(desk.vault, now=clock()) is not None
    switch_part(desk, "selfcare", False, now=clock())
    assert arc_now(desk.vault, now=clock()) is None


def test_quitting_reminders_is_remembered(desk: Desk, clock: Clock) -> None:
    assert preferences(desk.vault, now=clock()).reminders
    want_reminders(desk, False, now=clock())
    assert not preferences(desk.vault, now=clock()).reminders
    want_reminders(desk, True, now=clock())
    assert preferences(desk.vault, now=clock()).reminders


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.booleans()), max_size=12))
def test_any_switching_leaves_what_was_switched_last_and_never_nothing(switched) -> None:
    vault, now, parts = Vault.in_memory(zone=_utc), Clock()(), set(PARTS)
    try:
        for part, on in switched:
            after = parts | {part} if on else parts - {part}
            if after:
                switch_part(Desk(vault), part, on, now=now)
                parts = after
            else:
                with pytest.raises(Refusal):
                    switch_part(Desk(vault), part, on, now=now)
        assert preferences(vault, now=now).parts == parts
    finally:
        vault.close()


def _utc() -> ZoneInfo:
    return ZoneInfo("UTC")
