"""Boxes and dots to tick, by mouse, key, or a screen reader's own *toggle*, which clicks nothing."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from rebound_desktop.qt import theme

_MARK, _GAP, _PAD = 16, 8, 3
_CHECK = ((4.2, 8.4), (7.0, 11.2), (12.0, 5.2))


class Tick(QCheckBox):
    """`toggled` is a person's choice, however it was made; what `put` shows is told to nobody."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        _prepare(self, words)

    def put(self, on: bool) -> None:
        """Shows whether it is ticked."""
        with QSignalBlocker(self):
            self.setChecked(on)

    def sizeHint(self) -> QSize:
        return _size(self)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.palette()
        mark = _begin(self, painter, colours, round_=False)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.on_fill), 2))
            painter.drawPolyline([mark.topLeft() + QPointF(x, y) for x, y in _CHECK])
        painter.end()


class OneOf(QRadioButton):
    """The same for one of several: the others beside it go out by themselves."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        _prepare(self, words)

    def put(self, on: bool) -> None:
        """Shows whether it is the chosen one."""
        with QSignalBlocker(self):
            self.setChecked(on)

    def sizeHint(self) -> QSize:
        return _size(self)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.palette()
        mark = _begin(self, painter, colours, round_=True)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_fill))
            painter.drawEllipse(mark.center(), 3.2, 3.2)
        painter.end()


def _prepare(button: QAbstractButton, words: str) -> None:
    button.setAccessibleName(words)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def _size(button: QAbstractButton) -> QSize:
    metrics = button.fontMetrics()
    shown = button.text().replace("&&", "&")
    width = _PAD + _MARK + _GAP + metrics.horizontalAdvance(shown) + _PAD + 2
    return QSize(width, max(_MARK, metrics.height()) + 2 * _PAD)


def _begin(button: QAbstractButton, painter: QPainter, colours: theme.Palette, *, round_: bool) -> QRectF:
    """Paints the empty mark, the words and the focus; returns where the mark lies."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark = QRectF(_PAD, (button.height() - _MARK) / 2, _MARK, _MARK)
    on, able = button.isChecked(), button.isEnabled()
    strong = QColor(colours.ink if able else colours.soft)
    words = QRect(_PAD + _MARK + _GAP, 0, button.width() - _PAD - _MARK - _GAP, button.height())
    painter.setPen(strong)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), button.text().replace("&&", "&"))
    if button.hasFocus():
        painter.setPen(QPen(QColor(colours.feel), 1))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setBrush(strong if on else QColor(colours.card))
    painter.setPen(QPen(strong if on else QColor(colours.soft), 1.2))
    radius = _MARK / 2 if round_ else 4
    painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
    return mark
