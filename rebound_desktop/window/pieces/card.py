"""A white card with a thin line, or a tinted one."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.qt import theme


class Card(QWidget):
    """Holds a column; `tint` names a palette role for its ground, `edge` one for its line ('' for none)."""

    def __init__(
        self,
        *,
        tint: str = "card",
        edge: str = "line",
        dashed: bool = False,
        radius: int = 10,
        margins: tuple[int, int, int, int] = (20, 14, 20, 14),
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tint, self._edge, self._dashed, self._radius = tint, edge, dashed, radius
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(spacing)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        painter.setBrush(QColor(getattr(colours, self._tint)))
        pen = QPen(QColor(getattr(colours, self._edge or self._tint)), 1)
        if self._dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius
        )
        painter.end()
