"""Read it for me: an answer says that it is one and nothing more, anywhere, until it is opened."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.replan import replan
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.promises import Kind, State
from rebound_desktop.queries.everything import everything
from rebound_desktop.queries.put_by import put_by
from rebound_desktop.system.process import Process
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from rebound_desktop.window.unopened.answer import Answer
from rebound_desktop.window.unopened.bring import Bring
from rebound_desktop.window.unopened.opened import Opened
from rebound_desktop.window.unopened.sheet import UnopenedSheet
from tests.clock import Clock
from tests.window.conftest import Went
from tests.window.test_taking_in import GOT_IT, NO

YES = NO.replace(
    "Unfortunately, we have decided not to move forward with your application.\n"
    "We were impressed by your portfolio.\n",
    "We would like to invite you to an interview next Tuesday at 10:00. Please let us know.\n",
)
MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.fixture
def desk(vault, tmp_path: Path) -> Iterator[Desk]:
    book = Book.open(tmp_path / "agenda.db", Process(1, 1, "boot"), keeper=True)
    desk = Desk(vault, book, replan)
    desk.plan_again(Clock()())
    yield desk
    book.close()


@pytest.fixture
def sheet(room: Room, qtbot: QtBot) -> UnopenedSheet:
    shown = UnopenedSheet(room)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def bring(sheet: UnopenedSheet, mail: str, tmp_path: Path, qtbot: QtBot) -> Answer:
    file = tmp_path / "mail.eml"
    file.write_text(mail)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    assert isinstance(sheet.shown, Bring)
    sheet.shown.take(carried)
    qtbot.waitUntil(lambda: isinstance(sheet.shown, Answer), timeout=20_000)
    assert isinstance(sheet.shown, Answer)
    return sheet.shown


def words_of(sheet: UnopenedSheet) -> list[str]:
    assert sheet.shown is not None
    return [one.text() for one in sheet.shown.findChildren(QLabel)]


def test_good_or_bad_it_says_the_same(sheet: UnopenedSheet, tmp_path: Path, qtbot: QtBot) -> None:
    bring(sheet, NO, tmp_path, qtbot)
    no = words_of(sheet)
    assert no[0] == "This is an answer."
    sheet._begin()
    bring(sheet, YES, tmp_path, qtbot)
    assert words_of(sheet) == no


def test_a_mail_that_decides_nothing_says_so(sheet: UnopenedSheet, tmp_path: Path, qtbot: QtBot) -> None:
    bring(sheet, GOT_IT, tmp_path, qtbot)
    assert words_of(sheet)[0] == "This decides nothing."


def test_after_the_weekend_it_lies_closed_everywhere_until_monday_morning(
    sheet: UnopenedSheet,
    desk: Desk,
    clock: Clock,
    tab: JobsTab,
    said: list[str],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    job = add_job(desk, JobFields("Map designer", "Tellus Studio"), stage="stage-applied", now=clock())
    bring(sheet, NO, tmp_path, qtbot).weekend.click()
    assert said == ["It lies here, closed, until after the weekend."]
    (lying,) = put_by(desk.vault, now=clock()).waiting
    assert (lying.until, lying.job) == (MONDAY, job)
    assert not everything(desk.vault, "unfortunately", now=clock())
    assert not everything(desk.vault, "portfolio", now=clock())
    assert desk.vault.value("SELECT label FROM history ORDER BY number DESC LIMIT 1") == "seal_message"
    assert "Tellus" not in desk.vault.value("SELECT words FROM history ORDER BY number DESC LIMIT 1")
    assert desk.agenda is not None
    (say,) = [one for one in desk.agenda.says(clock()) if one.kind is Kind.PUT_BY]
    assert (say.at, say.title, say.company, say.state) == (MONDAY, "", "", State.PLANNED)
    tab.arrive()
    assert "unopened" not in vars(tab.paged)
    clock.instant = MONDAY + timedelta(hours=1)
    tab.arrive()
    assert tab.paged.unopened.isVisible()
    assert not everything(desk.vault, "portfolio", now=clock())


def test_with_someone_beside_no_clock_opens_it(
    sheet: UnopenedSheet, desk: Desk, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(sheet, NO, tmp_path, qtbot).someone.click()
    clock.advance(days=400)
    assert put_by(desk.vault, now=clock()).waiting[0].until is None
    assert not everything(desk.vault, "portfolio", now=clock())
    assert desk.agenda is not None
    assert not [one for one in desk.agenda.says(clock()) if one.kind is Kind.PUT_BY]


def test_opened_it_is_read_word_for_word_found_and_led_on(
    sheet: UnopenedSheet, room: Room, desk: Desk, clock: Clock, went: Went, tmp_path: Path, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields("Map designer", "Tellus Studio"), stage="stage-applied", now=clock())
    bring(sheet, NO, tmp_path, qtbot).at_once.click()
    opened = sheet.shown
    assert isinstance(opened, Opened) and "We were impressed by your portfolio." in opened.words.text()
    assert everything(desk.vault, "portfolio", now=clock())
    assert not put_by(desk.vault, now=clock()).waiting
    opened.go_on.click()
    qtbot.waitUntil(lambda: bool(went), timeout=20_000)
    view, what = went[0]
    assert view == "setback" and what["job"] == job and "portfolio" in what["message"]
    room.undo()
    assert not everything(desk.vault, "portfolio", now=clock())


def test_those_that_lie_here_are_opened_by_one_press(
    sheet: UnopenedSheet, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(sheet, YES, tmp_path, qtbot).weekend.click()
    again = UnopenedSheet(room)
    qtbot.addWidget(again)
    assert isinstance(again.shown, Bring) and len(again.shown.lying) == 1
    said = " ".join(one.text() for one in again.shown.findChildren(QLabel))
    assert "An answer lies here until Monday 09:00." in said
    assert "interview" not in said.lower() and "Tellus" not in said
    again.shown.open_wanted.emit(put_by(room._desk.vault, now=room.now()).waiting[0].id)
    assert isinstance(again.shown, Opened)


def test_what_is_pasted_is_never_shown(sheet: UnopenedSheet, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(NO)
    assert isinstance(sheet.shown, Bring) and not sheet.shown.findChildren(QPlainTextEdit)
    sheet.shown.paste.click()
    qtbot.waitUntil(lambda: isinstance(sheet.shown, Answer), timeout=20_000)
    assert words_of(sheet)[0] == "This is an answer."
    QGuiApplication.clipboard().clear()


def test_what_is_no_mail_is_told_in_one_sentence(
    sheet: UnopenedSheet, desk: Desk, said: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "nothing.eml"
    file.write_bytes(b"")
    assert isinstance(sheet.shown, Bring)
    sheet.shown.file.emit(file)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert len(said) == 1 and isinstance(sheet.shown, Bring)
    assert not desk.vault.rows("SELECT 1 FROM message")


def test_of_several_mails_none_is_taken_by_guess(
    sheet: UnopenedSheet, desk: Desk, said: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    assert isinstance(sheet.shown, Bring)
    for number, mail in enumerate((NO, YES)):
        (tmp_path / f"{number}.eml").write_text(mail)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{number}.eml")) for number in range(2)])
    sheet.shown.take(carried)
    box = tmp_path / "both.mbox"
    box.write_text("\n\n".join(f"From - Thu Nov 19 09:00:00 2026\n{mail}" for mail in (NO, YES)))
    carried.setUrls([QUrl.fromLocalFile(str(box))])
    sheet.shown.take(carried)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert set(said) == {
        "These are several mails. Nothing was kept, and nothing said. Bring the one that is meant."
    }
    assert isinstance(sheet.shown, Bring) and not desk.vault.value("SELECT COUNT(*) FROM message")
