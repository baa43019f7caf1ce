"""The form of a job: a list of fields, the rarer ones folded away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from rebound_desktop.domain.amount import amount_of
from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, holding, row

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "INR", "JPY")
_LINES = ("title", "company", "location", "link")
_RARE = ("employment", "source", "resume", "contact", "tags")


class JobForm(QWidget):
    """Fields in, fields out; what cannot be read is refused with its sentence and stays as typed."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.lines = {name: _line(f"jobs.form.{name}") for name in (*_LINES, *_RARE)}
        self.where, self.period = DropDown(), DropDown()
        self.pay_min, self.pay_max, self.currency = QLineEdit(), QLineEdit(), DropDown()
        self.applied_on = DayField(word("jobs.form.applied_on"), today)
        self.closes_on = DayField(word("jobs.form.closes_on"), today)
        self.notes, self.posting = _text(70), _text(150)
        self.more = buttons.link(word("jobs.form.more"), self._fold)
        self._rare = holding(self._rare_fields())
        self._rare.hide()
        self._fill_choices()
        self.setLayout(column(self._usual_fields(), row(self.more, None), self._rare, gap=8))
        self._before = self.typed()
        self._listen()

    def put(self, fields: JobFields) -> None:
        """Shows a job's fields; from here on the form counts as untouched."""
        texts = {
            "title": fields.title,
            "company": fields.company,
            "location": fields.location,
            "link": fields.url,
            "employment": fields.employment_type,
            "source": fields.source,
            "resume": fields.resume_name,
            "contact": fields.contact,
            "tags": fields.tags,
        }
        for name, text in texts.items():
            self.lines[name].setText(text)
            self.lines[name].setCursorPosition(0)
        self.where.setCurrentIndex(self.where.findData(fields.remote or ""))
        self.pay_min.setText(_number(fields.pay_min))
        self.pay_max.setText(_number(fields.pay_max))
        self.currency.setCurrentText(fields.pay_currency)
        self.period.setCurrentIndex(self.period.findData(fields.pay_period or PayPeriod.YEAR))
        self.applied_on.put(fields.applied_on)
        self.closes_on.put(fields.closes_on)
        self.notes.setPlainText(fields.notes)
        self.posting.setPlainText(fields.posting)
        self._before = self.typed()

    def fields(self) -> JobFields:
        """What is written. Raises Refusal("number_invalid") or ("date_invalid")."""
        least, most = amount_of(self.pay_min.text()), amount_of(self.pay_max.text())
        paid = least is not None or most is not None
        where = self.where.currentData()
        return JobFields(
            title=self.lines["title"].text(),
            company=self.lines["company"].text(),
            location=self.lines["location"].text(),
            remote=Remote(where) if where else None,
            employment_type=self.lines["employment"].text(),
            pay_min=least,
            pay_max=most,
            pay_currency=self.currency.currentText().strip().upper() if paid else "",
            pay_period=PayPeriod(self.period.currentData()) if paid else None,
            url=self.lines["link"].text(),
            posting=self.posting.toPlainText(),
            source=self.lines["source"].text(),
            applied_on=self.applied_on.day(),
            closes_on=self.closes_on.day(),
            notes=self.notes.toPlainText(),
            tags=self.lines["tags"].text(),
            resume_name=self.lines["resume"].text(),
            contact=self.lines["contact"].text(),
        )

    def touched(self) -> bool:
        """Whether anything was typed since it was filled."""
        return self.typed() != self._before

    def unfold(self) -> None:
        """Shows the rarer fields."""
        self._rare.show()
        self.more.setText(word("jobs.form.fewer"))
        self.more.setAccessibleName(self.more.text())

    def _fold(self) -> None:
        if self._rare.isHidden():
            self.unfold()
            return
        self._rare.hide()
        self.more.setText(word("jobs.form.more"))
        self.more.setAccessibleName(self.more.text())

    def _usual_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for number in range(4):
            grid.setColumnStretch(number, 1)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("title", self.lines["title"], 0, 0, 2),
            ("company", self.lines["company"], 0, 2, 2),
            ("location", self.lines["location"], 1, 0, 2),
            ("remote", self.where, 1, 2, 2),
            ("pay", self.pay_min, 2, 0, 1),
            ("pay_max", self.pay_max, 2, 1, 1),
            ("currency", self.currency, 2, 2, 1),
            ("period", self.period, 2, 3, 1),
            ("link", self.lines["link"], 3, 0, 4),
            ("applied_on", self.applied_on, 4, 0, 2),
            ("closes_on", self.closes_on, 4, 2, 2),
            ("notes", self.notes, 5, 0, 4),
        )
        for name, field, down, at, span in places:
            grid.addLayout(labelled(word(f"jobs.form.{name}"), field), down, at, 1, span)
        return grid

    def _rare_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for number, name in enumerate(_RARE):
            field = labelled(word(f"jobs.form.{name}"), self.lines[name])
            grid.addLayout(field, number // 2, number % 2)
        last = (len(_RARE) + 1) // 2
        grid.addLayout(labelled(word("jobs.form.posting"), self.posting), last, 0, 1, 2)
        return grid

    def _fill_choices(self) -> None:
        self.where.addItem(word("board.form.where_any"), "")
        for where in Remote:
            self.where.addItem(word(f"jobs.remote.{where}"), where.value)
        for period in PayPeriod:
            self.period.addItem(word(f"jobs.period.{period}"), period.value)
        self.period.setCurrentIndex(self.period.findData(PayPeriod.YEAR.value))
        self.currency.setEditable(True)
        self.currency.addItems(["", *CURRENCIES])
        self.currency.setMinimumWidth(70)

    def typed(self) -> dict[str, str]:
        """Everything as it stands in the fields, to be kept open."""
        texts = {name: line.text() for name, line in self._all_lines().items()}
        texts |= {"notes": self.notes.toPlainText(), "posting": self.posting.toPlainText()}
        return texts | {name: box.currentText() for name, box in self._boxes().items()}

    def retype(self, texts: dict[str, str]) -> None:
        """Puts back what was kept open; the form still counts as touched."""
        for name, line in self._all_lines().items():
            line.setText(texts.get(name, line.text()))
        self.notes.setPlainText(texts.get("notes", ""))
        self.posting.setPlainText(texts.get("posting", ""))
        for name, box in self._boxes().items():
            box.setCurrentText(texts.get(name, box.currentText()))

    def _all_lines(self) -> dict[str, QLineEdit]:
        days = {"applied_on": self.applied_on.line, "closes_on": self.closes_on.line}
        return {**self.lines, **days, "pay_min": self.pay_min, "pay_max": self.pay_max}

    def _boxes(self) -> dict[str, DropDown]:
        return {"where": self.where, "currency": self.currency, "period": self.period}

    def _listen(self) -> None:
        for line in self._all_lines().values():
            line.textChanged.connect(self.changed)
        for text in (self.notes, self.posting):
            text.textChanged.connect(self.changed)
        for box in self._boxes().values():
            box.currentTextChanged.connect(self.changed)


def _line(key: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(word(key))
    return line


def _text(height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field


def _number(amount: float | None) -> str:
    return "" if amount is None else f"{amount:.2f}".removesuffix(".00")
