"""The imported jobs as a list to tick: at most five can bear a tick."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Brought:
    """One job that was just imported."""

    id: str
    title: str
    company: str

    @property
    def line(self) -> str:
        """How it stands in the list."""
        return " · ".join(part for part in (self.title, self.company) if part)


class WantedList(QAbstractListModel):
    """Ticks stay when the list is narrowed down by letters."""

    ticked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Brought] = []
        self._shown: list[Brought] = []
        self._chosen: list[str] = []

    def put(self, brought: list[Brought]) -> None:
        """Shows all of them."""
        self._all, self._chosen = brought, []
        self.narrow("")

    def narrow(self, letters: str) -> None:
        """Shows those whose title or company holds the letters."""
        self.beginResetModel()
        wanted = letters.casefold().strip()
        self._shown = [one for one in self._all if wanted in one.line.casefold()]
        self.endResetModel()

    def chosen(self) -> list[str]:
        """The ids with a tick."""
        return list(self._chosen)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.line
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if one.id in self._chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        job = self._shown[index.row()].id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            if job in self._chosen or len(self._chosen) >= AT_MOST:
                return False
            self._chosen.append(job)
        elif job in self._chosen:
            self._chosen.remove(job)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(len(self._chosen))
        return True
