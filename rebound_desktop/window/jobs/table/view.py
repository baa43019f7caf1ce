"""The table on the screen: keys, clicks, ranges; it says what was wanted and does nothing."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.table.cells import Cells
from rebound_desktop.window.jobs.table.choice import Choice
from rebound_desktop.window.jobs.table.columns import KEYS, TICK
from rebound_desktop.window.jobs.table.delegate import CellDelegate
from rebound_desktop.window.jobs.table.header import Header
from rebound_desktop.window.jobs.table.model import CELLS, LineModel
from rebound_desktop.window.pieces.paged_rows import Index

_KEYS = {
    Qt.Key.Key_S: "star",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_Delete: "trash",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALK = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier


class TableView(QTableView):
    """`wanted` says what a key asked for (star, edit, move, trash): of the chosen lines, else of this job."""

    opened = Signal(str)
    reached = Signal(str)
    wanted = Signal(str, str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice(self)
        self.lines = LineModel(self.choice, self)
        self.faces = CellDelegate(self)
        self._anchor, self._range = -1, frozenset[str]()
        self.header = Header()
        self.setHorizontalHeader(self.header)
        self.setModel(self.lines)
        self.setItemDelegate(self.faces)
        self.setAccessibleName(word("jobs.page.table"))
        self.setAccessibleDescription(word("jobs.table.keys"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.viewport().setAutoFillBackground(False)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(side.ResizeMode.Fixed)
        side.setDefaultSectionSize(self.faces.height)
        self.choice.changed.connect(self.viewport().update)

    def current(self) -> Cells | None:
        """The line with the mark."""
        line: Cells | None = self.currentIndex().data(CELLS)
        return line

    def mark(self, row: int) -> None:
        """Puts the mark on a row, or the last one there is, and brings it into sight."""
        row = min(row, self.lines.rowCount() - 1)
        if row >= 0:
            column = self.currentIndex().column() if self.currentIndex().isValid() else KEYS.index("title")
            self.setCurrentIndex(self.lines.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.current(), Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.choice.put_all()
        elif key == Qt.Key.Key_Escape and self.choice.is_set:
            self.choice.clear()
        elif key == Qt.Key.Key_Space and line is not None:
            self._choose(line, ranged=held == _SHIFT)
        elif held == _PLAIN and key in _ENTER and line is not None:
            self.opened.emit(line.id)
        elif held == _PLAIN and key in _KEYS and (line is not None or self.choice.is_set):
            self.wanted.emit(_KEYS[key], line.id if line is not None else "")
        elif held == _PLAIN and key == Qt.Key.Key_O and self.currentIndex().isValid():
            self.header.order_by(self.currentIndex().column())
        elif held == _PLAIN and key == Qt.Key.Key_C:
            self.header.open_menu(self.mapToGlobal(self.header.geometry().bottomLeft()))
        elif held & _SHIFT and key in _WALK:
            self._walk_choosing(event)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def _walk_choosing(self, event: QKeyEvent) -> None:
        """Shift and an arrow: from where it began to here."""
        if self._anchor < 0 or not self._range:
            self._anchor, self._range = max(0, self.currentIndex().row()), frozenset()
        plain = QKeyEvent(event.type(), event.key(), event.modifiers() & ~_SHIFT)
        super().keyPressEvent(plain)
        self._choose_to(self.currentIndex().row())

    def _choose(self, line: Cells, *, ranged: bool) -> None:
        row = self.lines.row_of(line.id)
        if ranged and self._anchor >= 0:
            self._choose_to(row)
            return
        self._anchor, self._range = row, frozenset()
        self.choice.put(line.id, line.id not in self.choice)

    def _choose_to(self, row: int) -> None:
        meant = frozenset(self.lines.ids(min(self._anchor, row), max(self._anchor, row)))
        for job in self._range - meant:
            self.choice.put(job, False)
        self.choice.put_many(self.lines.ids(min(self._anchor, row), max(self._anchor, row)))
        self._range = meant

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line: Cells | None = index.data(CELLS)
        held = event.modifiers()
        if line is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        before = self.currentIndex().row()
        self.setCurrentIndex(index)
        if held & _SHIFT:
            if self._anchor < 0:
                self._anchor = max(0, before)
            self._choose_to(index.row())
        elif held & _CTRL or KEYS[index.column()] == TICK:
            self._choose(line, ranged=False)
        else:
            self._anchor, self._range = index.row(), frozenset()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged here."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line: Cells | None = self.indexAt(event.position().toPoint()).data(CELLS)
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(line.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        line: Cells | None = index.data(CELLS)
        if line is not None:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(line.id, self.viewport().mapToGlobal(at))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.faces.row = current.row()
        self.faces.column = current.column() if self.hasFocus() else -1
        self.viewport().update()
        line: Cells | None = current.data(CELLS)
        if line is not None and self.hasFocus() and current.row() != previous.row():
            self.reached.emit(line.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.mark(0)
        self.faces.column = self.currentIndex().column()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.faces.column = -1
        self.viewport().update()
