"""Paints a cell: its words, a star, a tick; strings are ready, fonts and colours are taken once a frame."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rebound_desktop.qt import theme
from rebound_desktop.window.jobs.table.columns import KEYS, TICK
from rebound_desktop.window.jobs.table.model import CELLS, CHOSEN

Index = QModelIndex | QPersistentModelIndex
_PAD, _BOX, _EXTRA = 8, 14, 16
_TITLE, _STAR, _TICK = KEYS.index("title"), KEYS.index("star"), KEYS.index(TICK)
_MOST_CUT = 20_000


class CellDelegate(QStyledItemDelegate):
    """`row` is where the keyboard is (-1 = not here), `column` its cell; `open_id` the job in the panel."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._plain, self._strong = theme.font(theme.BODY), theme.font(theme.BODY, 650)
        self._metrics = {False: QFontMetricsF(self._plain), True: QFontMetricsF(self._strong)}
        self._cut: dict[tuple[str, int, bool], str] = {}
        self._tinted_for: theme.Palette | None = None
        self.row, self.column, self.open_id = -1, -1, ""

    @property
    def height(self) -> int:
        """Of every line."""
        return round(self._metrics[True].height()) + _EXTRA

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if theme.palette() is not self._tinted_for:
            self._tint()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        row, column = index.row(), index.column()
        cells, chosen = index.data(CELLS), index.data(CHOSEN)
        if chosen:
            painter.fillRect(rect, self._chosen)
        elif row == self.row or cells.id == self.open_id:
            painter.fillRect(rect, self._here)
        painter.setPen(self._line)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if column == _TICK:
            self._paint_tick(painter, rect, chosen)
        else:
            words = cells.texts[KEYS[column]]
            if words:
                self._paint_words(painter, rect, words, column)
        if row == self.row and column == self.column:
            painter.setPen(self._mark)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_words(self, painter: QPainter, rect: QRect, words: str, column: int) -> None:
        strong = column == _TITLE
        painter.setFont(self._strong if strong else self._plain)
        painter.setPen(self._star if column == _STAR else self._ink if strong else self._soft)
        metrics = self._metrics[strong]
        key = (words, rect.width(), strong)
        cut = self._cut.get(key)
        if cut is None:
            if len(self._cut) > _MOST_CUT:
                self._cut.clear()
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - 2 * _PAD)
            self._cut[key] = cut
        base = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(rect.x() + _PAD, base), cut)

    def _paint_tick(self, painter: QPainter, rect: QRect, chosen: bool) -> None:
        box = QRect(rect.center().x() - _BOX // 2, rect.center().y() - _BOX // 2, _BOX, _BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ticked if chosen else self._box)
        painter.setBrush(self._ticked.color() if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if chosen:
            painter.setPen(self._hook)
            x, y = box.x(), box.y()
            painter.drawPolyline([QPointF(x + 3, y + 7.5), QPointF(x + 6, y + 10.5), QPointF(x + 11, y + 4)])
        painter.restore()

    def _tint(self) -> None:
        colours = theme.palette()
        self._tinted_for = colours
        self._chosen, self._here = QColor(colours.dream_tint), QColor(colours.hover)
        self._line, self._mark = QPen(QColor(colours.line), 1), QPen(QColor(colours.dream), 1)
        self._box = QPen(QColor(colours.soft), 1)
        self._ink, self._soft, self._star = QColor(colours.ink), QColor(colours.soft), QColor(colours.star)
        self._ticked, self._hook = QPen(QColor(colours.dream), 1), QPen(QColor(colours.on_fill), 2)
