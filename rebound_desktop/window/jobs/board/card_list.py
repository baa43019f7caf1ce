"""One column's cards on the screen: keys, clicks, dragging; it says what was wanted and does nothing."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.window.jobs.board.card_delegate import GAP, CardDelegate
from rebound_desktop.window.jobs.board.card_model import FACE, CardModel
from rebound_desktop.window.jobs.board.face import Face
from rebound_desktop.window.pieces.paged_rows import Index
from rebound_desktop.window.pieces.rows import seen_through

JOB = "application/x-rebound-job"
_PLAIN = {Qt.Key.Key_S: "star", Qt.Key.Key_E: "edit", Qt.Key.Key_M: "move", Qt.Key.Key_Delete: "trash"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CardList(QListView):
    """`wanted` says what a key asked for (star, edit, move, trash, mattered) of a job."""

    opened = Signal(str)
    chosen = Signal(str)
    wanted = Signal(str, str)
    sideways = Signal(int)
    stage_step = Signal(str, int)
    place_step = Signal(str, int)
    menu_wanted = Signal(str, QPoint)
    dropped = Signal(str, str)  # the job, and the job it now lies below ('' = on top)
    brought = Signal(QMimeData, str)  # something from outside, and the job it was dropped on ('' = none)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        seen_through(self)
        self.cards = CardModel(self)
        self.faces = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self.faces)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoFillBackground(False)
        self._gap = -1  # the row above which a dragged card would land

    def current(self) -> Face | None:
        """The card with the mark; None in an empty column."""
        face: Face | None = self.currentIndex().data(FACE)
        return face

    def mark(self, row: int) -> None:
        """Puts the mark on a row, or the last one there is, and brings it into sight."""
        row = min(row, self.cards.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        face, key = self.current(), Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier and face is not None:
            if key in _SIDES:
                self.stage_step.emit(face.id, _SIDES[key])
                return
            if key in _STEPS:
                self.place_step.emit(face.id, _STEPS[key])
                return
        if held == Qt.KeyboardModifier.NoModifier:
            if key in _SIDES:
                self.sideways.emit(_SIDES[key])
                return
            if face is not None and (key in _PLAIN or key in _ENTER):
                self._press(face, key)
                return
        super().keyPressEvent(event)

    def _press(self, face: Face, key: Qt.Key) -> None:
        if key in _ENTER:
            self.opened.emit(face.id)
        else:
            self.wanted.emit(_PLAIN[key], face.id)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        face: Face | None = current.data(FACE)
        if face is not None and self.hasFocus():
            self.chosen.emit(face.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.mark(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        face: Face | None = index.data(FACE)
        if face is None or event.button() != Qt.MouseButton.LeftButton or index != self.currentIndex():
            return
        if face.matters and self.faces.pill_rect(self.visualRect(index), face).contains(event.position()):
            self.wanted.emit("mattered", face.id)
        else:
            self.opened.emit(face.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        face: Face | None = index.data(FACE)
        if face is not None:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(face.id, self.viewport().mapToGlobal(at))

    # Dragging

    def startDrag(self, actions: Qt.DropAction) -> None:
        face = self.current()
        if face is None:
            return
        carried = QMimeData()
        carried.setData(JOB, QByteArray(face.id.encode()))
        rect = self.visualRect(self.currentIndex())
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.viewport().grab(QRect(rect.x(), rect.y(), rect.width(), rect.height() - GAP)))
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - rect.topLeft())
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(JOB) or event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_gap(self._row_at(event.position().toPoint()) if event.mimeData().hasFormat(JOB) else -1)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self._row_at(event.position().toPoint())
        self._show_gap(-1)
        event.acceptProposedAction()
        if not event.mimeData().hasFormat(JOB):
            face: Face | None = self.indexAt(event.position().toPoint()).data(FACE)
            self.brought.emit(event.mimeData(), face.id if face else "")
            return
        job = bytes(event.mimeData().data(JOB).data()).decode()
        above = self.cards.face_at(row - 1)
        if above is not None and above.id == job:
            above = self.cards.face_at(row - 2)
        self.dropped.emit(job, above.id if above else "")

    def _row_at(self, at: QPoint) -> int:
        """The row above which a card dropped here lands."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, at.y()))
        if not index.isValid():
            return self.cards.rowCount() if at.y() > 0 else 0
        return index.row() + (at.y() >= self.visualRect(index).center().y())

    def _show_gap(self, row: int) -> None:
        if row != self._gap:
            self._gap = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap < 0:
            return
        below = self.visualRect(self.cards.index(self._gap)) if self._gap < self.cards.rowCount() else None
        last = self.visualRect(self.cards.index(self.cards.rowCount() - 1))
        y = below.top() - GAP // 2 if below else last.bottom() - GAP // 2 if self.cards.rowCount() else 1
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(theme.palette().dream), 2))
        painter.drawLine(4, max(1, y), self.viewport().width() - 4, max(1, y))
        painter.end()
