"""When, where and with whom they will talk."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.actions.plan_interview import InterviewFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.proposals import Meeting
from rebound_desktop.qt.words import word
from rebound_desktop.queries.planned import Planned
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.moment_field import MomentField
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.pieces.zone_field import ZoneField, zone_named


class InterviewForm(QWidget):
    """Closed until it is asked for; local time in, an aware instant out."""

    planned = Signal(str, object)  # the interview's id ('' = a new one), its fields
    refused = Signal(str)

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._id, self._notes = "", ""
        self.when = MomentField()
        self.when.setCalendarPopup(True)
        self.when.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        self.round, self.place, self.with_whom = QLineEdit(), QLineEdit(), QLineEdit()
        self.another_zone = buttons.link(word("ahead.zone.another"), self._ask_zone)
        self.their_zone = ZoneField()
        self._zone_part = holding(labelled(word("ahead.zone.theirs"), self.their_zone))
        self.remind = Tick(word("board.panel.remind"))
        self.remind.setChecked(True)
        self.save = buttons.secondary(word("jobs.form.save"), self._save)
        self.leave = buttons.quiet(word("jobs.form.cancel"), self.put_away)
        self.setLayout(
            column(
                labelled(word("jobs.interview.when"), self.when),
                row(self.another_zone, None),
                self._zone_part,
                labelled(word("jobs.interview.round"), self.round),
                labelled(word("jobs.interview.place"), self.place),
                labelled(word("jobs.interview.with"), self.with_whom),
                self.remind,
                labels.small(word("board.panel.remind_when")),
                row(self.save, self.leave, None),
                gap=6,
                edge=(0, 4, 0, 8),
            )
        )
        self._zone_part.hide()
        self.hide()

    def begin(self) -> None:
        """Opens it empty, at tomorrow, ten o'clock."""
        self.put_away()
        day = self._now().astimezone(self._zone()).date() + timedelta(days=1)
        self.when.setDateTime(QDateTime(QDate(day.year, day.month, day.day), QTime(10, 0)))
        self.show()
        self.when.setFocus()

    def change(self, planned: Planned) -> None:
        """Opens it with an interview that was planned."""
        theirs = zone_named(planned.their_zone)
        local = planned.at.astimezone(theirs or self._zone())
        day, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        self._id, self._notes = planned.id, planned.notes
        self.when.setDateTime(QDateTime(day, time))
        self.round.setText(planned.round)
        self.place.setText(planned.place_or_link)
        self.with_whom.setText(planned.with_whom)
        self.remind.setChecked(planned.reminder)
        self.their_zone.put(planned.their_zone if theirs else "")
        self._show_zone(theirs is not None)
        self.show()
        self.when.setFocus()

    def offer(self, meeting: Meeting | None) -> None:
        """Opens it with an appointment from a calendar; None leaves it as it is."""
        if meeting is None or meeting.starts is None:
            return
        self.change(
            Planned("", meeting.starts, "", meeting.place, meeting.with_whom, meeting.notes, reminder=True)
        )

    def put_away(self) -> None:
        """Shut and empty."""
        self._id, self._notes = "", ""
        for field in (self.round, self.place, self.with_whom):
            field.clear()
        self.their_zone.put("")
        self._show_zone(False)
        self.hide()

    def _ask_zone(self) -> None:
        self.their_zone.fill()
        self._show_zone(True)
        self.their_zone.setFocus()

    def _show_zone(self, shown: bool) -> None:
        """The hour that is written is theirs, where a zone of theirs is."""
        if shown:
            self.their_zone.fill()
        self._zone_part.setVisible(shown)
        self.another_zone.setVisible(not shown)

    def _save(self) -> None:
        try:
            theirs = self.their_zone.zone()
        except Refusal as refusal:
            self.refused.emit(word(f"errors.{refusal.key}", **refusal.values))
            return
        shown = self.when.dateTime()
        day, time = shown.date(), shown.time()
        at = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=theirs or self._zone()
        )
        self.planned.emit(
            self._id,
            InterviewFields(
                at=at,
                round=self.round.text().strip(),
                place_or_link=self.place.text().strip(),
                with_whom=self.with_whom.text().strip(),
                notes=self._notes,
                reminder=self.remind.isChecked(),
                their_zone=theirs.key if theirs is not None else "",
            ),
        )
        self.put_away()
