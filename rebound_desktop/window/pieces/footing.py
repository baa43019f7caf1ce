"""The foot of a long sheet: its buttons stay in sight, however far the sheet is scrolled."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from rebound_desktop.qt import theme

_SIDES, _ABOVE, _BELOW, _RADIUS = 34, 8, 24, 13


class Footing(QWidget):
    """Lies over the bottom of what is to be seen of `sheet`, and keeps that much of it free."""

    def __init__(self, foot: QWidget, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDES, _ABOVE, _SIDES, _BELOW)
        box.addWidget(foot)
        sheet.installEventFilter(self)
        self.place()
        self.show()

    @property
    def height_kept(self) -> int:
        """How much of the sheet's foot it covers."""
        return self.sizeHint().height()

    def place(self) -> None:
        """Goes to the bottom of what is to be seen of the sheet."""
        bottom = self._sheet.height()
        area = self._sheet.parentWidget()
        if area is not None and isinstance(area.parentWidget(), QScrollArea):
            bottom = min(bottom, area.height() - self._sheet.y())
        high = self.height_kept
        self.setGeometry(0, bottom - high, self._sheet.width(), high)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        painter.setBrush(QColor(colours.card))
        painter.setPen(Qt.PenStyle.NoPen)  # the line around it is the sheet's own
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, -2 * _RADIUS, 0, 0), _RADIUS, _RADIUS)
        if self.geometry().bottom() + 1 < self._sheet.height():
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(0, 0, self.width(), 0)  # there is more of the sheet beneath it
        painter.end()
