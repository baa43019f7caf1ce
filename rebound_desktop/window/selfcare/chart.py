"""The chart of how heavy it was: a dot a day, a line between days that follow each other, gaps left empty."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.heavy_chart import HeavyChart
from rebound_desktop.window.pieces.heaviness import HEAVIEST
from rebound_desktop.window.setback.moments import day_month

_HIGH, _LEFT, _FOOT = 210, 52, 26


class Chart(QWidget):
    """A picture for the eye; the table beside it says the same in words."""

    def __init__(self, found: HeavyChart) -> None:
        super().__init__()
        self._found = found
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word("selfcare.chart.title"))
        self.setAccessibleDescription(word("selfcare.chart.gaps"))

    def sizeHint(self) -> QSize:
        return QSize(560, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        field = QRectF(_LEFT, 10, self.width() - _LEFT - 12, self.height() - _FOOT - 10)
        self._write_edges(painter, colours, field)
        dots = [(day.toordinal(), self._at(field, day.toordinal(), heavy)) for day, heavy in self._found.days]
        painter.setPen(QPen(QColor(colours.feel), 2))
        for (one, start), (other, end) in pairwise(dots):
            if other - one == 1:
                painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.feel))
        for _, dot in dots:
            painter.drawEllipse(dot, 4, 4)
        painter.end()

    def _at(self, field: QRectF, day: int, heavy: float) -> QPointF:
        first, last = self._found.first.toordinal(), self._found.last.toordinal()
        across = field.left() + field.width() * (day - first) / max(1, last - first)
        return QPointF(across, field.bottom() - field.height() * heavy / HEAVIEST)

    def _write_edges(self, painter: QPainter, colours: theme.Palette, field: QRectF) -> None:
        painter.setFont(theme.font(theme.SMALL))
        for heavy, key in ((HEAVIEST, "heavy"), (0, "light")):
            y = field.bottom() - field.height() * heavy / HEAVIEST
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(QColor(colours.soft))
            place = QRectF(0, y - 10, _LEFT - 8, 20)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(flags), word(f"selfcare.heaviness.{key}"))
        below = QRectF(field.left(), field.bottom() + 6, field.width(), 20)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), day_month(self._found.first))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), day_month(self._found.last))
