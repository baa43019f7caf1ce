"""What is looked for, as a shape with four corners; a screen reader hears it as one sentence."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.dream import AXES, TICKED, Profile
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word

_RINGS = 3
# On top the skills, then clockwise pay, place, hours.
_ANGLES = {kind: pi / 2 * number - pi / 2 for number, kind in enumerate(AXES)}


class Radar(QWidget):
    """Weights 0–3 on four axes."""

    def __init__(self) -> None:
        super().__init__()
        self._weights = dict.fromkeys(AXES, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, profile: Profile) -> None:
        """Shows these weights."""
        self._weights = dict(profile.weights)
        self.setAccessibleName(spoken(profile))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 186)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        font = theme.font(theme.SMALL)
        line = QFontMetricsF(font).height()
        radius = self.height() / 2 - line - 6
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(QColor(colours.line), 1))
        for ring in range(1, _RINGS + 1):
            painter.drawPolygon(_corners(middle, dict.fromkeys(AXES, radius * ring / _RINGS)))
        # Plain ticks weigh 2: without any weighed in Reflection they reach the rim.
        most = 3.0 if max(self._weights.values()) > TICKED else float(TICKED)
        painter.setPen(QPen(QColor(colours.dream), 2))
        ground = QColor(colours.dream)
        ground.setAlphaF(0.2)
        painter.setBrush(ground)
        painter.drawPolygon(
            _corners(middle, {kind: radius * weight / most for kind, weight in self._weights.items()})
        )
        painter.setFont(font)
        painter.setPen(QColor(colours.soft))
        for kind in AXES:
            _write(painter, kind, middle, radius, line)
        painter.end()


def spoken(profile: Profile) -> str:
    """ "What I look for: my skills fit: 3 of 3, pay: 2 of 3, …"."""
    said = [
        word("dreams.profile.weight", trait=word(f"dreams.axis.{kind}"), weight=f"{weight:.0f}")
        for kind, weight in profile.weights
    ]
    return word("dreams.profile.spoken", list=", ".join(said))


def _corners(middle: QPointF, lengths: dict[TraitKind, float]) -> QPolygonF:
    return QPolygonF(
        [
            middle + QPointF(lengths[kind] * cos(angle), lengths[kind] * sin(angle))
            for kind, angle in _ANGLES.items()
        ]
    )


def _write(painter: QPainter, kind: TraitKind, middle: QPointF, radius: float, line: float) -> None:
    words, gap = word(f"dreams.axis.{kind}"), 8.0
    flags = Qt.AlignmentFlag
    if kind is TraitKind.QUALIFICATIONS:
        rect = QRectF(middle.x() - 120, middle.y() - radius - line - 3, 240, line)
        align = flags.AlignHCenter | flags.AlignVCenter
    elif kind is TraitKind.LOCATION:
        rect = QRectF(middle.x() - 120, middle.y() + radius + 3, 240, line)
        align = flags.AlignHCenter | flags.AlignVCenter
    elif kind is TraitKind.PAY:
        rect = QRectF(middle.x() + radius + gap, middle.y() - line / 2, 120, line)
        align = flags.AlignLeft | flags.AlignVCenter
    else:
        rect = QRectF(middle.x() - radius - gap - 120, middle.y() - line / 2, 120, line)
        align = flags.AlignRight | flags.AlignVCenter
    painter.drawText(rect, int(align), words)
