"""The journal's lines for Qt: a page at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from rebound_desktop.queries.entries import EntryLine, EntryPage
from rebound_desktop.window.pieces.paged_rows import Index, PageByPage

LINE = int(Qt.ItemDataRole.UserRole) + 1
_WORDS = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.DisplayRole))
_ROOT = QModelIndex()


class EntryModel(PageByPage, QAbstractListModel):
    """`more_wanted` when the view comes to the end of what is there; `say` makes a line's spoken words."""

    more_wanted = Signal()

    def __init__(self, say: Callable[[EntryLine], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lines: list[EntryLine] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        return line if role == LINE else self._say(line) if role in _WORDS else None

    def put(self, page: EntryPage) -> None:
        """Shows the first page; lines that are there already are changed in place, further pages stay."""
        old, new = [line.id for line in self._lines], [line.id for line in page.lines]
        same = old == new or (page.more and old[: len(new)] == new)
        if not same or old == new:
            self._more, self._asked = page.more, False
        if not same:
            self.beginResetModel()
            self._lines = list(page.lines)
            self.endResetModel()
            return
        for row, line in enumerate(page.lines):
            if self._lines[row] != line:
                self._lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))

    def add(self, page: EntryPage, *, below: EntryLine) -> None:
        """Shows the next page `below` the line it was asked for; one that comes too late is left out."""
        if self.last is None or self.last.id != below.id:
            return
        self._more, self._asked = page.more, False
        known = {line.id for line in self._lines}
        fresh = [line for line in page.lines if line.id not in known]
        if fresh:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._lines += fresh
            self.endInsertRows()

    @property
    def last(self) -> EntryLine | None:
        """The line below which the next page begins."""
        return self._lines[-1] if self._lines else None

    def line_at(self, row: int) -> EntryLine | None:
        """The line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, entry: str) -> int:
        """The row of an entry, -1 where it is not shown."""
        return next((row for row, line in enumerate(self._lines) if line.id == entry), -1)
