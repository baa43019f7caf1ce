"""The cards of one column for Qt: a page at a time, and as few changes as can be."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from rebound_desktop.window.jobs.board.face import Face

FACE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_WORDS = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.DisplayRole))
_ROOT = QModelIndex()


class CardModel(QAbstractListModel):
    """Holds faces; asks for the next page by `more_wanted` when the view comes to the end."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: list[Face] = []
        self._more = self._asked = False

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._faces):
            return None
        face = self._faces[index.row()]
        return face if role == FACE else face.spoken if role in _WORDS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def put(self, faces: list[Face], more: bool) -> None:
        """Shows these cards from the top; where the same cards stand in the same order, in place."""
        self._more, self._asked = more, False
        if [face.id for face in faces] != [face.id for face in self._faces]:
            self.beginResetModel()
            self._faces = faces
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(self._faces, faces, strict=True)):
            if old != new:
                self._faces[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))

    def add(self, faces: list[Face], more: bool) -> None:
        """Shows the next page below; cards that are there already (moved meanwhile) are left out."""
        self._more, self._asked = more, False
        known = {face.id for face in self._faces}
        fresh = [face for face in faces if face.id not in known]
        if fresh:
            first = len(self._faces)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._faces += fresh
            self.endInsertRows()

    def row_of(self, job: str) -> int:
        """The row of a job, -1 where it is not shown."""
        return next((row for row, face in enumerate(self._faces) if face.id == job), -1)

    def face_at(self, row: int) -> Face | None:
        """The card in a row."""
        return self._faces[row] if 0 <= row < len(self._faces) else None
