"""The day of an interview: when, one thing a real person praised, and its page to print."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.moments import clock_time
from rebound_desktop.qt.words import word
from rebound_desktop.queries.interview_today import InterviewToday, interview_today
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.there import there
from rebound_desktop.window.room import Room

_TABLES = frozenset({"interview", "feedback", "lesson", "lesson_use", "job"})


class DayCard(QWidget):
    """`put` with a job's id; nothing is to be seen on any other day."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._job = room, ""
        self.shown: InterviewToday | None = None
        self.when = labels.strong()
        self.there = labels.small()
        self.asked, self.praise = labels.small(word("jobs.interview.praised")), labels.text(italic=True)
        self.by = labels.small()
        self.print_it = buttons.link(word("jobs.interview.print"), self._print)
        card = Card(tint="dream_tint", edge="", margins=(14, 10, 14, 10), spacing=3)
        for one in (self.when, self.there, self.asked, self.praise, self.by):
            card.column.addWidget(one)
        card.column.addLayout(row(self.print_it, None))
        self.setLayout(column(card))
        self.hide()
        room.edited.connect(self._edited)

    def put(self, job: str) -> None:
        """Looks whether the job has its interview today."""
        if job != self._job:
            self.hide()
        self._job = job
        if job:
            self._room.ask(interview_today, job, then=self._put, view="interview.today")

    def _put(self, found: InterviewToday | None) -> None:
        self.shown = found
        self.setVisible(found is not None)
        if found is None:
            return
        self.when.setText(word("jobs.interview.today", time=clock_time(found.at, self._room.zone())))
        self.there.setText(there(found.at, found.their_zone, self._room.now()))
        self.there.setVisible(bool(found.their_zone))
        self.praise.setText(f"“{found.praise.strip('“”')}”")
        self.by.setText(found.praised_by)
        for one in (self.asked, self.praise):
            one.setVisible(bool(found.praise))
        self.by.setVisible(bool(found.praise and found.praised_by))

    def _print(self) -> None:
        if self.shown is not None:
            # Printing costs an import and its libraries: paid by who prints.
            from rebound_desktop.window.debrief.printing import print_day

            print_day(self.shown, self._room.zone(), self._room.now(), self.window())

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._job:
            self.put(self._job)
