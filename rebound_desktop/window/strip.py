"""The arc in one strip under the tabs: there while a setback is open, gone otherwise."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rebound_desktop.domain.codes import Phase
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels

PHASES = tuple(Phase)
HEIGHT = 51


class Dots(QWidget):
    """Four dots, the lines between them, the phases' names; silent: the strip's sentence says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = Phase.FEEL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def put(self, phase: Phase) -> None:
        """Shows the arc at a phase."""
        self._phase = phase
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._walk(None)), HEIGHT)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(painter)
        painter.end()

    def _walk(self, painter: QPainter | None) -> float:
        colours, x, middle = theme.palette(), 8.0, self.height() / 2
        here = PHASES.index(self._phase)
        for number, phase in enumerate(PHASES):
            font: QFont = theme.font(theme.SMALL, 650 if number == here else 400)
            name = word(f"arc.{phase}.name")
            width = QFontMetricsF(font).horizontalAdvance(name)
            if painter is not None:
                _dot(painter, colours, x, middle, colours.tone(phase)[0], number - here)
                painter.setFont(font)
                painter.setPen(QColor(colours.ink if number == here else colours.soft))
                painter.drawText(QPointF(x + 16, middle + QFontMetricsF(font).capHeight() / 2), name)
            x += 16 + width
            if number < len(PHASES) - 1:
                if painter is not None:
                    painter.setPen(QPen(QColor(colours.line), 2))
                    painter.drawLine(QPointF(x + 10, middle), QPointF(x + 46, middle))
                x += 64
        return x + 10


def _dot(painter: QPainter, colours: theme.Palette, x: float, y: float, strong: str, away: int) -> None:
    if away < 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(strong))
        painter.drawEllipse(QPointF(x, y), 6, 6)
        return
    painter.setBrush(QColor(colours.card if away == 0 else "transparent"))
    painter.setPen(QPen(QColor(strong if away == 0 else colours.soft), 3 if away == 0 else 1.5))
    radius = 5.5 if away == 0 else 5
    painter.drawEllipse(QPointF(x, y), radius, radius)


class Strip(QWidget):
    """One sentence to a screen reader; no employer, no title."""

    change_wanted = Signal()
    put_behind = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._phase = Phase.FEEL
        self.dots = Dots()
        self.sentence = labels.strong(wrap=False)
        self.until = labels.small(wrap=False)
        self.change = buttons.link(word("arc.change"))
        self.behind = buttons.link(word("arc.behind_you"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        for part in (self.dots, 8, self.sentence, None, self.until, self.change, self.behind):
            if part is None:
                row.addStretch(1)
            elif isinstance(part, int):
                row.addSpacing(part)
            else:
                row.addWidget(part)
        self.change.clicked.connect(self.change_wanted)
        self.behind.clicked.connect(self.put_behind)
        self.hide()

    def put(self, phase: Phase, sentence: str, until: str, spoken: str) -> None:
        """Shows the arc: the phase, what it says now, until when it is quiet ('' when it is not)."""
        self._phase = phase
        self.dots.put(phase)
        self.sentence.setText(sentence)
        self.until.setText(until)
        self.until.setVisible(bool(until))
        self.change.setVisible(phase is Phase.FEEL)
        self.behind.setVisible(phase is not Phase.FEEL)
        self.setAccessibleName(spoken)
        self.update()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.palette()
        painter.fillRect(self.rect(), QColor(colours.tone(self._phase)[1]))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
