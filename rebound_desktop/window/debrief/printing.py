"""The interview's page on paper: the system's own dialog, plain words, one page for most."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.moments import clock_time
from rebound_desktop.qt.words import word
from rebound_desktop.queries.interview_today import InterviewToday
from rebound_desktop.window.lessons.use_words import sentence
from rebound_desktop.window.pieces.there import there


def print_day(day: InterviewToday, zone: ZoneInfo, now: datetime, over: QWidget) -> None:
    """Asks where to, then prints."""
    printer = QPrinter()
    dialog = QPrintDialog(printer, over)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        page_of(day, zone, now).print_(printer)


def page_of(day: InterviewToday, zone: ZoneInfo, now: datetime) -> QTextDocument:
    """The page: headings bold, everything else as it was written; nothing in it is read as markup."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    for heading, lines in _parts(day, zone, now):
        kept = [line for line in lines if line.strip()]
        if not kept:
            continue
        cursor.insertText(heading + "\n", _looks(bold=True))
        cursor.insertText("\n".join(kept) + "\n\n", _looks(bold=False))
    return document


def _parts(day: InterviewToday, zone: ZoneInfo, now: datetime) -> tuple[tuple[str, tuple[str, ...]], ...]:
    when = word("jobs.interview.today", time=clock_time(day.at, zone))
    praise = f"“{day.praise.strip('“”')}” {day.praised_by}".strip() if day.praise else ""
    return (
        (day.name, (when, there(day.at, day.their_zone, now), day.round, day.with_whom, day.place)),
        (word("jobs.interview.praised"), (praise,)),
        (word("reflection.lesson.heading"), tuple(sentence(one) for one in day.lessons)),
        (word("jobs.interview.notes"), (day.notes,)),
        (word("jobs.job.posting"), (day.posting,)),
    )


def _looks(*, bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(650 if bold else 400)
    made.setFontPointSize(12 if bold else 10.5)
    return made
