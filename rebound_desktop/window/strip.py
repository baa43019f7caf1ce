"""The arc in one strip under the tabs: there while a setback is open, gone otherwise."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rebound_desktop.domain.codes import Phase
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels

PHASES = tuple(Phase)
HEIGHT = 51
ROOMY, CLOSE, BARE = (36, True), (12, True), (12, False)  # how long the lines are, whether all are named
_GAP, _EDGES = 10, 82  # between the parts; the edges, and the dividing line with its room


class Dots(QWidget):
    """Four dots, the lines between them, the phases' names; silent: the strip's sentence says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase, self._detail = Phase.FEEL, ROOMY
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def put(self, phase: Phase) -> None:
        """Shows the arc at a phase."""
        self._phase = phase
        self.updateGeometry()
        self.update()

    def fit(self, width: int) -> None:
        """All in full where it has room; else with shorter lines; else only the open phase is named."""
        detail = next((one for one in (ROOMY, CLOSE) if self._walk(None, one) <= width), BARE)
        if detail != self._detail:
            self._detail = detail
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._walk(None, self._detail)), HEIGHT)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(painter, self._detail)
        painter.end()

    def _walk(self, painter: QPainter | None, detail: tuple[int, bool]) -> float:
        colours, x, middle = theme.palette(), 8.0, self.height() / 2
        line, names = detail
        here = PHASES.index(self._phase)
        for number, phase in enumerate(PHASES):
            font: QFont = theme.font(theme.SMALL, 650 if number == here else 400)
            name = word(f"arc.{phase}.name") if names or number == here else ""
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
                    painter.drawLine(QPointF(x + 10, middle), QPointF(x + 10 + line, middle))
                x += line + 28
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
        self._divider = QWidget()
        self._divider.setFixedSize(1, 26)
        self.sentence = labels.strong()
        self.until = labels.small(wrap=False)
        self.change = buttons.link(word("arc.change"))
        self.behind = buttons.link(word("arc.behind_you"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(_GAP)
        for part in (self.dots, self._divider, 8, self.sentence, self.until, self.change, self.behind):
            if isinstance(part, int):
                row.addSpacing(part)
            else:
                row.addWidget(part)
        row.setStretch(row.indexOf(self.sentence), 1)
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
        self._fit()
        self.update()
        self.show()

    def _fit(self) -> None:
        """Where all of it has no room in one line, the sentence goes before the names of the phases."""
        beside = [part for part in (self.until, self.change, self.behind) if not part.isHidden()]
        taken = sum(part.sizeHint().width() + _GAP for part in beside) + _EDGES
        said = self.sentence.fontMetrics().horizontalAdvance(self.sentence.text())
        self.dots.fit(self.width() - said - taken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.palette()
        painter.fillRect(self.rect(), QColor(colours.tone(self._phase)[1]))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        beside = self._divider.geometry()
        painter.drawLine(beside.topLeft(), beside.bottomLeft())
        painter.end()
