"""Rows of an item model that come a page at a time, with as few changes told as can be."""

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel as _Model
else:
    _Model = object

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """What has a name of its own, so that it is known again."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Row)


class PageByPage(_Model):
    """Goes before a Qt model among the bases; `more_wanted` when the view comes to the end."""

    more_wanted: Signal
    _more = False
    _asked = False

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()


class PagedRows(PageByPage, Generic[R]):
    """`_row_by_id` says where each of `_shown` stands; a change is told up to `_last_column`."""

    _shown: list[R]
    _row_by_id: dict[str, int]
    _last_column = 0

    def put(self, rows: list[R], more: bool) -> None:
        """Shows these from the top; where the same stand in the same order, in place."""
        self._more, self._asked = more, False
        if [one.id for one in rows] != [one.id for one in self._shown]:
            self.beginResetModel()
            self._shown = rows
            self._row_by_id = {one.id: row for row, one in enumerate(rows)}
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(self._shown, rows, strict=True)):
            if old != new:
                self._shown[row] = new
                self.dataChanged.emit(self.index(row, 0), self.index(row, self._last_column))

    def add(self, rows: list[R], more: bool) -> None:
        """Shows the next page below; what is there already (moved meanwhile) is left out."""
        self._more, self._asked = more, False
        fresh = [one for one in rows if one.id not in self._row_by_id]
        if fresh:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._shown += fresh
            self._row_by_id |= {one.id: first + row for row, one in enumerate(fresh)}
            self.endInsertRows()

    def row_of(self, job: str) -> int:
        """The row of that id, -1 where it is not shown."""
        return self._row_by_id.get(job, -1)
