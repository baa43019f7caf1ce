"""Set a time: an if-then plan, and one entry in the agenda."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from rebound_desktop.actions.small_steps import set_a_time
from rebound_desktop.domain import later
from rebound_desktop.domain.reminder_hours import USUAL, ReminderHours, instant
from rebound_desktop.domain.ten_minutes import Offer
from rebound_desktop.qt.moments import clock_time, moment
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.moment_field import MomentField
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class SetTime(QWidget):
    """Emits `set` when it is kept, `left` when it is not wanted after all."""

    set = Signal()
    left = Signal()

    def __init__(self, room: Room, offer: Offer) -> None:
        super().__init__()
        self._room, self._offer = room, offer
        self._times: list[datetime] = []
        self._group = QButtonGroup(self)
        self._choices = column(gap=8)
        self._own = MomentField()
        self._own.setAccessibleName(word("returning.set_time.another"))
        self._own.setCalendarPopup(True)
        self._keep = buttons.primary(word("returning.set_time.button"), tone="return")
        self._cancel = buttons.quiet(word("returning.set_time.cancel"))
        self.first: QWidget = self._own
        title = labels.heading(word("returning.set_time.title"))
        text = labels.soft(word("returning.set_time.text"))
        foot = row(self._cancel, None, self._keep)
        self._plan = labels.text()
        self.setLayout(column(title, text, self._choices, self._own, self._plan, foot, gap=10))
        self._keep.clicked.connect(self._set)
        self._cancel.clicked.connect(self.left)
        self._group.idToggled.connect(self._say_plan)
        self._own.dateTimeChanged.connect(self._say_plan)
        room.ask(preferences, then=self._offer_times, view="returning.times")

    def _offer_times(self, chosen: Preferences) -> None:
        now, zone = self._room.now(), self._room.zone()
        local = now.astimezone(zone)
        named: list[tuple[str, datetime]] = []
        if local.time() < later.EVENING_OFFERED_UNTIL:
            evening = instant(local.date(), later.EVENING, zone)
            named.append((word("returning.set_time.this_evening"), evening))
        else:
            named.append((word("returning.set_time.in_an_hour"), now + later.HOUR))
        tomorrow = self._tomorrow(chosen.hours, now)
        named.append((word("returning.set_time.tomorrow", time=clock_time(tomorrow, zone)), tomorrow))
        for number, (words, at) in enumerate([*named, (word("returning.set_time.another"), tomorrow)]):
            self._times.append(at)
            choice = Choice(words, tone="return")
            self._group.addButton(choice, number)
            self._choices.addWidget(choice)
        self._own.setDateTime(QDateTime.fromSecsSinceEpoch(int(tomorrow.timestamp())))
        first = self._group.button(0)
        first.setChecked(True)
        first.setFocus()

    def _tomorrow(self, hours: ReminderHours, now: datetime) -> datetime:
        zone = self._room.zone()
        day = now.astimezone(zone).date() + timedelta(days=1)
        return later.tomorrow(hours, zone, now) or instant(day, USUAL[0], zone)

    def _at(self) -> datetime:
        number = self._group.checkedId()
        if number == len(self._times) - 1:
            return datetime.fromtimestamp(self._own.dateTime().toSecsSinceEpoch(), UTC)
        return self._times[max(0, number)]

    def _say_plan(self, *_changed: object) -> None:
        if not self._times:
            return
        self._own.setVisible(self._group.checkedId() == len(self._times) - 1)
        at, zone = self._at(), self._room.zone()
        when = f"{moment(at, zone)}, {clock_time(at, zone)}"
        step = word(f"returning.set_time.{self._offer.kind}")
        self._plan.setText(word("returning.set_time.if", when=when, step=step))

    def _set(self) -> None:
        job = self._offer.job.id if self._offer.job else None
        self._room.do(set_a_time, self._offer.kind, job, self._at(), then=self._is_set)

    def _is_set(self, _intention: object) -> None:
        self._room.say(word("returning.set_time.set", when=moment(self._at(), self._room.zone())), undo=True)
        self.set.emit()
