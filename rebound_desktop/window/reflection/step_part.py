"""One small step, and when: it comes up once."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, QTime

from rebound_desktop.actions.small_steps import set_a_time
from rebound_desktop.domain.codes import StepKind
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.moment_field import MomentField
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.room import Room

_FORM = "yyyy-MM-ddTHH:mm"


class StepPart(PartPage):
    """A step without a time is a full answer, and so is none."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.STEP)
        self.step = TextBox(word("reflection.step.title"), word("reflection.step.placeholder"))
        self.has_time = Tick(word("reflection.step.when"))
        self.when = MomentField()
        self.when.setCalendarPopup(True)
        self.when.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        self.when.setAccessibleName(word("reflection.step.when"))
        self.plan = labels.soft()
        self._set_for = ""
        self.field("step", self.step)
        self.column.addWidget(self.step)
        self.column.addLayout(row(self.has_time, self.when, None, gap=14))
        self.column.addWidget(self.plan)
        self.has_time.toggled.connect(self._touch_time)
        self.when.dateTimeChanged.connect(self._touch_time)
        self.step.textChanged.connect(self._show)

    def fill(self, answers: Mapping[str, str]) -> None:
        super().fill(answers)
        blocked = [QSignalBlocker(one) for one in (self.when, self.has_time)]
        at = QDateTime.fromString(answers.get("when", ""), _FORM)
        self.has_time.setChecked(at.isValid())
        self._set_for = answers.get("when", "")
        if at.isValid():
            self.when.setDateTime(at)
        else:
            tomorrow = self.room.now().astimezone(self.room.zone()).date()
            day = QDate(tomorrow.year, tomorrow.month, tomorrow.day).addDays(1)
            self.when.setDateTime(QDateTime(day, QTime(9, 0)))
        for one in blocked:
            one.unblock()
        self._show()

    def answers(self) -> dict[str, str]:
        when = self.when.dateTime().toString(_FORM) if self.has_time.isChecked() else ""
        return {**super().answers(), "when": when}

    def move_on(self) -> None:
        when = self.answers()["when"]
        wants_time = self.typed and when and when != self._set_for and self.step.text().strip()
        self.rest()
        at = self._instant()
        if wants_time and at > self.room.now():
            self._set_for = when
            job = self.opened.job or None if self.opened else None
            self.room.do(set_a_time, StepKind.JOB, job, at)

    def _instant(self) -> datetime:
        shown = self.when.dateTime()
        day, time = shown.date(), shown.time()
        zone = self.room.zone()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone)

    def _touch_time(self) -> None:
        self._show()
        self.note_touch()

    def _show(self) -> None:
        self.when.setEnabled(self.has_time.isChecked())
        step = self.step.text().strip().rstrip(".")
        self.plan.setVisible(bool(step) and self.has_time.isChecked())
        when = self.when.locale().toString(self.when.dateTime(), "dddd HH:mm")
        self.plan.setText(word("reflection.step.if_then", when=when, step=step))
