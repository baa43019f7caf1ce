"""Which column is what: one line a column, with an example from the file."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from rebound_desktop.exchange.proposals import TableProposal
from rebound_desktop.exchange.table.columns import fields
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import emptied

_MOST_COLUMNS = 80
_LONGEST = 60


class ColumnsBox(QWidget):
    """`changed` gives the whole mapping, field to column; a field lies in one column only."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._columns: tuple[str, ...] = ()
        self.choices: dict[str, DropDown] = {}

    def put(self, table: TableProposal) -> None:
        """Shows the file's columns; the same ones again keep their lines."""
        if table.columns[:_MOST_COLUMNS] != self._columns:
            self._build(table)
        self._show(table.mapping)

    def mapping(self) -> dict[str, str]:
        """Field to column, as it is chosen now."""
        return {box.currentData(): name for name, box in self.choices.items() if box.currentData()}

    def _build(self, table: TableProposal) -> None:
        emptied(self._grid)
        self._columns, self.choices = table.columns[:_MOST_COLUMNS], {}
        for number, name in enumerate(self._columns):
            example = next(
                (cells[number] for cells in table.sample if len(cells) > number and cells[number]), ""
            )
            words = word("jobs.import.example", value=example[:_LONGEST]) if example else ""
            box = DropDown()
            box.setAccessibleName(name)
            box.addItem(word("jobs.import.column_skip"), "")
            for one in fields():
                box.addItem(word(f"importing.field.{one}"), one)
            box.activated.connect(partial(self._chosen, name))
            title = labels.strong(name)
            title.setBuddy(box)
            self._grid.addWidget(title, 2 * number, 0)
            self._grid.addWidget(labels.small(words, wrap=False), 2 * number + 1, 0)
            self._grid.addWidget(box, 2 * number, 1, 2, 1)
            self.choices[name] = box

    def _show(self, mapping: Mapping[str, str]) -> None:
        fields_of = {column: one for one, column in mapping.items()}
        for name, box in self.choices.items():
            box.setCurrentIndex(max(0, box.findData(fields_of.get(name, ""))))

    def _chosen(self, name: str, _: int) -> None:
        chosen = self.choices[name].currentData()
        for other, box in self.choices.items():
            if chosen and other != name and box.currentData() == chosen:
                box.setCurrentIndex(0)
        self.changed.emit(self.mapping())
