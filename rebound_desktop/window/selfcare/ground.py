"""The ground of Self-care: from Feel's tint above to paper below."""

from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt import theme


class Ground(QWidget):
    """Paints behind everything that lies on it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        shade = QLinearGradient(0, 0, 0, max(1, self.height()))
        shade.setColorAt(0.0, QColor(colours.feel_tint))
        shade.setColorAt(0.75, QColor(colours.paper))
        shade.setColorAt(1.0, QColor(colours.paper))
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()
