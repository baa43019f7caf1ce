import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.window.importing.proposed_rows import ProposedRows
from rebound_desktop.window.importing.sheet import ImportSheet
from rebound_desktop.window.importing.wanted_list import Brought, WantedList
from rebound_desktop.window.room import Room
from tests.clock import Clock

TABLE = """Job Title,Company,Status,Date Applied,Excitement
Data editor,Meridian Atlas,Limbo,03/04/2026,5
Map designer,Tellus Studio,Applied,05/06/2026,4
,,,,
Writer,Nordlicht,Rejected,07/08/2026,1
Map designer,Tellus Studio,Applied,05/06/2026,4
"""
APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"11/18/26, 8:15 AM",a@b.example,,Tellus Studio,Map designer,https://x.example/jobs/view/1,cv.pdf,\n'
    '"9/2/26, 8:15 AM",,,Harbor & Pine,Analyst,https://x.example/jobs/view/2,cv.pdf,\n'
)


@pytest.fixture
def sheet(room: Room, qtbot: QtBot) -> Iterator[ImportSheet]:
    sheet = ImportSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    yield sheet
    sheet.hide()


def read(sheet: ImportSheet, qtbot: QtBot, file: Path) -> None:
    with qtbot.waitSignal(sheet.reading.read, timeout=15_000):
        sheet.take(file)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "jobs.csv"
    file.write_text(TABLE)
    return file


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file, packed = tmp_path / "linkedin.zip", io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("Jobs/Job Applications.csv", APPLICATIONS)
        made.writestr("Jobs/Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name\n")
    file.write_bytes(packed.getvalue())
    return file


def titles(desk: Desk, stage: str) -> list[str]:
    rows = desk.vault.rows(
        "SELECT title FROM job WHERE stage = ? AND deleted_at IS NULL ORDER BY place", (f"stage-{stage}",)
    )
    return [title for (title,) in rows]


def test_a_linkedin_archive_comes_in_and_asks_its_three_questions(
    sheet: ImportSheet, archive: Path, desk: Desk, room: Room, qtbot: QtBot
) -> None:
    read(sheet, qtbot, archive)
    assert sheet.preview.isVisible() and sheet.preview.bring.text() == "Import 2 jobs"
    qtbot.mouseClick(sheet.preview.bring, Qt.MouseButton.LeftButton)
    assert titles(desk, "applied") == ["Map designer", "Analyst"] and sheet.after.isVisible()
    assert sheet.after.rest.isChecked()
    wanted = sheet.after.wanted
    wanted.setData(wanted.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    with qtbot.waitSignal(sheet.closed):
        sheet.after.finish.click()
    assert titles(desk, "applied") == ["Map designer"] and titles(desk, "closed") == ["Analyst"]
    assert desk.vault.rows("SELECT title FROM job WHERE starred") == [("Map designer",)]
    for _ in range(3):
        room.undo()
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0


def test_the_same_archive_again_has_nothing_to_bring(
    sheet: ImportSheet, archive: Path, desk: Desk, qtbot: QtBot
) -> None:
    read(sheet, qtbot, archive)
    sheet.preview.bring.click()
    read(sheet, qtbot, archive)
    assert not sheet.preview.bring.isEnabled()
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 2


def test_days_that_can_be_read_two_ways_are_asked_before_anything_is_imported(
    sheet: ImportSheet, table: Path, desk: Desk, qtbot: QtBot
) -> None:
    read(sheet, qtbot, table)
    assert not sheet.preview.bring.isEnabled() and sheet.preview.day_first.isVisible()
    assert list(sheet.preview.stages.choices) == ["Limbo"]
    assert sheet.preview.left_out.stringList() == ["row 6: stands in the file twice, first in row 3"]
    with qtbot.waitSignal(sheet.reading.read, timeout=15_000):
        sheet.preview.day_first.click()
    assert sheet.preview.bring.isEnabled() and sheet.preview.day_first.isChecked()
    box = sheet.preview.stages.choices["Limbo"]
    with qtbot.waitSignal(sheet.reading.read, timeout=15_000):
        box.setCurrentIndex(box.findText("Interviewing"))
        box.activated.emit(box.currentIndex())
    sheet.preview.bring.click()
    assert titles(desk, "interviewing") == ["Data editor"] and titles(desk, "closed") == ["Writer"]
    days = desk.vault.rows("SELECT applied_on FROM job ORDER BY applied_on")
    assert days == [("2026-04-03",), ("2026-06-05",), ("2026-08-07",)]
    notes = desk.vault.value("SELECT notes FROM job WHERE title = 'Writer'")
    assert notes == "Excitement: 1"


def test_a_column_that_was_not_understood_can_be_named_by_hand(
    sheet: ImportSheet, tmp_path: Path, qtbot: QtBot, desk: Desk
) -> None:
    file = tmp_path / "own.csv"
    file.write_text("Was,Firma\nData editor,Meridian Atlas\n")
    read(sheet, qtbot, file)
    box = sheet.preview.columns.choices["Was"]
    with qtbot.waitSignal(sheet.reading.read, timeout=15_000):
        box.setCurrentIndex(box.findData("title"))
        box.activated.emit(box.currentIndex())
    sheet.preview.bring.click()
    assert desk.vault.row("SELECT title, company FROM job") == ("Data editor", "Meridian Atlas")


def test_a_file_that_is_not_there_is_said_in_one_sentence(
    sheet: ImportSheet, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(sheet.reading.failed, timeout=15_000) as failed:
        sheet.take(tmp_path / "gone.csv")
    assert failed.args == ["gone.csv is not there. Nothing was imported. Choose the file again."]
    assert sheet.choose.isVisible()


def test_an_import_of_many_goes_page_by_page_and_is_one_step(
    sheet: ImportSheet, tmp_path: Path, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    file = tmp_path / "many.csv"
    file.write_text("Title,Company\n" + "".join(f"Job {n},Firm {n}\n" for n in range(1200)))
    read(sheet, qtbot, file)
    sheet.preview.bring.click()
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 1200 and sheet.after.isVisible()
    desk.undo(clock())
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0


def test_at_most_five_can_be_really_wanted(qtbot: QtBot) -> None:
    model = WantedList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.put([Brought(str(n), f"Job {n}", "Firm") for n in range(8)])
    role = Qt.ItemDataRole.CheckStateRole
    took = [model.setData(model.index(n), Qt.CheckState.Checked, role) for n in range(8)]
    assert took == [True] * 5 + [False] * 3
    model.narrow("job 7")
    assert model.rowCount() == 1 and model.chosen() == ["0", "1", "2", "3", "4"]
    model.narrow("")
    assert model.setData(model.index(0), Qt.CheckState.Unchecked, role) and len(model.chosen()) == 4


def test_the_preview_keeps_qts_rules(clock: Clock) -> None:
    model = ProposedRows(clock().date())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.put([])
    assert model.rowCount() == 0
