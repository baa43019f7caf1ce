"""Markdown with its looks, while the marks stay where they were typed."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from rebound_desktop.qt import theme

_HEADING = re.compile(r"^(#{1,6})\s+\S.*$")
_QUOTE = re.compile(r"^\s{0,3}>.*$")
_ITEM = re.compile(r"^(\s*(?:[-*+]|\d{1,3}[.)])\s)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_CODE = re.compile(r"(`)([^`]+)`")
_RISE = {1: 1.35, 2: 1.2}
# A pasted line without an end is read to here; the rest stays plain.
_CAP = 20_000


class MarkdownStyle(QSyntaxHighlighter):
    """Bold, italic, headings, lists, quotes, code: nothing is hidden, nothing is moved."""

    def __init__(self, document: QTextDocument, size: float) -> None:
        super().__init__(document)
        self._size = size

    def highlightBlock(self, text: str) -> None:
        text = text[:_CAP]
        for start, length, looks in self._whole(text):
            self.setFormat(start, length, looks)
        for found, bold, italic in _within(text):
            for place in range(found.start(), found.end()):
                looks = QTextCharFormat(self.format(place))
                if bold:
                    looks.setFontWeight(QFont.Weight(650))
                if italic:
                    looks.setFontItalic(True)
                inside = found.start(2) <= place < found.end(2)
                if not inside:
                    looks.setForeground(QColor(theme.palette().soft))
                self.setFormat(place, 1, looks)

    def _whole(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        looks, soft = QTextCharFormat(), QTextCharFormat()
        soft.setForeground(QColor(theme.palette().soft))
        if heading := _HEADING.match(text):
            looks.setFontWeight(QFont.Weight(650))
            looks.setProperty(
                QTextCharFormat.Property.FontPixelSize, round(self._size * _RISE.get(len(heading[1]), 1.08))
            )
            yield 0, len(text), looks
            looks = QTextCharFormat(looks)
            looks.setForeground(QColor(theme.palette().soft))
            yield 0, len(heading[1]), looks
        elif _QUOTE.match(text):
            soft.setFontItalic(True)
            yield 0, len(text), soft
        elif item := _ITEM.match(text):
            soft.setFontWeight(QFont.Weight(650))
            yield 0, item.end(1), soft


def _within(text: str) -> Iterator[tuple[re.Match[str], bool, bool]]:
    for found in _BOLD.finditer(text):
        yield found, True, False
    for found in _ITALIC.finditer(text):
        yield found, False, True
    for found in _CODE.finditer(text):
        yield found, False, False
