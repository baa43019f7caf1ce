"""A mailbox in the window: every mail can be kept, moved to another job or left out, and none twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.proposals import MailProposal
from rebound_desktop.window.jobs.adding.taking_in import TakingIn
from rebound_desktop.window.mails.sheet import MailsSheet
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.conftest import Went
from tests.window.test_taking_in import GOT_IT, NO

OTHER = (
    GOT_IT.replace("Tellus Studio", "Harbor Press")
    .replace("tellus", "harbor")
    .replace("Map des", "Cover des")
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A confirmation, a no of the same job, and a confirmation of a job that is not here."""
    made = []
    for number, text in enumerate((GOT_IT.replace("19 Nov", "12 Nov"), NO, OTHER)):
        made.append(tmp_path / f"{number}.eml")
        made[-1].write_text(text)
    return made


@pytest.fixture
def mails(room: Room, files: list[Path], went: Went, qtbot: QtBot) -> tuple[MailProposal, ...]:
    """As they are read when all three are dropped together."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    TakingIn(room, QObject(room)).take(carried)
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    ((view, what),) = went
    assert view == "mails" and len(what["mails"]) == 3  # type: ignore[arg-type]
    return what["mails"]  # type: ignore[return-value]


@pytest.fixture
def job(desk: Desk, clock: Clock) -> str:
    fields = JobFields("Map designer", "Tellus Studio", applied_on=date(2026, 11, 9))
    return add_job(desk, fields, stage="stage-applied", now=clock())


@pytest.fixture
def sheet(room: Room, mails: tuple[MailProposal, ...], job: str, qtbot: QtBot) -> Iterator[MailsSheet]:
    sheet = MailsSheet(room, mails)
    qtbot.addWidget(sheet)
    sheet.show()
    yield sheet
    sheet.hide()


def kept(sheet: MailsSheet) -> list[bool]:
    return [one.kept for one in sheet.rows.mails]


def test_a_mailbox_file_leads_to_the_same_list(
    room: Room, files: list[Path], went: Went, tmp_path: Path, qtbot: QtBot
) -> None:
    box = tmp_path / "all.mbox"
    box.write_text("\n\n".join(f"From - Thu Nov 19 09:00:00 2026\n{file.read_text()}" for file in files))
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(box))])
    TakingIn(room, QObject(room)).take(carried)
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    assert went[0][0] == "mails" and len(went[0][1]["mails"]) == 3  # type: ignore[arg-type]


def test_all_that_are_clear_are_kept_in_one_step_and_nothing_twice(
    sheet: MailsSheet, room: Room, desk: Desk, job: str, mails: tuple[MailProposal, ...], qtbot: QtBot
) -> None:
    steps = desk.vault.history_number()
    assert [one.ticked for one in sheet.rows.mails] == [True, True, False]
    qtbot.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    assert kept(sheet) == [True, True, False] and desk.vault.history_number() == steps + 1
    assert desk.vault.row("SELECT outcome FROM job WHERE id = ?", (job,)) == ("they_said_no",)
    assert desk.vault.value("SELECT COUNT(*) FROM message WHERE job = ? AND opened_at IS NULL", (job,)) == 1
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0
    assert desk.vault.row("SELECT days, source FROM reply_time") == (21, "mail")
    again = MailsSheet(room, mails)
    qtbot.addWidget(again)
    assert kept(again) == [True, True, False] and not again.keep.isEnabled()
    room.undo()
    assert kept(sheet) == [False, False, False]
    assert desk.vault.value("SELECT COUNT(*) FROM message") == 0


def test_by_keys_one_is_kept_one_left_out_and_one_unticked(
    sheet: MailsSheet, desk: Desk, qtbot: QtBot
) -> None:
    sheet.view.setFocus()
    qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    assert kept(sheet) == [True, False, False]
    assert desk.vault.undo_label().words == {"count": 1}  # type: ignore[union-attr]
    qtbot.keyClick(sheet.view, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.view, Qt.Key.Key_Space)
    assert not sheet.rows.mails[1].ticked
    qtbot.keyClick(sheet.view, Qt.Key.Key_Delete)
    assert sheet.rows.mails[1].left_out and not sheet.keep.isEnabled()
    assert sheet.rows.index(1).data().startswith("left out · 19 Nov · Tellus Studio · a no · ")


def test_a_mail_of_an_unknown_job_makes_a_new_one_or_goes_to_another(
    sheet: MailsSheet, desk: Desk, job: str, qtbot: QtBot
) -> None:
    sheet.view.setCurrentIndex(sheet.rows.index(2))
    assert sheet.belongs.currentText() == "new: Cover designer, Harbor Press"
    qtbot.keyClicks(sheet.letters, "Map")
    sheet.belongs.setCurrentIndex(2)
    sheet.belongs.activated.emit(2)
    assert sheet.rows.mails[2].ticked and sheet.rows.mails[2].meant().job == job
    sheet.belongs.setCurrentIndex(1)
    sheet.belongs.activated.emit(1)
    qtbot.mouseClick(sheet.keep_one, Qt.MouseButton.LeftButton)
    assert desk.vault.row("SELECT title, applied_on FROM job WHERE company = 'Harbor Press'") == (
        "Cover designer",
        "2026-11-19",
    )
    assert kept(sheet) == [False, False, True]


def test_a_no_that_was_wanted_goes_to_its_own_sheet_and_counts_as_kept_then(
    sheet: MailsSheet, room: Room, desk: Desk, clock: Clock, job: str, went: Went, qtbot: QtBot
) -> None:
    from rebound_desktop.actions.record_setback import record_setback
    from rebound_desktop.actions.told_loss import Letter, ToldLoss
    from rebound_desktop.domain.codes import Outcome

    went.clear()
    sheet.view.setCurrentIndex(sheet.rows.index(1))
    body = sheet.rows.mails[1].mail.body
    qtbot.mouseClick(sheet.take_time, Qt.MouseButton.LeftButton)
    assert went == [("setback", {"job": job, "message": body})]
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, letter=Letter(body))
    record_setback(desk, loss, now=clock())
    sheet._look()
    assert kept(sheet) == [False, True, False]


def test_dropped_on_a_card_what_names_no_job_belongs_there(
    room: Room, mails: tuple[MailProposal, ...], desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields("Poet"), now=clock())
    sheet = MailsSheet(room, mails, job=job)
    qtbot.addWidget(sheet)
    assert {one.meant().job for one in sheet.rows.mails} == {job} and sheet.keep.text() == "Keep 3 mails"


def test_a_mail_older_than_the_application_or_of_another_role_ticks_nothing(
    room: Room, mails: tuple[MailProposal, ...], desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    later = JobFields("Map designer", "Tellus Studio", applied_on=date(2026, 11, 20))
    add_job(desk, later, stage="stage-applied", now=clock())
    other = JobFields("Truck driver", "Harbor Press", applied_on=date(2026, 11, 1))
    add_job(desk, other, stage="stage-applied", now=clock())
    sheet = MailsSheet(room, mails)
    qtbot.addWidget(sheet)
    assert not any(one.ticked or one.job for one in sheet.rows.mails) and not sheet.keep.isEnabled()
