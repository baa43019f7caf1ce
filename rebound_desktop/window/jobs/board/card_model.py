"""The cards of one column for Qt: a page at a time, and as few changes as can be."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from rebound_desktop.window.jobs.board.face import Face
from rebound_desktop.window.pieces.paged_rows import Index, PagedRows

FACE = int(Qt.ItemDataRole.UserRole) + 1
_WORDS = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.DisplayRole))
_ROOT = QModelIndex()


class CardModel(PagedRows[Face], QAbstractListModel):
    """Holds faces; asks for the next page by `more_wanted` when the view comes to the end."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown, self._row_by_id = [], {}

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        face = self._shown[index.row()]
        return face if role == FACE else face.spoken if role in _WORDS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def face_at(self, row: int) -> Face | None:
        """The card in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None
