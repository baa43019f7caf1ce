from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.proposals import JobProposal, Pay, PostingProposal
from rebound_desktop.queries.job_detail import job_detail
from rebound_desktop.store.tables.recovery import Setback
from rebound_desktop.window.jobs.adding.add_sheet import AddSheet
from rebound_desktop.window.jobs.adding.edit_sheet import EditSheet
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.conftest import Went
from tests.window.on_sheet import words_on

FOUND = PostingProposal(
    JobProposal(
        "Map designer",
        "Tellus Studio",
        remote=Remote.REMOTE,
        url="https://tellus.example/3",
        pay=Pay(60_000, None, "EUR", PayPeriod.YEAR),
        posting="We make maps.",
        closes_on=date(2026, 12, 5),
    ),
    found_in={"title": "json-ld", "company": "json-ld"},
)


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


def test_a_typed_job_is_on_the_board_in_one_step(
    sheet: AddSheet, desk: Desk, said: list[str], qtbot: QtBot
) -> None:
    fields = {one.accessibleName(): one for one in sheet.form.lines.values()}
    qtbot.keyClicks(fields["Title"], "Data editor")
    qtbot.keyClicks(fields["Company"], "Meridian Atlas")
    assert {"Location", "Posting address"} <= fields.keys()
    qtbot.keyClicks(sheet.form.pay_min, "58k")
    sheet.form.currency.setCurrentText("eur")
    qtbot.keyClicks(sheet.form.closes_on.line, "27.11.")
    sheet.star.setChecked(True)
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    row = desk.vault.row(
        "SELECT title, company, pay_min, pay_currency, pay_period, closes_on, starred FROM job"
    )
    assert row == ("Data editor", "Meridian Atlas", 58_000, "EUR", "year", "2026-11-27", 1)
    assert said == ["Data editor is on the board."]


def test_a_pasted_link_goes_into_its_field_and_a_typed_line_is_the_title(
    sheet: AddSheet, desk: Desk, qtbot: QtBot
) -> None:
    sheet.capture.field.insertFromMimeData(pasted(" https://tellus.example/3 "))
    assert sheet.form.lines["link"].text() == "https://tellus.example/3"
    qtbot.keyClicks(sheet.capture.field, "Map designer")
    sheet.save.click()
    assert desk.vault.row("SELECT title, url_key FROM job") == ("Map designer", "tellus.example/3")


def test_a_posting_fills_what_was_left_empty_and_says_where_it_was_found(
    sheet: AddSheet, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.form.lines["title"], "Cartographer")
    sheet.take(FOUND)
    assert "Title, Company the page’s own data" in words_on(sheet.found)
    assert "Posting kept whole, 13 letters" in words_on(sheet.found)
    sheet.save.click()
    row = desk.vault.row("SELECT title, company, remote, pay_min, posting, closes_on FROM job")
    assert row == ("Cartographer", "Tellus Studio", "remote", 60_000, "We make maps.", "2026-12-05")


def test_a_text_that_holds_no_job_is_kept_as_the_posting(sheet: AddSheet, qtbot: QtBot) -> None:
    text = "Something\nthat nobody would call a posting,\nin three lines"
    sheet.capture.take_text(text)
    qtbot.waitUntil(lambda: sheet.form.posting.toPlainText() == text, timeout=15_000)


def test_what_cannot_be_read_stays_as_typed_and_is_named(
    sheet: AddSheet, desk: Desk, said: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.form.lines["title"], "Data editor")
    qtbot.keyClicks(sheet.form.pay_min, "much")
    sheet.save.click()
    assert "much" in said[0] and sheet.form.pay_min.text() == "much"
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0
    assert not sheet.may_leave() and sheet.unsaved.isVisible()


