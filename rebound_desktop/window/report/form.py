"""What the person chooses of a report: the time, the columns, for whom, in which language, on what paper."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from rebound_desktop.domain.activity import Column, ReportWishes
from rebound_desktop.domain.period import Period, last_month, this_month
from rebound_desktop.qt.words import language, languages, word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.report.paper import PAPERS, usual_paper

_TIMES = {"month": this_month, "last_month": last_month}


class ReportForm(QWidget):
    """`changed`: something was chosen differently."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._make()
        self._fill()
        self._wire()

    def _make(self) -> None:
        times = {key: word(f"report.time.{key}") for key in _TIMES}
        self.times = Chips(word("report.time.name"), times, tone="dream")
        self.first = DayField(word("report.time.first"), self._today)
        self.last = DayField(word("report.time.last"), self._today)
        self.columns = {one: Tick(word(f"report.column.{one}")) for one in Column}
        self.name, self.reference = QLineEdit(), QLineEdit()
        self.language, self.paper = DropDown(), DropDown()
        for code in languages():
            self.language.addItem(word(f"report.language.{code}"), code)
        for code in PAPERS:
            self.paper.addItem(word(f"report.paper_size.{code}"), code)
        self.earlier = Tick(word("report.sheet.earlier"))
        self.sign = Tick(word("report.sheet.sign"))

    def _fill(self) -> None:
        ticks = QGridLayout()
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setVerticalSpacing(0)
        for number, tick in enumerate(self.columns.values()):
            ticks.addWidget(tick, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(
            column(
                self.times,
                row(
                    labelled(word("report.time.first"), self.first),
                    labelled(word("report.time.last"), self.last),
                ),
                labels.small(word("report.sheet.columns")),
                holding(ticks),
                labelled(word("report.sheet.name"), self.name),
                labelled(word("report.sheet.reference"), self.reference),
                row(
                    labelled(word("report.sheet.language"), self.language),
                    labelled(word("report.sheet.paper"), self.paper),
                ),
                self.earlier,
                self.sign,
                None,
                gap=6,
            )
        )

    def _wire(self) -> None:
        self.times.changed.connect(self._choose_time)
        for field in (self.first, self.last):
            field.line.textChanged.connect(self._changed)
        for line in (self.name, self.reference):
            line.textChanged.connect(self._changed)
        for box in (self.language, self.paper):
            box.currentIndexChanged.connect(self._changed)
        for tick in (*self.columns.values(), self.earlier, self.sign):
            tick.toggled.connect(self._changed)

    def put(self, wishes: ReportWishes) -> None:
        """Shows how it was wanted last, for the month that is."""
        self.blockSignals(True)
        for one, tick in self.columns.items():
            tick.put(one in wishes.columns)
        self.name.setText(wishes.name)
        self.reference.setText(wishes.reference)
        self.language.setCurrentIndex(max(0, self.language.findData(wishes.language or language())))
        self.paper.setCurrentIndex(max(0, self.paper.findData(wishes.paper or usual_paper(QLocale()))))
        self.earlier.put(wishes.earlier)
        self.sign.put(wishes.sign)
        self.times.put(["month"])
        self._put_time("month")
        self.blockSignals(False)

    @property
    def wishes(self) -> ReportWishes:
        """As it is chosen now; no column at all means every column."""
        columns = tuple(one for one, tick in self.columns.items() if tick.isChecked())
        return ReportWishes(
            name=self.name.text().strip(),
            reference=self.reference.text().strip(),
            columns=columns or tuple(Column),
            language=str(self.language.currentData()),
            paper=str(self.paper.currentData()),
            earlier=self.earlier.isChecked(),
            sign=self.sign.isChecked(),
        )

    @property
    def period(self) -> Period:
        """The time; an end left empty is that of the month. Raises Refusal("date_invalid")."""
        month = this_month(self._today())
        first, last = self.first.day() or month.first, self.last.day() or month.last
        assert first is not None and last is not None
        return Period(min(first, last), max(first, last))

    def _choose_time(self) -> None:
        if self.times.one():
            self.blockSignals(True)
            self._put_time(self.times.one())
            self.blockSignals(False)
            self.changed.emit()

    def _put_time(self, key: str) -> None:
        period = _TIMES[key](self._today())
        self.first.put(period.first)
        self.last.put(period.last)

    def _changed(self) -> None:
        if not self.signalsBlocked():
            self._name_time()
            self.changed.emit()

    def _name_time(self) -> None:
        """Two days that are a month are that month's chip; others none."""
        said = (self.first.line.text(), self.last.line.text())
        for key, made in _TIMES.items():
            period = made(self._today())
            if said == (f"{period.first}", f"{period.last}"):
                self.times.put([key])
                return
        self.times.put([])
