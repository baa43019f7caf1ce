from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.proposals import CalendarProposal, Meeting
from rebound_desktop.window.jobs.adding.add_sheet import AddSheet
from rebound_desktop.window.jobs.adding.bringing import Bringing
from rebound_desktop.window.jobs.adding.taking_in import TakingIn
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.conftest import Went

NO = """From: Tellus Studio <jobs@tellus.example>
To: me@home.example
Subject: Your application as Map designer
Date: Thu, 19 Nov 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear applicant,

Thank you for applying for the position of Map designer at Tellus Studio.
Unfortunately, we have decided not to move forward with your application.
We were impressed by your portfolio.

Kind regards
Tellus Studio
"""
GOT_IT = NO.replace(
    "Unfortunately, we have decided not to move forward with your application.\n"
    "We were impressed by your portfolio.\n",
    "We have received your application and will review it within three weeks.\n",
)


@pytest.fixture
def taking(room: Room, qtbot: QtBot) -> TakingIn:
    return TakingIn(room, QObject(room))


def dropped(path: Path) -> QMimeData:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    return carried


def test_a_dropped_rejection_opens_the_sheet_of_its_job_with_its_words(
    taking: TakingIn, desk: Desk, clock: Clock, went: Went, tmp_path: Path, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields(title="Map designer", company="Tellus Studio"), now=clock())
    mail = tmp_path / "no.eml"
    mail.write_text(NO)
    with qtbot.waitSignal(taking.elsewhere, timeout=20_000):
        taking.take(dropped(mail))
    qtbot.waitUntil(lambda: bool(went))
    ((view, what),) = went
    assert view == "setback" and what["job"] == job
    assert "decided not to move forward" in str(what["message"])


def test_a_pasted_rejection_of_no_known_job_opens_the_sheet_all_the_same(
    taking: TakingIn, went: Went, qtbot: QtBot
) -> None:
    taking.take_text(NO)
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    assert went[0][0] == "setback" and went[0][1]["job"] is None


def test_any_other_mail_is_offered_as_a_note_of_its_job(
    taking: TakingIn, desk: Desk, clock: Clock, went: Went, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields(title="Map designer", company="Tellus Studio"), now=clock())
    taking.take_text(GOT_IT)
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    assert went[0][0] == "job" and went[0][1]["job"] == job
    assert "received your application" in str(went[0][1]["note"])
    reply = went[0][1]["reply"]
    assert went[0][1]["confirmed"] and (reply.days, reply.said) == (21, "within three weeks")
    assert reply.from_mail


def test_a_dropped_table_goes_to_the_import(taking: TakingIn, went: Went, tmp_path: Path) -> None:
    table = tmp_path / "jobs.csv"
    taking.take(dropped(table))
    assert went == [("import", {"file": table})]


def test_a_calendar_appointment_is_offered_as_the_interview_of_the_job_it_names(
    taking: TakingIn, desk: Desk, clock: Clock, went: Went
) -> None:
    job = add_job(desk, JobFields(title="Map designer", company="Tellus Studio"), now=clock())
    meeting = Meeting("Interview with Tellus Studio", starts=clock() + timedelta(days=2))
    taking._came((CalendarProposal((meeting,)),))
    assert went == [("job", {"job": job, "meeting": meeting})]


def test_a_mail_dropped_on_a_card_is_about_that_card(
    taking: TakingIn, desk: Desk, clock: Clock, went: Went, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields(title="Cartographer", company="Another name of theirs"), now=clock())
    taking.take_text(NO, job)
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    assert went[0] == ("setback", {"job": job, "message": went[0][1]["message"]})


def test_pasting_on_the_board_reads_what_was_copied(
    tab: JobsTab, went: Went, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.clipboard().setText(NO)
    qtbot.keyClick(tab, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    assert went[0][0] == "setback"


def test_a_rejection_pasted_where_a_job_is_added_leads_to_its_own_sheet(
    room: Room, went: Went, qtbot: QtBot
) -> None:
    sheet = AddSheet(room)
    qtbot.addWidget(sheet)
    carried = QMimeData()
    carried.setText(NO)
    with qtbot.waitSignal(sheet.closed, timeout=20_000):
        sheet.capture.field.insertFromMimeData(carried)
    assert went[0][0] == "setback" and "decided not to move forward" in went[0][1]["message"]


def test_a_dropped_file_that_holds_nothing_is_told_in_one_sentence_and_adds_no_job(
    room: Room, tab: JobsTab, went: Went, said: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "empty.eml"
    file.write_bytes(b"")
    Bringing(room, tab).take(dropped(file))
    qtbot.waitUntil(lambda: bool(said or went), timeout=20_000)
    assert went == []
    assert said == ["empty.eml could not be made out. Nothing was changed. Paste its text instead."]
