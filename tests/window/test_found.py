"""You found it: nothing has to be tidied, and each thing can be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.found.sheet import FoundSheet
from rebound_desktop.window.jobs.deeds import Deeds
from tests.window.test_settings import Machine


@pytest.fixture
def yes(desk, clock) -> str:
    fields = JobFields(title="Data editor", company="Meridian Atlas", contact="Noor")
    add_job(desk, fields, stage="stage-interviewing", now=clock())
    job = add_job(desk, JobFields(title="Map designer"), stage="stage-offer", now=clock())
    close_job(desk, job, Outcome.I_SAID_YES, now=clock())
    return job


@pytest.fixture
def sheet(room, yes, qtbot):
    room.system = Machine()
    sheet = FoundSheet(room, job=yes)
    qtbot.addWidget(sheet)
    sheet.show()
    QApplication.processEvents()
    yield sheet
    sheet.hide()


def press(widget, words: str, qtbot) -> None:
    found = (one for one in widget.findChildren(QPushButton) if one.accessibleName() == words)
    qtbot.mouseClick(next(found), Qt.MouseButton.LeftButton)


def test_a_yes_opens_the_sheet(room, desk, clock, went) -> None:
    job = add_job(desk, JobFields(title="Map designer"), now=clock())
    Deeds(room).ended(job, Outcome.I_SAID_YES)
    assert went == [("found", {"job": job})]


def test_who_helped_is_kept_when_the_sheet_is_left(sheet, desk, qtbot) -> None:
    sheet.thanks.setText("Noor, Ada")
    press(sheet, "Keep everything here", qtbot)
    assert desk.vault.value("SELECT said FROM event WHERE kind = 'note'") == "Who helped: Noor, Ada"


def test_leaving_at_once_changes_nothing(sheet, desk) -> None:
    before = desk.vault.value("SELECT COUNT(*) FROM history")
    sheet.leave()
    assert desk.vault.value("SELECT COUNT(*) FROM history") == before


def test_those_in_interviews_get_a_courteous_line(sheet, qtbot) -> None:
    press(sheet, "Data editor: Copy a courteous line", qtbot)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("About the Data editor position\n\nDear Noor,")
    assert "withdraw my application" in copied


def test_the_others_close_and_come_back_if_it_falls_through(sheet, room, yes, desk, said, qtbot) -> None:
    press(sheet, "Close them", qtbot)
    press(sheet, "Turn reminders off", qtbot)
    assert not room.system.runs and not room.system.autostart_standing()
    assert said[0] == "1 is closed, as withdrawn."
    Deeds(room).reopen(yes)
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE outcome IS NOT NULL") == 0
    assert room.system.runs and room.system.autostart_standing()
    assert said[-1] == "Everything is as it was."
