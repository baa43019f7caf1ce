"""This week: steps done each day; no streak, no score."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word, words
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card

_BARS, _GAP, _TALLEST, _WIDEST = 58, 8, 4, 420


class Week(Card):
    """Seven bars, or that it goes on whenever the person does."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 18, 20, 16), spacing=8)
        self.bars = _Bars()
        self._none = labels.soft(word("dreams.week.empty"))
        self.column.addWidget(labels.heading(word("dreams.week.title")))
        self.column.addWidget(self._none)
        self.bars.setMaximumWidth(_WIDEST)
        self.column.addWidget(self.bars)
        self.column.addStretch(1)

    def put(self, counts: tuple[int, ...]) -> None:
        """Shows seven counts, Monday first."""
        self.bars.put(counts)
        self.bars.setVisible(any(counts))
        self._none.setVisible(not any(counts))


class _Bars(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, counts: tuple[int, ...]) -> None:
        self._counts = counts
        self.setAccessibleName(spoken(counts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, _BARS + 6 + round(QFontMetricsF(theme.font(theme.SMALL)).height()))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        width = (self.width() - 6 * _GAP) / 7
        most = max((*self._counts, _TALLEST))
        painter.setFont(theme.font(theme.SMALL))
        for place, count in enumerate(self._counts):
            x = place * (width + _GAP)
            height = _BARS * count / most
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.dream))
            if count:
                painter.drawRoundedRect(QRectF(x, _BARS - height, width, height), 5, 5)
            painter.setPen(QColor(colours.soft))
            rect = QRectF(x, _BARS + 4, width, self.height() - _BARS - 4)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words("moments.days")[place][:1])
        painter.end()


def spoken(counts: tuple[int, ...]) -> str:
    """ "Monday: 1 step, Tuesday: 3 steps": days with steps only; the empty week's sentence without any."""
    said = [
        word("dreams.week.spoken", day=day, steps=word("dreams.week.steps", count=count))
        for day, count in zip(words("moments.days"), counts, strict=True)
        if count
    ]
    return ", ".join(said) or word("dreams.week.empty")
