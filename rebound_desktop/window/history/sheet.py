"""The history: what was done, newest first; undo and redo one step at a time."""

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

from rebound_desktop.qt.words import word
from rebound_desktop.queries.history import HistoryPage, HistoryRow, history
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """One line a step."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []

    def put(self, rows: tuple[HistoryRow, ...]) -> None:
        """Shows these rows."""
        self.beginResetModel()
        self._lines = [_line(one) for one in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._lines[index.row()] if index.isValid() and role == Qt.ItemDataRole.DisplayRole else None


class HistorySheet(Sheet):
    """Steps go back in their order, the newest first."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("frame.history_title"), width=640)
        self._room = room
        self.heading_words = labels.title(word("frame.history_title"))
        self._model = HistoryModel()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(420)
        self._list.setAccessibleName(word("frame.history_title"))
        self._undo = buttons.secondary(word("frame.undo_step"))
        self._redo = buttons.secondary(word("frame.redo_step"))
        close = buttons.quiet(word("frame.close"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self._list, 1)
        self.column.addLayout(row(self._undo, self._redo, None, close))
        self._undo.clicked.connect(room.undo)
        self._redo.clicked.connect(room.redo)
        room.edited.connect(self._look)
        self._look()

    def _look(self, _tables: object = None) -> None:
        self._room.ask(history, then=self._put, view="history")

    def _put(self, page: HistoryPage) -> None:
        self._model.put(page.rows)
        self._undo.setEnabled(page.can_undo)
        self._redo.setEnabled(page.can_redo)


def _line(one: HistoryRow) -> str:
    if one.floor:
        return word("steps.floor")
    at = QDateTime.fromSecsSinceEpoch(int(one.at.timestamp()))
    when = QLocale.system().toString(at, "ddd d MMM, HH:mm")
    said = word(f"steps.{one.label}", **one.words)
    return word("frame.history_undone", when=when, step=said) if one.taken_back else f"{when}   {said}"
