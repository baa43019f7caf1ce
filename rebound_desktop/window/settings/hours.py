"""Reminder hours: the same every day, or each weekday its own."""

from datetime import time

from PySide6.QtCore import QSignalBlocker, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QTimeEdit, QWidget

from rebound_desktop.domain.reminder_hours import USUAL, WEEK, ReminderHours, Stretch
from rebound_desktop.qt.words import word, words
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick


class Hours(QWidget):
    """`chosen` carries ReminderHours whenever they changed and can hold."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ReminderHours()
        self.same = Tick(word("settings.reminders.every_day"))
        self.every = _Line(word("settings.reminders.hours"))
        self.days = [_Line(name, may_be_off=True) for name in words("moments.days")]
        self._every = holding(row(self.every.begins, self.every.until, self.every.ends, None))
        self._week = QWidget()
        self.wrong = labels.text(word("settings.reminders.wrong"))
        self.wrong.hide()
        self._fill()
        self._wire()

    def _fill(self) -> None:
        grid = QGridLayout(self._week)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for number, line in enumerate(self.days):
            for place, part in enumerate((line.on, line.begins, line.until, line.ends, line.none)):
                grid.addWidget(part, number, place)
        grid.setColumnStretch(4, 1)
        self.setLayout(
            column(
                labels.heading(word("settings.reminders.hours")),
                labels.soft(word("settings.reminders.hours_text")),
                self.same,
                self._every,
                self._week,
                self.wrong,
            )
        )

    def _wire(self) -> None:
        self.same.toggled.connect(self._same)
        for line in (self.every, *self.days):
            line.on.toggled.connect(self._changed)
            line.begins.timeChanged.connect(self._changed)
            line.ends.timeChanged.connect(self._changed)

    def put(self, hours: ReminderHours) -> None:
        """Shows these hours; one line where every day has the same."""
        self._shown = hours
        alike = len(set(hours.days)) == 1 and hours.days[0] is not None
        self._show(one_line=alike)
        self.every.put(hours.days[0] or USUAL)
        for line, stretch in zip(self.days, hours.days, strict=True):
            line.put(stretch)

    def _show(self, *, one_line: bool) -> None:
        self.same.put(one_line)
        self._every.setVisible(one_line)
        self._week.setHidden(one_line)

    def _same(self, same: bool) -> None:
        if same:
            first = next((day for day in self._shown.days if day is not None), USUAL)
            self.every.put(first)
        else:
            for line in self.days:
                line.put(self.every.stretch())
        self._show(one_line=same)
        self._changed()

    def _changed(self) -> None:
        if self.same.isChecked():
            stretches: tuple[Stretch | None, ...] = (self.every.stretch(),) * WEEK
        else:
            stretches = tuple(line.stretch() for line in self.days)
        for line in self.days:
            line.mark()
        sound = all(day is None or day[0] < day[1] for day in stretches)
        self.wrong.setHidden(sound)
        if sound and stretches != self._shown.days:
            self._shown = ReminderHours(stretches)
            self.chosen.emit(self._shown)


class _Line:
    """One day's widgets: whether there are reminders, from when, until when."""

    def __init__(self, name: str, *, may_be_off: bool = False) -> None:
        self.on = Tick(name)
        self.begins, self.ends = _clock(name, "from"), _clock(name, "to")
        self.until: QLabel = labels.soft(word("settings.reminders.to"), wrap=False)
        self.none: QLabel = labels.small(word("settings.reminders.none"), wrap=False)
        self.none.hide()
        self._may_be_off = may_be_off

    def put(self, stretch: Stretch | None) -> None:
        """Shows one day without saying that it changed."""
        begins, ends = stretch or USUAL
        self.on.put(stretch is not None)
        for clock, at in ((self.begins, begins), (self.ends, ends)):
            with QSignalBlocker(clock):
                clock.setTime(QTime(at.hour, at.minute))
        self.mark()

    def mark(self) -> None:
        """Shows the two times where there are reminders, else that there are none; a mended end follows."""
        on = self.on.isChecked() or not self._may_be_off
        for part in (self.begins, self.until, self.ends):
            part.setEnabled(on)
        if self._may_be_off:
            self.none.setVisible(not on)

    def stretch(self) -> Stretch | None:
        """From and to, or None for a day without."""
        if self._may_be_off and not self.on.isChecked():
            return None
        return _time(self.begins), _time(self.ends)


class _Clock(QTimeEdit):
    """A time that the wheel does not change while one scrolls past it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _clock(day: str, which: str) -> QTimeEdit:
    clock = _Clock()
    clock.setDisplayFormat("HH:mm")
    # NoButtons leaves the field no room under a style sheet; buttons without width do.
    clock.setStyleSheet(
        "QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }"
    )
    clock.lineEdit().setTextMargins(10, 0, 8, 0)
    clock.setKeyboardTracking(False)  # half-typed times are nobody's wish
    clock.setAccessibleName(f"{day}, {word(f'settings.reminders.{which}')}")
    return clock


def _time(clock: QTimeEdit) -> time:
    shown = clock.time()
    return time(shown.hour(), shown.minute())
