"""What belongs to a quiet time that runs: joining it, changing its end, being ready sooner."""

from datetime import timedelta

from PySide6.QtCore import Qt

from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.queries.quiet_running import quiet_running
from rebound_desktop.store import settings
from rebound_desktop.system.autostart import Standing
from rebound_desktop.window.setback.ready import ReadySheet
from tests.window.on_sheet import button, card, press, words_on


def lost(desk, clock, job: str = "", length: Length = Length.ONE_DAY) -> None:
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job, length=length), now=clock())


def test_another_one_inside_quiet_time_joins_by_a_short_sheet(setback_sheet, wanted, desk, clock, qtbot):
    lost(desk, clock)
    clock.advance(hours=20)
    page = setback_sheet(job=wanted)
    assert page.title.text() == "Another one. That is a lot in one week."
    assert "Quiet now lasts until Monday 09:00." in words_on(page)
    press(qtbot, page, "Keep quiet")
    assert desk.vault.value("SELECT COUNT(DISTINCT quiet_time) FROM setback") == 1


def test_a_letter_that_came_after_the_call_is_no_second_loss(setback_sheet, desk, clock, said, qtbot):
    lost(desk, clock)
    clock.advance(hours=5)
    page = setback_sheet(message="We regret to tell you.")
    press(qtbot, page, "It is about the one before")
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 1
    quiet = quiet_running(desk.vault, now=clock()).quiet
    assert desk.vault.row("SELECT body, sealed_until = ? FROM message", (quiet.ends,)) == (
        "We regret to tell you.",
        1,
    )
    assert said[-1] == "The text is sealed. It appears nowhere."


def test_a_third_is_offered_a_day_of_its_own(setback_sheet, wanted, desk, clock, qtbot):
    lost(desk, clock)
    clock.advance(hours=20)
    lost(desk, clock)
    clock.advance(hours=10)
    before = quiet_running(desk.vault, now=clock()).quiet.ends
    page = setback_sheet(job=wanted)
    press(qtbot, page, "Keep quiet")
    assert "It is recorded." in words_on(page)
    press(qtbot, page, "Give it a day of its own")
    assert quiet_running(desk.vault, now=clock()).quiet.ends > before


def test_after_two_quiet_times_in_a_week_just_record_it_is_preset(setback_sheet, wanted, desk, clock):
    for _ in range(2):
        lost(desk, clock)
        clock.advance(hours=50)
    page = setback_sheet(job=wanted)
    assert button(page, "Just record it").property("tone") == "feel"
    assert "Two quiet times this week already." in words_on(page)


def test_change_moves_the_end_of_the_quiet_time_that_runs(setback_sheet, desk, clock, qtbot):
    lost(desk, clock)
    clock.advance(hours=3)
    page = setback_sheet(change=True)
    assert card(page, "1 day").isChecked()
    qtbot.mouseClick(card(page, "2 days"), Qt.MouseButton.LeftButton)
    press(qtbot, page, "Keep this end")
    assert quiet_running(desk.vault, now=clock()).quiet.ends > clock() + timedelta(hours=30)


def test_ready_sooner_ends_it_and_asks_one_small_thing(room, desk, clock, went, qtbot):
    lost(desk, clock)
    page = ReadySheet(room)
    qtbot.addWidget(page)
    page.show()
    press(qtbot, page, "I’m ready")
    assert quiet_running(desk.vault, now=clock()) is None and went == [("returning", {})]


def test_where_quiet_time_is_switched_off_a_no_is_recorded_and_nothing_else(setback_sheet, wanted, desk):
    settings.write(desk.vault, "parts_off", ["selfcare"])
    setback_sheet(job=wanted)
    assert desk.vault.value("SELECT outcome FROM job") == "they_said_no"
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0


class FakeSystem:
    def __init__(self, *, stands: bool) -> None:
        self.stands, self.begun = stands, 0

    def autostart_standing(self) -> bool:
        return self.stands

    def begin_autostart(self) -> bool:
        self.begun += 1
        return True

    def autostart(self) -> Standing:
        return Standing.ON if self.stands else Standing.DELETED

    def switch_autostart(self, on: bool) -> bool:
        self.stands = on
        return on


def test_beginning_quiet_time_switches_autostart_on_and_says_so(setback_sheet, room, wanted, qtbot):
    room.system = FakeSystem(stands=True)
    page = setback_sheet(job=wanted)
    assert "Rebound will be there after a restart" in words_on(page)
    press(qtbot, page, "Begin quiet time")
    assert room.system.begun == 1


def test_change_switches_it_off_once_quiet_time_begins(setback_sheet, room, wanted, qtbot):
    room.system = FakeSystem(stands=True)
    page = setback_sheet(job=wanted)
    press(qtbot, page, "change, Rebound will be there after a restart")
    assert "Rebound does not start by itself." in words_on(page) and room.system.stands
    press(qtbot, page, "Begin quiet time")
    assert not room.system.stands and room.system.begun == 0


def test_an_autostart_the_person_deleted_stays_deleted(setback_sheet, room, wanted, qtbot):
    room.system = FakeSystem(stands=False)
    page = setback_sheet(job=wanted)
    assert "Rebound will be there after a restart" not in words_on(page)
    press(qtbot, page, "Begin quiet time")
    assert room.system.begun == 0


def test_return_presses_the_filled_button(setback_sheet, wanted, desk, qtbot):
    page = setback_sheet(job=wanted)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 1
