"""What happened with a job, newest first; a note can be added, an interview planned."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.qt import icons
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_panel import JobPanel
from rebound_desktop.queries.timeline import Happened
from rebound_desktop.window.jobs.detail.ahead_cards import AheadCards
from rebound_desktop.window.jobs.detail.ahead_forms import AheadForms
from rebound_desktop.window.jobs.detail.event_words import event_words
from rebound_desktop.window.jobs.detail.interview_form import InterviewForm
from rebound_desktop.window.jobs.detail.note_form import KINDS, NoteForm
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, emptied, holding, scrolling


class TimelinePage(QWidget):
    """`slot` is a column on top for cards of others (a lesson that fits); empty by itself."""

    note_written = Signal(object)
    interview_planned = Signal(str, object)

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self.slot = QVBoxLayout()
        self.slot.setContentsMargins(0, 0, 0, 0)
        self.add_note = buttons.link(word("jobs.job.add_note"))
        self.plan = buttons.link(word("jobs.job.plan_interview"))
        self.note, self.interview = NoteForm(zone, now), InterviewForm(zone, now)
        self.forms = AheadForms(zone, now)
        links = Flow(gap=14, lines=2)
        for link in (self.add_note, self.plan, *self._more()):
            links.addWidget(link)
        self.ahead = AheadCards(zone, now)
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 6, 0, 0)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(2)
        self._lines.setColumnStretch(1, 1)
        inner = column(
            self.slot,
            self.ahead,
            holding(links),
            self.note,
            self.interview,
            self.forms,
            self._lines,
            None,
        )
        self.setLayout(column(scrolling(holding(inner))))
        self._wire()

    def _more(self) -> list[QPushButton]:
        """What else can be put down about what comes."""
        return [
            buttons.link(word(f"ahead.entry.{name}"), self.forms.opener(name))
            for name in ("next_step", "take_home", "offer")
        ]

    def _wire(self) -> None:
        self.add_note.clicked.connect(self.note.begin)
        self.plan.clicked.connect(self.interview.begin)
        self.note.written.connect(self.note_written)
        self.interview.planned.connect(self.interview_planned)
        self.ahead.change_wanted.connect(self.interview.change)
        self.ahead.form_wanted.connect(self.forms.begin)

    def put(self, panel: JobPanel) -> None:
        """Shows what lies ahead and what happened; what is being typed below stays."""
        job = panel.job
        self.ahead.put(panel)
        self.note.go_on(panel.open_note)
        emptied(self._lines)
        zone, now = self._zone(), self._now()
        today = now.astimezone(zone).date()
        past = [line for line in panel.timeline if line.kind is not EventKind.INTERVIEW or line.at <= now]
        for number, line in enumerate(past):
            day = short_date(line.at.astimezone(zone).date(), today)
            name, more = event_words(line, job)
            date = labels.small(day, wrap=False)
            date.setMinimumWidth(52)
            self._lines.addWidget(date, 3 * number, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(labels.strong(name), 3 * number, 1)
            if line.kind in KINDS:
                self._lines.addWidget(self._pencil(line, name), 3 * number, 2)
            if more:
                self._lines.addWidget(labels.small(more), 3 * number + 1, 1)
            self._lines.setRowMinimumHeight(3 * number + 2, 10)

    def _pencil(self, line: Happened, name: str) -> QToolButton:
        """What was written by hand can be put right: the line stays, a newer one stands for it."""
        pencil = QToolButton()
        pencil.setAutoRaise(True)
        pencil.setIcon(icons.icon("pencil", "soft"))
        pencil.setIconSize(QSize(13, 13))
        pencil.setAccessibleName(word("board.panel.correct", name=name))
        pencil.setToolTip(pencil.accessibleName())
        pencil.clicked.connect(partial(self._correct, line))
        return pencil

    def _correct(self, line: Happened, _: bool = False) -> None:
        self.note.correct(line)

    def forget(self) -> None:
        """Another job: nothing half typed goes over to it."""
        self.note.put_away()
        self.interview.put_away()
        self.forms.put_away()
