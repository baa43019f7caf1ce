"""What is known before a job is saved: that it may be here already, and that this company said no before."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.been_here import BeenHere, been_here
from rebound_desktop.queries.same_job import SameJob, same_job
from rebound_desktop.window.lessons.use_words import sentence
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room


class Beforehand(QWidget):
    """`looked` says that the answer is there; `twin` is the job that looks the same, `wanted` one to open."""

    looked = Signal()
    wanted = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._company = room, ""
        self.twin: SameJob | None = None
        self._again: BeenHere | None = None
        self.twin_words = labels.text()
        self.open_twin = buttons.link(word("jobs.form.open_that"), self._open_twin)
        self._twin_row = holding(row(self.twin_words, self.open_twin))
        self.again_words = labels.small()
        self.open_again = buttons.link(word("alike.again.look"), self._open_again)
        self._again_row = holding(row(self.again_words, self.open_again))
        for words in (self.twin_words, self.again_words):
            words.parentWidget().layout().setStretch(0, 1)
        self.setLayout(column(self._twin_row, self._again_row))
        self._twin_row.hide()
        self._again_row.hide()

    def look(self, fields: JobFields) -> None:
        """Looks for a twin, and for the company's earlier answer."""
        if fields.company != self._company:
            self._company = fields.company
            self._room.ask(been_here, fields.company, then=self._put_again, view="jobs.again")
        self._room.ask(same_job, fields, url_key(fields.url), then=self._put_twin, view="jobs.same")

    def _put_twin(self, twin: SameJob | None) -> None:
        self.twin = twin
        if twin is not None:
            self.twin_words.setText(word("jobs.form.same_job", title=twin.title, company=twin.company))
        self._twin_row.setVisible(twin is not None)
        self.looked.emit()

    def _put_again(self, again: BeenHere | None) -> None:
        self._again = again
        if again is not None:
            self.again_words.setText(again_sentence(again, self._company, self._today()))
        self._again_row.setVisible(again is not None)

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()

    def _open_twin(self) -> None:
        if self.twin is not None:
            self.wanted.emit(self.twin.id)

    def _open_again(self) -> None:
        if self._again is not None:
            self.wanted.emit(self._again.job)


def again_sentence(again: BeenHere, company: str, today: date) -> str:
    """What happened there, when, and the lesson that came of it."""
    day = short_date(again.day, today)
    told = word(f"alike.again.{again.outcome}", company=company, title=again.title or company, day=day)
    if again.lesson is None:
        return told
    return f"{told} {word('alike.again.lesson', lesson=sentence(again.lesson))}"
