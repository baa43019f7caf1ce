"""The panel of one job: heading, four pages, foot; it asks for what it shows when told which job."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from rebound_desktop.actions.attach_file import attach_file, detach_file, save_copy
from rebound_desktop.actions.keep_draft import drop_draft, keep_draft
from rebound_desktop.actions.note_on_job import note_on_job, note_place
from rebound_desktop.actions.people_of_job import add_person, trash_person
from rebound_desktop.actions.plan_interview import (
    edit_interview,
    move_to_interviewing,
    plan_interview,
    trash_interview,
)
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_panel import JobPanel, job_panel
from rebound_desktop.window.debrief.card import DebriefCard
from rebound_desktop.window.debrief.day_card import DayCard
from rebound_desktop.window.jobs.detail.ahead_deeds import AheadDeeds
from rebound_desktop.window.jobs.detail.files_page import FilesPage
from rebound_desktop.window.jobs.detail.foot import Foot
from rebound_desktop.window.jobs.detail.heading import Heading
from rebound_desktop.window.jobs.detail.note_form import Noted
from rebound_desktop.window.jobs.detail.people_page import PeoplePage
from rebound_desktop.window.jobs.detail.posting_page import PostingPage
from rebound_desktop.window.jobs.detail.timeline_page import TimelinePage
from rebound_desktop.window.lessons.card import LessonsCard
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.side_edge import paint_side
from rebound_desktop.window.room import Room
from rebound_desktop.window.takeout.one_date import save_date

_TABLES = frozenset(
    {"job", "event", "interview", "person", "attachment", "stage"}
    | {"offer", "take_home", "next_step", "reply_time", "put_off", "quiet_time"}
)


class Panel(QWidget):
    """`shown` says which job it shows ('' = none); others may fill `heading.above` and `timeline.slot`."""

    shown = Signal(str)
    left = Signal()
    wanted = Signal(str, str)  # what, the job

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.job = ""
        self._deeds = AheadDeeds(room, self)
        self.detail: JobPanel | None = None
        self.heading, self.foot = Heading(), Foot()
        self.timeline = TimelinePage(room.zone, room.now)
        self.posting, self.people, self.files = PostingPage(), PeoplePage(), FilesPage()
        self.tabs, self.pages = _tabs(), QStackedWidget()
        self.lessons, self.debrief = LessonsCard(room), DebriefCard(room)
        self.today = DayCard(room)
        self.timeline.slot.addWidget(self.today)
        self.timeline.slot.addWidget(self.debrief)
        self.timeline.slot.addWidget(self.lessons)
        for page in (self.timeline, self.posting, self.people, self.files):
            self.pages.addWidget(page)
        inner = column(self.heading, 8, self.tabs, self.pages, self.foot, gap=6)
        inner.setStretch(3, 1)
        body = holding(inner)
        body.setMaximumWidth(680)
        line = row(None, body, None, edge=(20, 16, 20, 20))  # in the middle, where it covers the board
        line.setStretch(1, 100)
        self.setLayout(line)
        self._wire()
        self.hide()

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.heading.left.connect(self.left)
        self.heading.starred.connect(self._star)
        self.foot.wanted.connect(self._want)
        self.timeline.note_written.connect(self._note)
        self.timeline.note.refused.connect(self._room.say)
        self.timeline.note.open_text.connect(self._keep)
        self._room.leaving.connect(self.timeline.note.keep_now)
        self.timeline.interview_planned.connect(self._plan)
        self.timeline.ahead.cancelled.connect(self._cancel)
        self.timeline.ahead.calendar_wanted.connect(self._to_calendar)
        self.timeline.ahead.move_wanted.connect(self._move_on)
        self.timeline.ahead.deed.connect(self._do_ahead)
        self.timeline.ahead.draft_wanted.connect(self._draft)
        self.timeline.forms.saved.connect(self._save_ahead)
        self.timeline.forms.refused.connect(self._room.say)
        self.timeline.interview.refused.connect(self._room.say)
        self.people.person_added.connect(self._add_person)
        self.people.person_removed.connect(self._remove_person)
        self.files.file_chosen.connect(self._attach)
        self.files.copy_wanted.connect(self._save_copy)
        self.files.file_removed.connect(self._detach)
        self._room.edited.connect(self._edited)

    def open(self, job: str, *, focus: bool = False) -> None:
        """Shows a job; with `focus` the keyboard goes to its heading."""
        if job != self.job:
            self.timeline.note.keep_now()
            self.job = job
            self.timeline.forget()
            self.people.forget()
            self.tabs.setCurrentIndex(0)
        self._room.ask(job_panel, job, then=partial(self._put, focus=focus), view="jobs.panel")

    def close_up(self) -> None:
        """Shows no job."""
        self.timeline.note.keep_now()
        self.job, self.detail = "", None
        self.hide()
        self.shown.emit("")

    def _put(self, panel: JobPanel | None, *, focus: bool = False) -> None:
        if not self.job:
            return
        if panel is None:  # it went to the trash
            self.left.emit()
            return
        self.detail = panel
        job = panel.job
        zone = self._room.zone()
        self.heading.put(job, self._room.now().astimezone(zone).date(), zone)
        self.timeline.put(panel)
        self.posting.put(job.fields)
        self.people.put(job.fields, panel.people)
        self.files.put(job.fields, panel.files)
        self.foot.put(job, quiet=panel.quiet)
        self.today.put(job.id)
        self.lessons.put(job.id)
        self.debrief.put(job.id)
        self.setAccessibleName(job.name)
        self.show()
        if focus:
            self.heading.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(job.id)

    def _edited(self, tables: frozenset[str]) -> None:
        if self.job and tables & _TABLES:
            self.open(self.job)

    def _want(self, what: str) -> None:
        self.wanted.emit(what, self.job)

    def _star(self, starred: bool) -> None:
        self.wanted.emit("star" if starred else "unstar", self.job)

    def _note(self, noted: Noted) -> None:
        more = {"kind": noted.kind, "at": noted.at, "corrects": noted.corrects or None}
        if noted.detail:
            more["detail"] = noted.detail
        self._room.do(note_on_job, self.job, noted.said, then=self._noted, **more)

    def _keep(self, words: str) -> None:
        place = note_place(self.job)
        if words.strip():
            self._room.do(keep_draft, place, words, keeps=place)
        else:
            self._room.do(drop_draft, place)

    def _noted(self, _: object) -> None:
        self.timeline.note.put_away()

    def _plan(self, interview: str, fields: object) -> None:
        if interview:
            self._room.do(edit_interview, interview, fields)
        else:
            self._room.do(plan_interview, self.job, fields)

    def _cancel(self, interview: str) -> None:
        self._room.do(trash_interview, interview, then=self._cancelled)

    def _to_calendar(self, interview: str) -> None:
        save_date(self._room, self, interview)

    def _cancelled(self, _: object) -> None:
        self._room.say(word("board.said.cancelled"), undo=True)

    def _move_on(self) -> None:
        self._room.do(move_to_interviewing, self.job)

    def _do_ahead(self, what: str, ref: str, more: object) -> None:
        self._deeds.do(what, self.job, ref, more)

    def _save_ahead(self, what: str, ref: str, fields: object) -> None:
        self._deeds.do(what, self.job, ref, fields, then=self.timeline.forms.put_away)

    def _draft(self, kind: str, interview: str) -> None:
        self._room.go("writing", job=self.job, kind=kind, interview=interview)

    def _add_person(self, fields: object) -> None:
        self._room.do(add_person, self.job, fields)

    def _remove_person(self, person: str) -> None:
        self._room.do(trash_person, person)

    def _attach(self, file: Path) -> None:
        self._room.do(attach_file, self.job, file)

    def _save_copy(self, attachment: str, target: Path) -> None:
        self._room.do(save_copy, attachment, target, then=self._saved)

    def _saved(self, name: str) -> None:
        self._room.say(word("board.said.saved", name=name))

    def _detach(self, attachment: str) -> None:
        self._room.do(detach_file, attachment, then=self._detached)

    def _detached(self, _: object) -> None:
        self._room.say(word("board.said.detached"), undo=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_side(self)


def _tabs() -> QTabBar:
    tabs = QTabBar()
    tabs.setObjectName("pages")
    tabs.setAccessibleName(word("board.panel.pages"))
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    for page in ("timeline", "posting", "people", "files"):
        tabs.addTab(word(f"jobs.job.{page}"))
    tabs.setStyleSheet(
        "QTabBar::tab { padding: 4px 2px 7px 2px; margin-right: 14px; border-bottom-width: 2px; }"
    )
    return tabs
