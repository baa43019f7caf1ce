"""The report's words as a document: everything a person wrote goes in as plain text, never as markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from rebound_desktop.domain.activity import Activity, ActivityLine, Column, Milestone, ReportWishes
from rebound_desktop.domain.period import Period
from rebound_desktop.qt.words import language, word

# Sizes in px at 96 to the inch, whatever the screen: 20 px are 15 pt on paper.
_TITLE, _BODY, _CELL = 20, 13, 12
_PADDING = 4.0
_SLACK = 26.0  # under a table lies one empty line
_NEXT_LINE = "\u2028"
_UNBROKEN = "\u00a0"  # a day stays in one line
# What each column takes of the width, before those not wanted give theirs to the others.
_WIDE = {
    Column.APPLIED_ON: 14,
    Column.COMPANY: 18,
    Column.TITLE: 20,
    Column.SOURCE: 12,
    Column.STAGES: 19,
    Column.OUTCOME: 17,
}


Lines = tuple[ActivityLine, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that is on it: for whom, about which time, and what happened."""

    wishes: ReportWishes
    period: Period
    activity: Activity
    today: date


def report_document(report: Report, room: QSizeF) -> QTextDocument:
    """The document in the language now spoken, broken into pages of `room` px; no row is torn in two."""
    whole = _made(report, (report.activity.lines,), QSizeF(room.width(), -1))
    return _made(report, _parted(whole, report.activity.lines, room.height()), room)


def _made(report: Report, parts: Sequence[Lines], room: QSizeF) -> QTextDocument:
    """A table for each part, each but the first on a page of its own."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultFont(_font(_BODY))
    document.setPageSize(room)
    cursor = QTextCursor(document)
    _head(cursor, report)
    for number, lines in enumerate(parts):
        if lines:
            _table(cursor, report.wishes.columns, lines, on_new_page=number > 0)
    _foot(cursor, report)
    return document


def _parted(whole: QTextDocument, lines: Lines, height: float) -> list[Lines]:
    """The lines by pages: measured on one endless page, where every row has the height it needs."""
    if not lines:
        return [()]
    tops = _tops(whole, len(lines))
    head, room = tops[1] - tops[0], height - tops[0]
    parts: list[Lines] = []
    begun, used = 0, head
    for number in range(len(lines)):
        needed = tops[number + 2] - tops[number + 1]
        if number > begun and used + needed > room - _SLACK:
            parts.append(lines[begun:number])
            begun, used, room = number, head, height
        used += needed
    return [*parts, lines[begun:]]


def _tops(whole: QTextDocument, count: int) -> list[float]:
    """Where the head and each row begin, and where the table ends, in px."""
    table, layout = whole.rootFrame().childFrames()[0], whole.documentLayout()
    assert isinstance(table, QTextTable)
    tops = [
        layout.blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top() - _PADDING
        for row in range(count + 1)
    ]
    return [*tops, layout.frameBoundingRect(table).bottom()]


def _head(cursor: QTextCursor, report: Report) -> None:
    cursor.insertText(word("report.paper.title"), _looks(_TITLE, bold=True))
    for label, said in (
        ("name", report.wishes.name),
        ("reference", report.wishes.reference),
        ("period", _period(report.period)),
    ):
        if said.strip():
            cursor.insertBlock(_above(4))
            cursor.insertText(word(f"report.paper.{label}") + "  ", _looks(_BODY))
            cursor.insertText(_plain(said), _looks(_BODY, bold=True))
    cursor.insertBlock(_above(4))
    cursor.insertText(_count(len(report.activity.lines)), _looks(_BODY))
    cursor.insertBlock(_above(6))


def _table(cursor: QTextCursor, columns: tuple[Column, ...], lines: Lines, *, on_new_page: bool) -> None:
    shape = _table_format(columns)
    if on_new_page:
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    table = cursor.insertTable(len(lines) + 1, len(columns), shape)
    for place, column in enumerate(columns):
        cell = table.cellAt(0, place).firstCursorPosition()
        cell.insertText(word(f"report.column.{column}"), _looks(_CELL, bold=True))
    for number, line in enumerate(lines, start=1):
        for place, column in enumerate(columns):
            _fill(table, number, place, _told(line, column))
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _fill(table: QTextTable, number: int, place: int, texts: tuple[str, ...]) -> None:
    cell = table.cellAt(number, place).firstCursorPosition()
    cell.insertText(_NEXT_LINE.join(map(_plain, texts)), _looks(_CELL))


def _foot(cursor: QTextCursor, report: Report) -> None:
    cursor.insertBlock(_above(14))
    cursor.insertText(word("report.paper.made", day=_day(report.today)), _looks(_CELL))
    if report.wishes.sign:
        cursor.insertBlock(_above(54))
        cursor.insertText("_" * 44, _looks(_CELL))
        cursor.insertBlock(_above(2))
        cursor.insertText(word("report.paper.signature"), _looks(_CELL))


def _told(line: ActivityLine, column: Column) -> tuple[str, ...]:
    """What one cell says, line by line."""
    if column is Column.APPLIED_ON:
        return (_day(line.applied_on),)
    if column is Column.STAGES:
        return tuple(_milestone(what, day) for what, day in line.milestones)
    if column is Column.OUTCOME:
        if line.outcome is None:
            return (word("report.paper.open"),)
        ended = () if line.ended_on is None else (_day(line.ended_on),)
        return (word(f"report.outcome.{line.outcome}"), *ended)
    return (str(getattr(line, column.value)),)


def _milestone(what: Milestone, day: date) -> str:
    return word(f"report.milestone.{what}", day=_day(day))


def _period(period: Period) -> str:
    assert period.first is not None and period.last is not None
    return word("report.paper.from_to", first=_day(period.first), last=_day(period.last))


def _count(count: int) -> str:
    return word("report.paper.count", count=count) if count else word("report.paper.none")


def _day(day: date) -> str:
    """A day that no office can read the wrong way round: "3 Nov 2026"."""
    told = QLocale(language()).toString(QDate(day.year, day.month, day.day), word("report.paper.day"))
    return told.replace(" ", _UNBROKEN)


def _plain(text: str) -> str:
    """One line, however many were written."""
    return " ".join(text.replace(_UNBROKEN, "\0").split()).replace("\0", _UNBROKEN)


def _table_format(columns: tuple[Column, ...]) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setHeaderRowCount(1)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    whole = sum(_WIDE[column] for column in columns)
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, 100 * _WIDE[column] / whole) for column in columns]
    )
    made.setBorder(1)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(Qt.GlobalColor.lightGray)
    made.setBorderCollapse(True)
    made.setCellPadding(_PADDING)
    made.setCellSpacing(0)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def _above(space: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(space)
    return made


def _font(size: int) -> QFont:
    made = QFont()
    made.setPixelSize(size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag.fromString("liga"), 0)  # "ff" is copied and searched as two letters
    return made


def _looks(size: int, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(_font(size))
    made.setProperty(QTextFormat.Property.FontPixelSize, size)
    made.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setForeground(Qt.GlobalColor.black)
    return made
