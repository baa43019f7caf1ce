"""What a browser, a file or the clipboard brings into the form: read, quoted, never saved by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.exchange.add_link import Brought
from rebound_desktop.window.jobs.adding.add_sheet import AddSheet
from rebound_desktop.window.room import Room
from tests.window.conftest import Went
from tests.window.on_sheet import words_on


@pytest.fixture
def sheet(room: Room, qtbot: QtBot) -> Iterator[AddSheet]:
    sheet = AddSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    yield sheet
    sheet.leave()
    sheet.hide()


def pasted(text: str) -> QMimeData:
    carried = QMimeData()
    carried.setText(text)
    return carried


def test_a_link_alone_says_honestly_that_nothing_is_fetched(
    sheet: AddSheet, went: Went, qtbot: QtBot
) -> None:
    sheet.capture.field.insertFromMimeData(pasted("https://tellus.example/3"))
    assert "Rebound opens no connection" in sheet.note.text() and sheet.note.isVisible()
    sheet.capture.help.click()
    assert went == [("help", {})]


def test_the_clipboard_is_looked_at_when_it_is_asked_for_and_at_no_other_time(
    sheet: AddSheet, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("https://tellus.example/clip")
    assert sheet.form.lines["link"].text() == "" and not sheet.capture.holds_words()
    sheet.capture.clipboard.click()
    assert sheet.form.lines["link"].text() == "https://tellus.example/clip"
    QGuiApplication.clipboard().clear()
    sheet.capture.clipboard.click()
    assert "Nothing that can be read" in sheet.note.text()


def test_each_sentence_that_was_read_is_quoted_and_a_closed_posting_says_so(
    sheet: AddSheet, desk: Desk, qtbot: QtBot
) -> None:
    text = (
        "Map designer\nTellus Studio · Lyon, France\nThis job is closed.\nAbout the role\nYou draw maps.\n"
        "Requirements\nThree years of experience.\nWhat we offer\nThe salary is €52,000 a year.\nApply now"
    )
    sheet.capture.take_text(text)
    qtbot.waitUntil(sheet.found.isVisible, timeout=15_000)
    shown = words_on(sheet.found)
    assert "“The salary is €52,000 a year.”" in shown and "this posting is closed" in shown
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0
    sheet.save.click()
    assert desk.vault.row("SELECT title, pay_min, posting FROM job") == ("Map designer", 52_000, text)


def test_a_page_that_the_bookmark_sent_fills_the_form_and_writes_nothing(
    room: Room, desk: Desk, qtbot: QtBot
) -> None:
    page = Brought(
        "https://tellus.example/3?ref=1",
        "Map designer at Tellus Studio",
        "Map designer\nWe are hiring\nApply now\nSalary: €52,000 a year",
    )
    sheet = AddSheet(room, brought_page=page)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(sheet.found.isVisible, timeout=15_000)
    lines = {name: line.text() for name, line in sheet.form.lines.items()}
    assert (lines["title"], lines["company"], lines["link"]) == ("Map designer", "Tellus Studio", page.url)
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0
    sheet.leave()
    sheet.hide()


def test_a_page_too_long_for_a_link_says_what_to_do(room: Room, qtbot: QtBot) -> None:
    sheet = AddSheet(room, brought_page=Brought("https://tellus.example/3", "A page", too_long=True))
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: "Save the page (Ctrl+S)" in sheet.note.text(), timeout=15_000)
    assert sheet.form.lines["title"].text() == "A page"
    sheet.leave()
    sheet.hide()


def test_a_page_from_the_browser_never_takes_the_place_of_what_was_begun_by_hand(
    room: Room, desk: Desk, qtbot: QtBot
) -> None:
    begun = AddSheet(room)
    qtbot.addWidget(begun)
    begun.form.lines["title"].setText("Begun by hand")
    begun.leave()
    brought = AddSheet(room, brought_page=Brought("https://tellus.example/3"))
    qtbot.addWidget(brought)
    brought.form.lines["title"].setText("From the browser")
    brought.leave()
    again = AddSheet(room)
    qtbot.addWidget(again)
    assert again.form.lines["title"].text() == "Begun by hand"
    again.cancel.click()
    last = AddSheet(room)
    qtbot.addWidget(last)
    assert last.form.lines["title"].text() == "From the browser"
    last.cancel.click()
    assert desk.vault.value("SELECT COUNT(*) FROM draft") == 0


POET = (
    "<html><head><title>Poet at Nordlicht</title></head><body><h1>Poet</h1><p>Nordlicht is hiring.</p>"
    "<p>Apply now. Full-time. Salary: €30,000 a year.</p></body></html>"
)
SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://nordlicht.example/poet\nSubject: Poet\n"
    'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    f"--b\nContent-Type: text/html; charset=utf-8\n\n{POET}\n--b--\n"
)


@pytest.mark.parametrize(("name", "content"), [("poet.html", POET), ("poet.mhtml", SAVED)])
def test_a_saved_page_dropped_on_the_field_is_read_with_its_address(
    sheet: AddSheet, tmp_path: Path, name: str, content: str, qtbot: QtBot
) -> None:
    file = tmp_path / name
    file.write_text(content)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    sheet.capture.field.insertFromMimeData(dropped)
    qtbot.waitUntil(sheet.found.isVisible, timeout=15_000)
    lines = {key: line.text() for key, line in sheet.form.lines.items()}
    assert (lines["title"], lines["company"]) == ("Poet", "Nordlicht")
    assert lines["link"] == ("https://nordlicht.example/poet" if name.endswith("mhtml") else "")
