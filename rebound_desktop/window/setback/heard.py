"""When did you hear: just now, or earlier; never in the future."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QWidget

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.reminder_hours import instant
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.one_of import choose
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room

CHOICES = ("now", "earlier", "yesterday", "another")
# Where the hour is not said: the middle of the day.
NOON = time(12)


class Heard(QWidget):
    """`changed` when another moment is chosen; the hour is there to be corrected, and need not be."""

    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._group = QButtonGroup(self)
        chips = Flow(gap=8)
        for number, name in enumerate(CHOICES):
            one: QPushButton = buttons.chip(word(f"setback.heard.{name}"), tone="feel")
            self._group.addButton(one, number)
            chips.addWidget(one)
        self._day = DayField(word("setback.heard.date"), self._today)
        self._hour = QLineEdit()
        self._when = holding(row(self._day, self._hour, None))
        self._fill()
        question = labels.heading(word("setback.heard.question"))
        self.setLayout(column(question, chips, self._when, gap=6))
        choose(self._group, self._group.button(0))
        self._when.hide()
        self._group.idClicked.connect(self._chosen)
        self._day.line.textChanged.connect(self.changed)
        self._hour.textChanged.connect(self.changed)

    def _fill(self) -> None:
        self._day.setFixedWidth(190)
        self._hour.setFixedWidth(80)
        self._hour.setAccessibleName(word("setback.heard.hour"))

    def put(self, heard: datetime) -> None:
        """Shows a moment that is known already."""
        local = heard.astimezone(self._room.zone())
        choose(self._group, self._group.button(CHOICES.index("another")))
        self._show_when("another", local)

    def at(self) -> datetime:
        """The moment in UTC; one that is still ahead is now."""
        now = self._room.now()
        if self._group.checkedId() <= 0:
            return now
        local = instant(self._read_day(), self._read_hour(), self._room.zone())
        return min(local, now)

    @property
    def is_now(self) -> bool:
        """Whether nothing earlier was chosen."""
        return self._group.checkedId() <= 0

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()

    def _read_day(self) -> date:
        """The day as typed; while it cannot be read, today."""
        try:
            return self._day.day() or self._today()
        except Refusal:
            return self._today()

    def _read_hour(self) -> time:
        """The hour as typed, "9" or "9:30"; while it cannot be read, noon."""
        hour, _, minute = self._hour.text().strip().replace(".", ":").partition(":")
        try:
            return time(int(hour), int(minute or 0))
        except ValueError:
            return NOON

    def _chosen(self, number: int) -> None:
        local = self._room.now().astimezone(self._room.zone())
        if CHOICES[number] == "earlier":
            local = max(local - timedelta(hours=3), local.replace(hour=0, minute=0))
        elif number:
            local = (local - timedelta(days=1 if CHOICES[number] == "yesterday" else 2)).replace(
                hour=NOON.hour, minute=0
            )
        self._show_when(CHOICES[number], local)
        self.changed.emit()

    def _show_when(self, name: str, local: datetime) -> None:
        for field in (self._day.line, self._hour):
            field.blockSignals(True)
        self._day.put(local.date())
        self._hour.setText(f"{local:%H:%M}")
        for field in (self._day.line, self._hour):
            field.blockSignals(False)
        self._day.setVisible(name == "another")
        self._when.setVisible(name != "now")
