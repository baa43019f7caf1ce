"""How far they came, as bars with their counts; a screen reader hears one sentence."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.domain.job_path import Node
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.sankey_paint import PLAIN, node_name

_HIGH, _GAP, _SPACE, _EDGE = 22, 6, 14, 10


class Bars(QWidget):
    """A bar for each step, as long as its part of all."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[tuple[Node, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, steps: tuple[tuple[Node, int], ...]) -> None:
        """Shows these, the first being all of them."""
        self._steps = steps
        said = ", ".join(f"{node_name(node)} {count}" for node, count in steps)
        self.setAccessibleName(f"{word('numbers.funnel.title')}: {said}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._names() + self._counts()) + 200, len(self._steps) * (_HIGH + _GAP) - _GAP)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, flags = self._names() + _SPACE, int(Qt.AlignmentFlag.AlignVCenter)
        longest = self.width() - left - self._counts() - _SPACE
        most = max((count for _, count in self._steps), default=0)
        for number, (node, count) in enumerate(self._steps):
            top = number * (_HIGH + _GAP)
            painter.setPen(QColor(colours.ink))
            painter.setFont(theme.font(theme.BODY))
            painter.drawText(QRectF(0, top, left, _HIGH), flags, node_name(node))
            length = longest * count / most if most else 0.0
            if count:
                painter.fillRect(QRectF(left, top, max(_EDGE, length), _HIGH), _pale(colours))
                painter.fillRect(QRectF(left, top, _EDGE, _HIGH), QColor(colours.dream))
            painter.setPen(QColor(colours.ink))
            painter.setFont(theme.font(theme.BODY, 650))
            at = left + (max(_EDGE, length) + 8 if count else 0)
            painter.drawText(QRectF(at, top, self._counts() + _SPACE, _HIGH), flags, str(count))
        painter.end()

    def _names(self) -> float:
        metrics = QFontMetricsF(theme.font(theme.BODY))
        return max((metrics.horizontalAdvance(node_name(node)) for node, _ in self._steps), default=0.0)

    def _counts(self) -> float:
        metrics = QFontMetricsF(theme.font(theme.BODY, 650))
        return max((metrics.horizontalAdvance(str(count)) for _, count in self._steps), default=0.0)


def _pale(colours: theme.Palette) -> QColor:
    """As pale as the bands of the flow picture below."""
    made = QColor(colours.dream)
    made.setAlphaF(PLAIN)
    return made
