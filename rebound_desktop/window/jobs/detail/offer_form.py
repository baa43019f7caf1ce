"""What they offer: pay, what comes with it, when it begins, until when they want an answer."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.amount import amount_of
from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ahead import OfferRow
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.pieces.until_field import UntilField

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "INR", "JPY")


class OfferForm(QWidget):
    """Fields in, fields out; nothing of it has to be known yet."""

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self.pay_min, self.pay_max, self.bonus = QLineEdit(), QLineEdit(), QLineEdit()
        self.hours, self.days_off = QLineEdit(), QLineEdit()
        self.currency, self.period = DropDown(), DropDown()
        self.currency.setEditable(True)
        self.currency.addItems(["", *CURRENCIES])
        for period in PayPeriod:
            self.period.addItem(word(f"jobs.period.{period}"), period.value)
        self.starts = DayField(word("ahead.form.starts"), self._today)
        self.answer = UntilField(word("ahead.form.answer_by"), zone, now)
        self.for_ = TextBox(word("ahead.form.for"), least=2, most=6)
        self.against = TextBox(word("ahead.form.against"), least=2, most=6)
        self.first: QWidget = self.answer.day.line
        self._lay_out()
        self.put(None)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("ahead.form.answer_by", self.answer, 0, 0, 2),
            ("jobs.form.pay", self.pay_min, 1, 0, 1),
            ("jobs.form.pay_max", self.pay_max, 1, 1, 1),
            ("jobs.form.currency", self.currency, 2, 0, 1),
            ("jobs.form.period", self.period, 2, 1, 1),
            ("ahead.form.bonus", self.bonus, 3, 0, 2),
            ("ahead.form.hours", self.hours, 4, 0, 1),
            ("ahead.form.days_off", self.days_off, 4, 1, 1),
            ("ahead.form.starts", self.starts, 5, 0, 2),
            ("ahead.form.for", self.for_, 6, 0, 2),
            ("ahead.form.against", self.against, 7, 0, 2),
        )
        for name, field, down, at, span in places:
            grid.addLayout(labelled(word(name), field), down, at, 1, span)

    def put(self, row: OfferRow | None) -> None:
        """Shows an offer; None empties the form."""
        fields = row.fields if row is not None else OfferFields()
        self.pay_min.setText(_number(fields.pay_min))
        self.pay_max.setText(_number(fields.pay_max))
        self.currency.setCurrentText(fields.pay_currency)
        self.period.setCurrentIndex(self.period.findData((fields.pay_period or PayPeriod.YEAR).value))
        self.bonus.setText(fields.bonus)
        self.hours.setText(fields.hours)
        self.days_off.setText(_number(fields.days_off))
        self.starts.put(fields.starts_on)
        self.answer.put(fields.answer_on, fields.answer_at)
        self.for_.put(fields.notes_for)
        self.against.put(fields.notes_against)

    def fields(self) -> OfferFields:
        """What is written. Raises Refusal("number_invalid"), ("date_invalid"), ("hour_invalid")."""
        least, most = amount_of(self.pay_min.text()), amount_of(self.pay_max.text())
        paid = least is not None or most is not None
        on, at = self.answer.read()
        return OfferFields(
            pay_min=least,
            pay_max=most,
            pay_currency=self.currency.currentText().strip().upper() if paid else "",
            pay_period=PayPeriod(self.period.currentData()) if paid else None,
            bonus=self.bonus.text().strip(),
            hours=self.hours.text().strip(),
            days_off=amount_of(self.days_off.text()),
            starts_on=self.starts.day(),
            answer_on=on,
            answer_at=at,
            notes_for=self.for_.text(),
            notes_against=self.against.text(),
        )

    def _today(self) -> date:
        return self._now().astimezone(self._zone()).date()


def _number(amount: float | None) -> str:
    return "" if amount is None else f"{amount:.2f}".removesuffix(".00")
