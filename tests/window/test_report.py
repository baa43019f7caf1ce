"""The activity report: what is seen is what is written, in any language, on any number of pages."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.domain.activity import Activity, ActivityLine, Column, Milestone, ReportWishes
from rebound_desktop.domain.codes import EventKind, Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.period import this_month
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.qt import words
from rebound_desktop.queries.report_wishes import report_wishes
from rebound_desktop.window.report.document import Report, report_document
from rebound_desktop.window.report.paper import page_layout, room_on, usual_paper
from rebound_desktop.window.report.pdf import as_pdf, paint_all
from rebound_desktop.window.report.sheet import ReportSheet
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.pdf_words import pages_of

pytestmark = pytest.mark.usefixtures("qapp")
TODAY = date(2026, 11, 20)
ENDLESS = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerin"


@pytest.fixture
def sheet(room: Room, qtbot: QtBot) -> Callable[[], ReportSheet]:
    def made() -> ReportSheet:
        sheet = ReportSheet(room)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return made


def document(lines: tuple[ActivityLine, ...], paper: str = "a4", **wishes: object) -> QTextDocument:
    asked = ReportWishes(paper=paper, **wishes)  # type: ignore[arg-type]
    report = Report(asked, this_month(TODAY), Activity(lines), TODAY)
    return report_document(report, room_on(page_layout(paper)))


def line(number: int = 0, company: str = "Tellus", **more: object) -> ActivityLine:
    return ActivityLine(date(2026, 11, 1), company, f"Editor {number}", "a friend", **more)  # type: ignore[arg-type]


def saves_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_the_pdf_says_what_the_document_says() -> None:
    days = ((Milestone.INTERVIEW, date(2026, 11, 9)),)
    ended = line(company="Kestrel & Co", milestones=days, outcome=Outcome.I_SAID_NO, ended_on=TODAY)
    made = document((ended, line(1)), name="Mara Żółw", reference="123A")
    (page,) = pages_of(as_pdf(made, "a4"))
    for said in (
        "Name:MaraŻółw",
        "Reference:123A",
        "Time:1Nov2026to30Nov2026",
        "2applications",
        "AppliedonCompanyPositionHowSincethenResult",
        "1Nov2026Kestrel&CoEditor0afriendinterview9Nov2026offerdeclinedbyapplicant20Nov2026",
        "Editor1afriendopen",
        "Page1of1",
    ):
        assert said in page
    assert "".join(made.toPlainText().split()).replace("￼", "") in page.replace("Page1of1", "")


def test_a_long_table_has_its_head_on_every_page_and_no_torn_row() -> None:
    ended = {"outcome": Outcome.THEY_SAID_NO, "ended_on": TODAY}
    made = document(tuple(line(number, ENDLESS * (number % 3), **ended) for number in range(90)))
    pages = pages_of(as_pdf(made, "a4"))
    assert len(pages) == made.pageCount() > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page{number}of{len(pages)}" in page
        assert page.count("Appliedon") == 1
        assert page.count("1Nov2026") - page.count("to30Nov2026") == page.count("declined20Nov2026")
    whole = "".join(pages)
    assert [whole.count(f"Editor{number}afriend") for number in range(90)] == [1] * 90


def test_other_scripts_and_marks_that_look_like_markup_stand_as_they_were_written() -> None:
    names = ("<h1>Editor</h1> & &amp;", "Картограф", "מפות", "Łódź Żółw")
    (page,) = pages_of(as_pdf(document(tuple(line(company=name) for name in names)), "a4"))
    for name in names:
        assert name.replace(" ", "") in page or name[::-1] in page


def test_what_is_not_wanted_is_not_in_it() -> None:
    made = document((line(outcome=Outcome.PAUSED, ended_on=TODAY),), columns=(Column.TITLE,), sign=False)
    (page,) = pages_of(as_pdf(made, "a4"))
    for said in ("Tellus", "afriend", "paused", "signature", "Name:"):
        assert said not in page
    assert "Editor0" in page


def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout("a4"))
    made = document(tuple(line(number) for number in range(60)))
    paint_all(printer, made, printer.resolution())
    assert pages_of((tmp_path / "printed.pdf").read_bytes()) == pages_of(as_pdf(made, "a4"))


def test_without_any_it_says_so() -> None:
    (page,) = pages_of(as_pdf(document(()), "a4"))
    assert "Noapplicationsinthistime." in page


def test_letter_is_usual_where_it_is() -> None:
    assert usual_paper(QLocale("en_US")) == usual_paper(QLocale("es_MX")) == "letter"
    assert usual_paper(QLocale("en_GB")) == usual_paper(QLocale("de_DE")) == usual_paper(QLocale.c()) == "a4"
    assert b"/MediaBox [0 0 612" in as_pdf(document((line(),), "letter"), "letter")
    assert b"/MediaBox [0 0 595" in as_pdf(document((line(),)), "a4")


def test_the_file_tells_nothing_of_the_computer(tmp_path: Path) -> None:
    made = as_pdf(document((line(),)), "a4")
    for secret in (str(Path.home()), Path.home().name, str(tmp_path), "/tmp", "root"):
        for text in (secret.encode(), secret.encode("utf-16-be")):
            assert len(secret) < 4 or text not in made
    assert b"/Author ()" in made or b"/Author" not in made


def test_it_begins_with_this_month_and_follows_what_is_chosen(
    sheet, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    add_job(desk, JobFields("This", applied_on=date(2026, 11, 3)), stage="stage-applied", now=clock())
    add_job(desk, JobFields("Last", applied_on=date(2026, 10, 3)), stage="stage-applied", now=clock())
    shown = sheet()
    assert "This" in shown.document.toPlainText() and "Last" not in shown.document.toPlainText()
    shown.form.times._chips["last_month"].click()
    qtbot.waitUntil(lambda: "Last" in shown.document.toPlainText())
    assert "This" not in shown.document.toPlainText()
    shown.form.first.put(date(2026, 10, 1))
    shown.form.last.put(date(2026, 11, 30))
    qtbot.waitUntil(lambda: "This" in shown.document.toPlainText())
    assert shown.form.times.one() == ""
    shown.form.columns[Column.TITLE].click()
    qtbot.waitUntil(lambda: "This" not in shown.document.toPlainText())
    shown.form.first.line.setText("one day")
    qtbot.waitUntil(lambda: not shown.save.isEnabled())
    assert "is not a date" in shown.told.text()


def test_an_empty_month_cannot_be_saved(sheet) -> None:
    assert not sheet().save.isEnabled()


def test_it_is_written_in_the_language_chosen_and_the_screen_keeps_its_own(
    sheet, desk: Desk, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch, said: list[str]
) -> None:
    add_job(desk, JobFields("Editor", applied_on=TODAY), stage="stage-applied", now=clock())
    shown = sheet()
    shown.form.language.setCurrentIndex(shown.form.language.findData("de"))
    shown.form.paper.setCurrentIndex(shown.form.paper.findData("a4"))
    shown.form.name.setText("Mara")
    saves_as(monkeypatch, tmp_path / "made.pdf")
    shown.save.click()  # at once: what was chosen a moment ago is in it
    (page,) = pages_of((tmp_path / "made.pdf").read_bytes())
    assert "NachweisderBewerbungen" in page and "Seite1von1" in page and "20.11.2026" in page
    assert "Name:Mara" in page
    assert words.language() == "en" and said == ["Saved as made.pdf."]
    kept = report_wishes(desk.vault, now=clock())
    assert (kept.name, kept.language, kept.paper) == ("Mara", "de", "a4")
    assert sheet().form.name.text() == "Mara"


def test_no_word_that_was_said_is_in_it_sealed_or_not(
    sheet, desk: Desk, clock: Clock, tmp_path: Path, monkeypatch
) -> None:
    fields = JobFields("Editor", "Tellus", applied_on=TODAY - timedelta(days=9), notes="MARKER notes")
    job = add_job(desk, fields, stage="stage-interviewing", starred=True, now=clock())
    note_on_job(desk, job, "MARKER mail", kind=EventKind.MAIL, now=clock())
    letter = Letter("MARKER letter", "MARKER subject")
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, heaviness=8, length=Length.ONE_DAY, letter=letter)
    record_setback(desk, loss, now=clock())
    shown = sheet()
    saves_as(monkeypatch, tmp_path / "made.pdf")
    shown.save.click()
    (page,) = pages_of((tmp_path / "made.pdf").read_bytes())
    assert "EditorTellus" in page or "TellusEditor" in page
    assert "MARKER" not in page and "declined" in page


def test_the_pages_can_be_turned(sheet, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    for number in range(60):
        fields = JobFields(f"Editor {number}", "Tellus", applied_on=TODAY)
        add_job(desk, fields, stage="stage-applied", now=clock())
    shown = sheet()
    assert shown.preview.line.text().startswith("Page 1 of") and not shown.preview.back.isEnabled()
    shown.preview.on.click()
    assert shown.preview.line.text().startswith("Page 2 of") and shown.preview.back.isEnabled()
    assert shown.preview.sheet.accessibleName() == shown.preview.line.text()
    assert "Editor 59" in shown.preview.sheet.accessibleDescription()


def test_it_says_what_is_left_out_and_what_has_no_day(sheet, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    from rebound_desktop.actions.close_job import close_job

    close_job(desk, add_job(desk, JobFields("x"), now=clock()), Outcome.NO_ANSWER, now=clock())
    shown = sheet()
    assert shown.told.text().startswith("1 ended in this time without a day of applying")
