"""A take-home, a next step, a time they named: what it is, and when."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.domain.ahead_fields import NextStepFields, TakeHomeFields
from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ahead import NextStepRow, TakeHomeRow
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.pieces.until_field import UntilField


class TakeHomeForm(QWidget):
    """What they asked for, and until when."""

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self.what = TextBox(word("ahead.form.what_asked"), least=2, most=6)
        self.until = UntilField(word("ahead.form.expected"), zone, now)
        self.first: QWidget = self.what
        what = labelled(word("ahead.form.what_asked"), self.what)
        self.setLayout(column(what, labelled(word("ahead.form.expected"), self.until), gap=6))

    def put(self, row: TakeHomeRow | None) -> None:
        """Shows a task; None empties the form."""
        fields = row.fields if row is not None else TakeHomeFields()
        self.what.put(fields.what)
        self.until.put(fields.due_on, fields.due_at)

    def fields(self) -> TakeHomeFields:
        """What is written. Raises Refusal("date_invalid"), ("hour_invalid")."""
        return TakeHomeFields(self.what.text(), *self.until.read())


class StepForm(QWidget):
    """What comes next, and on which day."""

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self.what = QLineEdit()
        self.day = DayField(word("ahead.form.on_day"), self._today)
        self.first: QWidget = self.what
        day = labelled(word("ahead.form.on_day"), self.day)
        self.setLayout(column(labelled(word("jobs.job.next_step"), self.what), day, gap=6))

    def put(self, row: NextStepRow | None) -> None:
        """Shows a step; None empties the form."""
        self.what.setText(row.fields.what if row is not None else "")
        self.day.put(row.fields.due_on if row is not None else None)

    def fields(self) -> NextStepFields:
        """What is written. Raises Refusal("date_invalid")."""
        return NextStepFields(self.what.text(), self.day.day())

    def _today(self) -> date:
        return self._now().astimezone(self._zone()).date()


class ReplyForm(QWidget):
    """When they said they would answer, in whatever words; what was understood stands below."""

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._before: ReplyTime | None = None
        self.said = QLineEdit()
        self.said.setPlaceholderText(word("ahead.reply.placeholder"))
        self.first: QWidget = self.said
        self._read = labels.small()
        self.setLayout(column(labelled(word("ahead.reply.question"), self.said), self._read, gap=6))
        self.said.textChanged.connect(self._show)
        self._show()

    def put(self, reply: ReplyTime | None) -> None:
        """Shows how it was said; None empties the form."""
        self._before = reply
        self.said.setText(reply.said if reply is not None else "")
        self._show()

    def fields(self) -> ReplyTime:
        """What is written, counted from today; words left as they were, from their own day.

        Raises Refusal("reply_time_unclear").
        """
        found = self._found()
        if found is None:
            raise Refusal("reply_time_unclear")
        return found

    def _found(self) -> ReplyTime | None:
        from rebound_desktop.exchange.mail.reply_time import reply_time_typed

        before = self._before
        if before is not None and before.said and before.said == self.said.text():
            return before
        return reply_time_typed(self.said.text(), self._today())

    def _show(self) -> None:
        found = self._found() if self.said.text().strip() else None
        day = (
            short_date(found.over_on(found.from_day or self._today()), self._today())
            if found is not None
            else ""
        )
        self._read.setText(word("ahead.reply.read", date=day) if day else word("ahead.reply.hint"))

    def _today(self) -> date:
        return self._now().astimezone(self._zone()).date()
