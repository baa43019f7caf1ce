"""The ring: how much of quiet time is over, and the day and part of day it ends. No hours, no minutes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word

_SIDE, _WIDTH = 236, 10
_TURN = 16  # QPainter counts sixteenths of a degree


class QuietRing(QWidget):
    """Silent to a screen reader except on focus; then it says until when it is quiet."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._share, self._day, self._part = 0.0, "", ""

    def put(self, share: float, day: str, part: str) -> None:
        """`share` of it that is over, 0–1, and when it ends."""
        self._share, self._day, self._part = max(0.0, min(1.0, share)), day, part
        self.setAccessibleName(word("selfcare.ring.spoken", day=day, part=part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        circle = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        rest = QColor(colours.feel)
        rest.setAlphaF(0.18)
        painter.setPen(QPen(rest, _WIDTH))
        painter.drawEllipse(circle)
        over = QPen(QColor(colours.feel), _WIDTH)
        over.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(over)
        painter.drawArc(circle, 90 * _TURN, -round(max(self._share, 0.004) * 360 * _TURN))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.feel), 1, Qt.PenStyle.DotLine))
            painter.drawEllipse(circle.adjusted(12, 12, -12, -12))
        self._write(painter, colours, circle.center())
        painter.end()

    def _write(self, painter: QPainter, colours: theme.Palette, middle: QPointF) -> None:
        centred = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        half = _SIDE / 2 - 24
        painter.setFont(theme.font(28, 650))
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRectF(middle.x() - half, middle.y() - 38, 2 * half, 40), centred, self._day)
        painter.setFont(theme.font(theme.HEADING))
        painter.setPen(QColor(colours.soft))
        painter.drawText(QRectF(middle.x() - half, middle.y() + 4, 2 * half, 26), centred, self._part)
