"""The lines of the table for Qt: a page at a time, the columns as they were chosen."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.table.cells import Cells
from rebound_desktop.window.jobs.table.choice import Choice
from rebound_desktop.window.jobs.table.columns import KEYS, TICK
from rebound_desktop.window.pieces.paged_rows import Index, PagedRows

CELLS = int(Qt.ItemDataRole.UserRole) + 1
CHOSEN = CELLS + 1
_ROOT = QModelIndex()
# Asked for thousands of times a second: an enum's own comparison would be most of the time.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_CHECKED = int(Qt.ItemDataRole.CheckStateRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class LineModel(PagedRows[Cells], QAbstractTableModel):
    """Holds cells ready to paint; asks for the next page by `more_wanted` when the view comes to the end.

    Every column is there; the header shows those that were chosen.
    """

    more_wanted = Signal()
    _last_column = len(KEYS) - 1

    def __init__(self, choice: Choice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown, self._row_by_id = [], {}
        self._choice = choice
        self._order = ("", False)
        choice.changed.connect(self._rechosen)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(KEYS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        line, key = self._shown[index.row()], KEYS[index.column()]
        if role == CELLS:
            return line
        if role in (_DISPLAY, _TIP):
            return line.texts.get(key, "") if key != "star" or role == _DISPLAY else None
        if role == _SPOKEN:
            return self._spoken(line, key)
        if role == CHOSEN:
            return line.id in self._choice
        if role == _CHECKED and key == TICK:
            return Qt.CheckState.Checked if line.id in self._choice else Qt.CheckState.Unchecked
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(KEYS):
            return None
        key, name = KEYS[section], word(f"jobs.columns.{KEYS[section]}")
        sorted_by, down = self._order
        if role == _DISPLAY:
            arrow = ("↓" if down else "↑") if key == sorted_by else ""
            return f"{'' if key in (TICK, 'star') else name} {arrow}".strip()
        if role in (_SPOKEN, _TIP):
            way = word("jobs.table.sorted_down" if down else "jobs.table.sorted_up")
            return f"{name}, {way}" if key == sorted_by else name
        return None

    def put_order(self, key: str, *, down: bool) -> None:
        """The head says by which column the lines are sorted, and which way."""
        self._order = (key, down)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(KEYS) - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        tick = KEYS[index.column()] == TICK
        return _FLAGS | Qt.ItemFlag.ItemIsUserCheckable if tick else _FLAGS

    def line_at(self, row: int) -> Cells | None:
        """The line in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def ids(self, first: int = 0, last: int | None = None) -> list[str]:
        """The jobs from one row to another, both included."""
        return [line.id for line in self._shown[first : None if last is None else last + 1]]

    def _rechosen(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, self._last_column))

    def _spoken(self, line: Cells, key: str) -> str:
        """The tick and the title read out the whole line; every other cell its column and its words."""
        if key in (TICK, "title"):
            chosen = word("jobs.table.chosen") if line.id in self._choice else ""
            return ", ".join(part for part in (line.spoken, chosen) if part)
        text = line.texts.get(key, "")
        if key == "star":
            text = word("board.card.starred") if text else word("jobs.table.no_star")
        return f"{word(f'jobs.columns.{key}')}: {text or word('jobs.table.nothing')}"
