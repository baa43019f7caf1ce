"""Paints one line of the journal: when, title, a piece of it."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.entries import EntryLine
from rebound_desktop.window.reflection.entry_model import LINE
from rebound_desktop.window.reflection.when import in_list

Index = QModelIndex | QPersistentModelIndex
GAP = 9
_PAD_X, _PAD_Y, _LEAD = 12, 9, 2


class EntryDelegate(QStyledItemDelegate):
    """What is open on the page has the warm ground, a reflection left open the green one."""

    def __init__(self, now: Callable[[], datetime], zone: Callable[[], ZoneInfo]) -> None:
        super().__init__()
        self._now, self._zone = now, zone
        self.open_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: EntryLine = index.data(LINE)
        fonts = [font for words, font, _ in self._rows(line) if words]
        height = sum(QFontMetricsF(font).height() + _LEAD for font in fonts) - _LEAD
        return QSize(120, round(height) + 2 * _PAD_Y + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: EntryLine = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -GAP - 0.5)  # type: ignore[attr-defined]
        self._paint_ground(painter, option, box, line)
        top, room = box.top() + _PAD_Y, box.width() - 2 * _PAD_X
        for words, font, role in self._rows(line):
            if not words:
                continue
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(getattr(theme.palette(), role)))
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(box.left() + _PAD_X, top + metrics.ascent()), cut)
            top += metrics.height() + _LEAD
        painter.restore()

    def spoken(self, line: EntryLine) -> str:
        """What a screen reader says of a line."""
        return ", ".join(words for words, _, _ in self._rows(line) if words)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, line: EntryLine
    ) -> None:
        colours, state = theme.palette(), option.state  # type: ignore[attr-defined]
        ground = ""
        if line.kind == "open":
            ground = colours.learn_tint
        elif line.id == self.open_id:
            ground = colours.hover if colours.dark else colours.closed_tint
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colours.hover
        focused = bool(state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active)
        chosen = focused or (line.kind == "open" and line.id == self.open_id)
        painter.setPen(QPen(QColor(colours.learn), 1.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        if ground or chosen:
            painter.drawRoundedRect(box, 8, 8)

    def _rows(self, line: EntryLine) -> tuple[tuple[str, QFont, str], ...]:
        fine, name = theme.font(theme.SMALL), theme.font(theme.BODY, 650)
        title = line.title or word("journal.untitled")
        if line.kind == "open":
            return (word("reflection.flow.left_open"), fine, "soft"), (title, name, "ink")
        when = in_list(line.at, line.zone, self._now(), self._zone())
        more = word("journal.reflection") if line.kind == "reflection" else line.snippet
        return (when, fine, "soft"), (title, name, "ink"), (more, fine, "soft")
