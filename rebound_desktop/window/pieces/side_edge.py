"""The ground of what stands beside a page: a card's colour, and a line along its left edge."""

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt import theme


def paint_side(widget: QWidget) -> None:
    """To be called in a widget's paintEvent."""
    painter = QPainter(widget)
    colours = theme.palette()
    painter.fillRect(widget.rect(), QColor(colours.card))
    painter.setPen(QColor(colours.line))
    painter.drawLine(0, 0, 0, widget.height())
    painter.end()
