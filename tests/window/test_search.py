"""Ctrl+K finds what was written, and what can be done; sealed words are not in it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.store.tables.recovery import Message
from rebound_desktop.window.search.sheet import SearchSheet


@pytest.fixture
def sheet(room, qtbot):
    sheet = SearchSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def lines(sheet) -> list[str]:
    return [line.words for line in sheet._model.lines]


def test_a_job_is_found_as_one_types_and_enter_goes_there(sheet, desk, clock, went, qtbot):
    job = add_job(desk, JobFields("Map designer", "Tellus Studio"), now=clock())
    field = sheet.findChild(QLineEdit)
    qtbot.keyClicks(field, "tell")
    assert lines(sheet) == ["Map designer"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert went == [("job", {"job": job})]


def test_what_stands_in_a_timeline_leads_to_its_job(sheet, desk, clock, went, qtbot):
    job = add_job(desk, JobFields("Map designer", "Tellus Studio"), now=clock())
    note_on_job(desk, job, "they liked the zeppelin", now=clock())
    field = sheet.findChild(QLineEdit)
    qtbot.keyClicks(field, "zeppelin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert went == [("job", {"job": job})]


def test_deeds_are_found_by_their_words(sheet, went, qtbot):
    field = sheet.findChild(QLineEdit)
    qtbot.keyClicks(field, "talk")
    assert lines(sheet) == ["Talk to a person"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert went == [("care", {})]


def test_numbers_are_offered_where_they_may_be_seen(room, desk, clock, qtbot):
    def offered() -> bool:
        sheet = SearchSheet(room, "numb")
        qtbot.addWidget(sheet)
        return "Numbers" in lines(sheet)

    assert not offered()
    job = add_job(desk, JobFields("Poet", "Nordlicht"), now=clock())
    assert offered()
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, length=Length.ONE_DAY)
    record_setback(desk, loss, now=clock())
    assert not offered()


def test_sealed_words_are_not_in_it(sheet, desk, clock, qtbot):
    now = clock()
    job = add_job(desk, JobFields("Map designer"), now=now)
    with desk.change("seal_message", now):
        desk.vault.put(
            Message, now, job=job, body="unfortunately", received_at=now, sealed_until=now + timedelta(days=1)
        )
    field = sheet.findChild(QLineEdit)
    qtbot.keyClicks(field, "unfortun")
    assert lines(sheet) == []
    assert "Nothing with “unfortun”." in [label.text() for label in sheet.findChildren(type(sheet._none))]


def test_the_list_keeps_to_qts_rules(sheet, qtbot):
    QAbstractItemModelTester(sheet._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClicks(sheet.findChild(QLineEdit), "a")
