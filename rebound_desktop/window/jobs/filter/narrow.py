"""All that a filter can ask, in one small panel under its button; every press filters at once."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from rebound_desktop.domain.amount import amount_of
from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_filter import JobFilter, PayFrom
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.filter_choices import FilterChoices
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import column, row, scrolling

_WIDTH, _WEEKS = 640, (2, 3, 5, 8)
_ONLY = ("starred", "interview_ahead", "closed", "noes_away")


class Narrow(QWidget):
    """`changed` carries the filter as it is now; the words typed are kept as they were."""

    changed = Signal(object)

    def __init__(self, choices: FilterChoices, chosen: JobFilter, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(word("jobs.filter.narrow"))
        self._chosen, self._day = chosen, today
        self.groups: dict[str, Chips] = {}
        self.amount, self.currency, self.period = QLineEdit(), DropDown(), DropDown()
        self.applied_from = DayField(word("jobs.filter.from"), self._today)
        self.applied_to = DayField(word("jobs.filter.to"), self._today)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._fill(choices)
        self._put(chosen)
        card = Card(margins=(20, 16, 20, 18))
        card.column.addLayout(self._grid)
        self._area = scrolling(card)
        self.setLayout(column(self._area))
        self._card = card
        self._wire()

    def open_under(self, button: QWidget) -> None:
        """As wide as it needs, as high as there is room; the keyboard goes to its first chip."""
        window = button.window()
        width = min(_WIDTH, window.width() - 40)
        needed = self._card.heightForWidth(width)
        at = button.mapToGlobal(QPoint(0, button.height() + 4))
        room = window.mapToGlobal(QPoint(0, window.height())).y() - at.y() - 12
        right = window.mapToGlobal(QPoint(window.width() - 20, 0)).x()
        self.setGeometry(min(at.x(), right - width), at.y(), width, max(160, min(needed, room)))
        self.show()
        self.setFocus()
        self.focusNextChild()

    def filter(self) -> JobFilter:
        """As it is chosen here. Raises Refusal("number_invalid") or ("date_invalid")."""
        chosen = {name: frozenset(group.chosen()) for name, group in self.groups.items()}
        only, weeks = chosen.pop("only"), self.groups["silent_weeks"].one()
        del chosen["silent_weeks"]
        values: dict[str, Any] = {
            **chosen,
            **{name: name in only for name in _ONLY},
            "outcomes": frozenset(Outcome(one) for one in chosen["outcomes"]),
            "remote": frozenset(Remote(one) for one in chosen["remote"]),
            "silent_weeks": int(weeks or 0),
            "pay_from": self._pay(),
            "applied_from": self.applied_from.day(),
            "applied_to": self.applied_to.day(),
        }
        return replace(self._chosen, **values)

    def _fill(self, choices: FilterChoices) -> None:
        kept = self._chosen
        stages = {one.id: stage_word(one.id, one.name) for one in choices.stages}
        outcomes = {one.value: word(f"jobs.outcome.{one}") for one in Outcome}
        self._group("stages", stages)
        self._group("outcomes", outcomes)
        self._group("only", {name: word(f"jobs.filter.{name}") for name in _ONLY})
        self._group("remote", {one.value: word(f"jobs.remote.{one}") for one in Remote})
        self._group("silent_weeks", {str(n): word("jobs.filter.weeks", count=n) for n in _WEEKS}, most=1)
        self._group("tags", {tag: tag for tag in dict.fromkeys((*choices.tags, *sorted(kept.tags)))})
        self._group("sources", {one: one for one in dict.fromkeys((*choices.sources, *sorted(kept.sources)))})
        for currency in dict.fromkeys((*choices.currencies, "EUR", "USD", "GBP")):
            self.currency.addItem(currency, currency)
        for period in PayPeriod:
            self.period.addItem(word(f"jobs.period.{period}"), period.value)
        self.amount.setAccessibleName(word("jobs.filter.amount"))
        self.currency.setAccessibleName(word("jobs.filter.currency"))
        self.period.setAccessibleName(word("jobs.filter.period"))
        note = labels.small(word("jobs.filter.pay_note"))
        self._line("pay", column(row(self.amount, self.currency, self.period), note, gap=3))
        between = row(self.applied_from, labels.soft(word("jobs.filter.until"), wrap=False), self.applied_to)
        self._line("applied", between)

    def _group(self, name: str, words: dict[str, str], *, most: int | None = None) -> None:
        group = Chips(word(f"jobs.filter.group.{name}"), words, most=most, tone="dream")
        self.groups[name] = group
        group.setVisible(bool(words))
        if words:
            self._line(name, group)

    def _line(self, name: str, content: Any) -> None:
        at = self._grid.rowCount()
        label = labels.small(word(f"jobs.filter.group.{name}"), wrap=False)
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(content, QWidget):
            self._grid.addWidget(content, at, 1)
        else:
            self._grid.addLayout(content, at, 1)

    def _put(self, chosen: JobFilter) -> None:
        for name in ("stages", "outcomes", "remote", "tags", "sources"):
            self.groups[name].put(sorted(getattr(chosen, name)))
        self.groups["only"].put([name for name in _ONLY if getattr(chosen, name)])
        self.groups["silent_weeks"].put([str(chosen.silent_weeks)] if chosen.silent_weeks else [])
        asked = chosen.pay_from
        self.amount.setText(f"{asked.amount:g}" if asked else "")
        self.currency.setCurrentIndex(max(0, self.currency.findData(asked.currency if asked else "")))
        period = asked.period if asked else PayPeriod.YEAR
        self.period.setCurrentIndex(self.period.findData(period.value))
        self.applied_from.put(chosen.applied_from)
        self.applied_to.put(chosen.applied_to)

    def _wire(self) -> None:
        for group in self.groups.values():
            group.changed.connect(self._tell)
        for field in (self.amount, self.applied_from.line, self.applied_to.line):
            field.textChanged.connect(self._tell)
        self.currency.currentIndexChanged.connect(self._tell)
        self.period.currentIndexChanged.connect(self._tell)

    def _tell(self) -> None:
        try:
            chosen = self.filter()
        except Refusal:  # half a date, half an amount: it is still being typed
            return
        self._chosen = chosen
        self.changed.emit(chosen)

    def _pay(self) -> PayFrom | None:
        amount = amount_of(self.amount.text())
        if not amount:
            return None
        return PayFrom(amount, self.currency.currentData(), PayPeriod(self.period.currentData()))

    def _today(self) -> date:
        return self._day
