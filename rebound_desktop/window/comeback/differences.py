"""The list of what differs: what it is on the left, what becomes of it on the right."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rebound_desktop.actions.takeout.bring_back import Answer, Keep
from rebound_desktop.actions.takeout.look_through import Difference
from rebound_desktop.qt.words import word
from rebound_desktop.window.takeout.words import kind_word

Index = QModelIndex | QPersistentModelIndex
_NEXT = {Keep.MINE: Keep.THEIRS, Keep.THEIRS: Keep.BOTH, Keep.BOTH: Keep.MINE}


class Differences(QAbstractTableModel):
    """`turn` moves a row's answer on; what was said for all holds for the rows that were not turned."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Difference, ...] = ()
        self.answer = Answer()

    def put(self, rows: tuple[Difference, ...]) -> None:
        """Shows these, all of them mine."""
        self.beginResetModel()
        self._rows, self.answer = rows, Answer()
        self.endResetModel()

    def put_all(self, keep: Keep) -> None:
        """The same for all of them."""
        self.answer = Answer(keep)
        self._changed(0, len(self._rows) - 1)

    def turn(self, index: Index) -> None:
        """The next answer for one row."""
        if not index.isValid():
            return
        one = self._rows[index.row()]
        keep = _NEXT[self.answer.keep(one.table, one.id)]
        if keep is Keep.BOTH and not one.two:
            keep = Keep.MINE
        self.answer = Answer(self.answer.every, {**self.answer.single, (one.table, one.id): keep})
        self._changed(index.row(), index.row())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        kind = kind_word(one.table)
        what = f"{kind}: {one.name}" if one.name else kind
        keep = word(f"takeout.back.{self.answer.keep(one.table, one.id)}")
        if role == Qt.ItemDataRole.DisplayRole:
            return keep if index.column() else what
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{what}, {keep}"
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            return word("takeout.back.differs_in", columns=", ".join(one.columns))
        return None

    def _changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 1))
