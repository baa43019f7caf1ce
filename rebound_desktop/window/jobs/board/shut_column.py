"""A closed stage at rest: a narrow shut column that a click opens."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries import board
from rebound_desktop.window.jobs.board.card_list import JOB
from rebound_desktop.window.jobs.stage_word import stage_word

WIDTH = 44


class ShutColumn(QAbstractButton):
    """Its name stands upright along it; a card dropped on it asks how the job ended."""

    dropped = Signal(str, str)  # the job, this stage
    back = Signal()  # the arrow to the left: to the cards

    def __init__(self, stage: board.Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage, self._over = stage.id, False
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)

    def put(self, stage: board.Column, *, quiet: bool) -> None:
        """Shows the stage's name, and how many rest there when it is not quiet."""
        counted = stage.count and not quiet
        name = stage_word(stage.id, stage.name)
        self.setText(f"{name}  {stage.count}" if counted else name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(word("jobs.board.open_closed"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self.back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(JOB):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(bytes(event.mimeData().data(JOB).data()).decode(), self.stage)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        marked = self.hasFocus() or self._over
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.closed_tint))
        painter.setPen(QPen(QColor(colours.dream if marked else colours.line), 2 if marked else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.setFont(theme.font(theme.BODY))
        painter.setPen(QColor(colours.soft))
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(90)
        room = QRectF(-self.height() / 2, -self.width() / 2, self.height(), self.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()