def test_a_job_that_is_here_already_is_shown_before_it_is_saved_twice(
    sheet: AddSheet, desk: Desk, clock: Clock, went: Went, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields(title="Data editor", company="Meridian Atlas"), now=clock())
    sheet.form.lines["title"].setText("data editor")
    sheet.form.lines["company"].setText("meridian atlas")
    sheet.save.click()
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 1 and sheet.beforehand.open_twin.isVisible()
    sheet.beforehand.open_twin.click()
    assert went == [("job", {"job": job})]
    sheet.save.click()
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 2


def test_an_edit_changes_what_was_written_and_nothing_else(
    room: Room, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    fields = JobFields(
        title="Data editor", pay_min=58_000.0, pay_currency="EUR", pay_period=PayPeriod.MONTH, notes=" n "
    )
    job = add_job(desk, fields, now=clock())
    detail = job_detail(desk.vault, job, now=clock())
    assert detail is not None
    sheet = EditSheet(room, detail)
    qtbot.addWidget(sheet)
    assert sheet.may_leave() and sheet.form.fields() == fields
    sheet.form.lines["company"].setText("Meridian Atlas")
    assert not sheet.may_leave()
    with qtbot.waitSignal(sheet.closed):
        sheet.save.click()
    after = job_detail(desk.vault, job, now=clock())
    assert after is not None and after.fields.company == "Meridian Atlas"
    assert after.fields.pay_period is PayPeriod.MONTH and after.fields.notes == " n "


def test_after_a_loss_one_added_job_is_enough(
    sheet: AddSheet, desk: Desk, clock: Clock, said: list[str], qtbot: QtBot
) -> None:
    with desk.change("record_setback", clock()):
        desk.vault.put(Setback, clock(), outcome=Outcome.THEY_SAID_NO, heard_at=clock(), no_quiet=True)
    sheet.form.lines["title"].setText("Data editor")
    sheet.save.click()
    assert said == ["That was one. You can stop here."]


PAGE = """<html><head><title>x</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "JobPosting", "title": "Data editor",
 "hiringOrganization": {"@type": "Organization", "name": "Meridian Atlas"},
 "description": "<p>You edit data.</p>", "jobLocationType": "TELECOMMUTE", "validThrough": "2026-12-04",
 "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
  "value": {"@type": "QuantitativeValue", "minValue": 58000, "maxValue": 66000, "unitText": "YEAR"}}}
</script></head><body><h1>Data editor</h1><p>You edit data.</p></body></html>"""


def test_a_dropped_page_fills_the_form_and_its_whole_text_is_kept(
    sheet: AddSheet, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = tmp_path / "posting.html"
    page.write_text(PAGE)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(page))])
    sheet.capture.take(carried)
    qtbot.waitUntil(lambda: sheet.form.lines["title"].text() == "Data editor", timeout=20_000)
    sheet.save.click()
    row = desk.vault.row(
        "SELECT company, remote, pay_min, pay_max, pay_currency, closes_on, posting FROM job"
    )
    assert row is not None and row[:6] == ("Meridian Atlas", "remote", 58_000, 66_000, "EUR", "2026-12-04")
    assert "You edit data." in row[6]


def test_what_was_being_typed_is_there_again_after_a_crash(room: Room, desk: Desk, qtbot: QtBot) -> None:
    first = AddSheet(room)
    qtbot.addWidget(first)
    first.form.lines["title"].setText("Data editor")
    first.form.notes.setPlainText("half a thou")
    room.leaving.emit()
    second = AddSheet(room)
    qtbot.addWidget(second)
    assert second.form.typed() == first.form.typed() and not second.may_leave()
    second.cancel.click()
    third = AddSheet(room)
    qtbot.addWidget(third)
    assert third.form.lines["title"].text() == "" and third.may_leave()
    first._open.end()


def test_lines_typed_below_the_title_are_kept_as_the_posting(
    sheet: AddSheet, desk: Desk, qtbot: QtBot
) -> None:
    sheet.capture.field.setPlainText("Data editor\nthey want maps\nand patience")
    sheet.save.click()
    row = desk.vault.row("SELECT title, posting FROM job")
    assert row == ("Data editor", "Data editor\nthey want maps\nand patience")
