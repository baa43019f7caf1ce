"""Settings: each change holds at once, and nothing has to be confirmed."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QPushButton

from rebound_desktop.domain.parts import PARTS
from rebound_desktop.domain.reminder_hours import USUAL, WEEK
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.system.autostart import Standing
from rebound_desktop.window.settings.sheet import SettingsSheet


class Machine:
    """A computer that does what it is told, or cannot write."""

    folders = (Path("/home/somebody/.local/share/rebound"),)

    def __init__(self) -> None:
        self.runs, self.stands, self.writable = True, Standing.ON, True

    def begin_autostart(self) -> bool:
        return self.stands is Standing.ON

    def autostart_standing(self) -> bool:
        return self.stands is Standing.ON

    def synced_by(self) -> str:
        return ""

    def switch_autostart(self, on: bool) -> bool:
        if not self.writable:
            raise OSError("read-only")
        self.stands = Standing.ON if on else Standing.OFF
        return on

    def autostart(self) -> Standing:
        return self.stands

    def reminders_running(self) -> bool:
        return self.runs

    def start_reminders(self) -> None:
        self.runs = True

    def quit_reminders(self) -> None:
        self.runs = False


@pytest.fixture
def machine(room):
    room.system = Machine()
    return room.system


@pytest.fixture
def preferred(room):
    kept: list[Preferences] = []
    room.preferred.connect(kept.append)
    return kept


@pytest.fixture
def sheet(room, machine, qtbot):
    sheet = SettingsSheet(room)
    qtbot.addWidget(sheet)
    sheet.resize(660, 1500)
    sheet.show()
    yield sheet
    sheet.hide()


def test_a_part_that_is_switched_off_is_told_to_the_window_at_once(sheet, preferred, desk, clock):
    sheet.parts.boxes["dreams"].click()
    assert preferred[-1].parts == set(PARTS) - {"dreams"}
    assert preferences(desk.vault, now=clock()).parts == preferred[-1].parts


def test_the_last_part_cannot_be_switched_off(sheet):
    for part in PARTS[1:]:
        sheet.parts.boxes[part].click()
    assert not sheet.parts.boxes[PARTS[0]].isEnabled()
    sheet.parts.boxes["journal"].click()
    assert sheet.parts.boxes[PARTS[0]].isEnabled()


def test_looks_are_chosen_by_one_click(sheet, preferred):
    sheet.look.ways["dark"].click()
    assert preferred[-1].looks == "dark"


def test_hours_are_one_line_until_each_day_gets_its_own(sheet, preferred):
    sheet.hours.every.begins.setTime(QTime(10, 0))
    assert preferred[-1].hours.days == ((time(10), time(20)),) * WEEK
    assert not sheet.hours.days[0].on.isVisible()
    sheet.hours.same.click()
    sheet.hours.days[6].on.click()
    assert preferred[-1].hours.days == (*((time(10), time(20)),) * 6, None)
    assert sheet.hours.days[6].none.isVisible()
    sheet.hours.same.click()
    assert preferred[-1].hours.days == ((time(10), time(20)),) * WEEK


def test_hours_that_end_before_they_begin_are_not_taken(sheet, preferred):
    sheet.hours.every.ends.setTime(QTime(8, 0))
    assert not preferred
    assert sheet.hours.wrong.isVisible()
    sheet.hours.every.begins.setTime(QTime(7, 0))
    assert preferred[-1].hours.days[0] == (time(7), time(8))
    assert not sheet.hours.wrong.isVisible()


def test_the_hours_chosen_before_are_shown(room, qtbot, sheet):
    sheet.hours.same.click()
    sheet.hours.days[0].begins.setTime(QTime(12, 0))
    again = SettingsSheet(room)
    qtbot.addWidget(again)
    assert not again.hours.same.isChecked()
    assert [one.stretch() for one in again.hours.days] == [(time(12), time(20)), *((USUAL,) * 6)]


def test_discreet_notifications_have_no_names(sheet, preferred):
    sheet.reminders.names.click()
    assert preferred[-1].names
    sheet.reminders.discreet.click()
    assert preferred[-1].discreet
    assert not sheet.reminders.names.isEnabled()


def test_reminders_are_quit_and_started(sheet, machine, qtbot):
    assert sheet.reminders.state.text() == "Reminders are running."
    qtbot.mouseClick(sheet.reminders.run, Qt.MouseButton.LeftButton)
    assert not machine.runs
    qtbot.waitUntil(lambda: sheet.reminders.state.text() == "Reminders are not running.")
    qtbot.mouseClick(sheet.reminders.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.reminders.state.text() == "Reminders are running.")


def test_reminders_that_start_while_settings_are_open_are_seen(sheet, machine, qtbot):
    machine.runs = False
    qtbot.waitUntil(lambda: sheet.reminders.state.text() == "Reminders are not running.")
    machine.runs = True
    qtbot.waitUntil(lambda: sheet.reminders.state.text() == "Reminders are running.")


def test_the_start_after_a_restart_follows_the_box(sheet, machine, said):
    assert sheet.reminders.autostart.isChecked()
    sheet.reminders.autostart.click()
    assert machine.stands is Standing.OFF
    machine.writable = False
    sheet.reminders.autostart.click()
    assert not sheet.reminders.autostart.isChecked()
    assert said[-1].startswith("Rebound could not put itself into autostart.")


def test_it_says_where_everything_lies_and_how_to_leave(sheet):
    place = "/home/somebody/.local/share/rebound"
    assert sheet.safe.folders.text() == place
    assert place in sheet.safe.how.text()
    assert sheet.safe.last.text().startswith("No copy yet.")


def test_every_control_has_a_name(sheet):
    named = [*sheet.findChildren(QPushButton), sheet.hours.every.begins, sheet.hours.days[3].ends]
    assert all(one.accessibleName() for one in named)
    assert sheet.hours.days[3].ends.accessibleName() == "Thursday, to"
