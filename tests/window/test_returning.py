"""The ten-minute page: three choices, one step, and then it says that one is enough."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.returning.clock import MINUTES, TenMinuteClock
from rebound_desktop.window.returning.sheet import ReturningSheet


def choices(sheet: QWidget) -> list[Choice]:
    return [one for one in sheet.findChildren(Choice) if not one.isHidden()]


def button(sheet: QWidget, words: str) -> QPushButton:
    return next(
        one for one in sheet.findChildren(QPushButton) if one.accessibleName() == words and not one.isHidden()
    )


def text_shown(sheet: QWidget) -> str:
    return " ".join(label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "textFormat"))


@pytest.fixture
def sheet(room, qtbot):
    def made() -> ReturningSheet:
        sheet = ReturningSheet(room)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return made


def test_with_nothing_saved_there_are_three_steps_and_the_first_is_chosen(sheet):
    page = sheet()
    shown = choices(page)
    assert [one.accessibleName() for one in shown] == [
        "Paste one posting and write its first line",
        "Name one place to look",
        "Picture a Tuesday at the job you want",
    ]
    assert [one.isChecked() for one in shown] == [True, False, False]


def test_two_sentences_are_a_step_and_then_it_says_you_can_stop(sheet, desk, qtbot):
    page = sheet()
    qtbot.mouseClick(choices(page)[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "Start now"), Qt.MouseButton.LeftButton)
    page.findChild(QPlainTextEdit).setPlainText("Maps on the wall. Nobody hurries.")
    qtbot.mouseClick(button(page, "Keep the two sentences"), Qt.MouseButton.LeftButton)
    assert desk.vault.value("SELECT body FROM entry") == "Maps on the wall. Nobody hurries."
    assert "That was one. You can stop here." in text_shown(page)


def test_a_starred_job_is_begun_by_the_first_line_of_its_letter(sheet, desk, clock, qtbot):
    add_job(desk, JobFields("Data editor", "Meridian Atlas"), starred=True, now=clock())
    page = sheet()
    assert choices(page)[0].accessibleName() == "Begin “Data editor” for Meridian Atlas"
    qtbot.mouseClick(button(page, "Start now"), Qt.MouseButton.LeftButton)
    page.findChild(QPlainTextEdit).setPlainText("Dear Meridian,")
    qtbot.mouseClick(button(page, "Keep this line"), Qt.MouseButton.LeftButton)
    assert desk.vault.value("SELECT notes FROM job") == "Dear Meridian,"


def test_a_time_can_be_set_instead(sheet, desk, qtbot):
    page = sheet()
    qtbot.mouseClick(button(page, "Set a time…"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(button(page, "Set it"), Qt.MouseButton.LeftButton)
    assert desk.vault.value("SELECT COUNT(*) FROM intention") == 1


def test_the_clock_counts_ten_minutes_down_in_words_and_ends_by_itself(qtbot):
    clock = TenMinuteClock()
    qtbot.addWidget(clock)
    clock.begin()
    with qtbot.waitSignal(clock.ended, timeout=100):
        for _ in range(MINUTES):
            clock.pass_minute()
