"""The list under the search field: what was found, and what can be done."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rebound_desktop.qt import theme

Index = QModelIndex | QPersistentModelIndex
SMALL_LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the bold words, the small ones, and the view that Enter opens."""

    words: str
    small: str
    view: str
    what: dict[str, Any] = field(default_factory=dict)


class Lines(QAbstractListModel):
    """What is shown now; at most some forty rows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def put(self, lines: tuple[Line, ...]) -> None:
        """Shows these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == SMALL_LINE:
            return line.small
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.words}, {line.small}" if line.small else line.words
        return None


class LineDelegate(QStyledItemDelegate):
    """Two lines: what it is, and the piece of text that was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 52 if index.data(SMALL_LINE) else 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.palette()
        room = QRectF(option.rect).adjusted(10, 6, -10, -6)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.feel_tint))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 8, 8)  # type: ignore[attr-defined]
        bold = theme.font(theme.BODY, 650)
        painter.setFont(bold)
        painter.setPen(QColor(colours.ink))
        metrics = QFontMetricsF(bold)
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), words)
        small = index.data(SMALL_LINE)
        if small:
            fine = theme.font(theme.SMALL)
            painter.setFont(fine)
            painter.setPen(QColor(colours.soft))
            told = QFontMetricsF(fine).elidedText(str(small), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom), told)
        painter.restore()
