"""Somebody's words exactly, with the sentences that were noticed underlined; they can be selected."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from rebound_desktop.qt import theme


class Quote(QTextEdit):
    """Read only, as high as its words."""

    def __init__(self, name: str, *, italic: bool = True) -> None:
        super().__init__()
        self._marks: tuple[str, ...] = ()
        self.setObjectName("page")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(theme.HEADING, italic=italic))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def put(self, text: str, marks: Iterable[str] = ()) -> None:
        """Shows the words; each of `marks` is a sentence of theirs, whose spaces may differ."""
        self._marks = tuple(marks)
        if text != self.toPlainText():
            self.setPlainText(text)
            looks = QTextBlockFormat()
            looks.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(looks)
        self._underline()
        self._fit()

    def _underline(self) -> None:
        text, found = self.toPlainText(), []
        for mark in self._marks:
            place = find_sentence(text, mark)
            if place is None:
                continue
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
            looks = QTextCharFormat()
            looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            looks.setUnderlineColor(QColor(theme.palette().return_))
            one.cursor, one.format = cursor, looks
            found.append(one)
        self.setExtraSelections(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_marks"):
            self._underline()

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 4
        if self.height() != height:
            self.setFixedHeight(height)


def find_sentence(text: str, sentence: str) -> tuple[int, int] | None:
    """Where a sentence stands in a text, in UTF-16 units as Qt counts; None if it does not."""
    words = [re.escape(word) for word in sentence.split()]
    found = re.search(r"\s+(?:>\s*)*".join(words), text) if words else None
    if found is None:
        return None
    begins = _units(text[: found.start()])
    return begins, begins + _units(found[0])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
