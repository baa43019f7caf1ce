"""Which time the numbers are about: all, this year, the last ninety days, or between two days."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.period import ALL, Period, last_days, this_year
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.rows import column, holding, row

_KEYS = ("all", "year", "ninety", "between")
_NINETY, _DAY_WIDE = 90, 150


class PeriodBar(QWidget):
    """`chosen` says which time it is now; `refused` why the two days are none."""

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today, self._key = today, "all"
        self.chips = Chips(
            word("numbers.period.name"),
            {key: word(f"numbers.period.{key}") for key in _KEYS},
            tone="dream",
        )
        self.chips.put(["all"])
        self.first = DayField(word("numbers.period.first"), today)
        self.last = DayField(word("numbers.period.last"), today)
        for field in (self.first, self.last):
            field.line.setFixedWidth(_DAY_WIDE)
            field.line.editingFinished.connect(self._tell)
            field.line.textChanged.connect(self._picked)
        self._days = holding(
            row(
                labels.small(word("numbers.period.first"), wrap=False),
                self.first,
                labels.small(word("numbers.period.last"), wrap=False),
                self.last,
                None,
            )
        )
        self._days.hide()
        self.setLayout(column(self.chips, self._days, gap=8))
        self.chips.changed.connect(self._choose)

    @property
    def period(self) -> Period:
        """The time chosen. Raises Refusal("date_invalid")."""
        if self._key == "year":
            return this_year(self._today())
        if self._key == "ninety":
            return last_days(_NINETY, self._today())
        if self._key == "between":
            return Period(self.first.day(), self.last.day())
        return ALL

    def _choose(self) -> None:
        self._key = self.chips.one() or self._key  # one of them is always chosen
        self.chips.put([self._key])
        self._days.setVisible(self._key == "between")
        if self._key == "between":
            self.first.setFocus()
        self._tell()

    def _picked(self) -> None:
        """A day from the calendar is whole at once; one that is being typed waits for its end."""
        if not (self.first.line.hasFocus() or self.last.line.hasFocus()):
            self._tell()

    def _tell(self) -> None:
        try:
            self.chosen.emit(self.period)
        except Refusal as refusal:
            self.refused.emit(refusal)
