"""The sheet that changes what is written about a job."""

from datetime import date

from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_detail import JobDetail
from rebound_desktop.window.jobs.adding.job_form import JobForm
from rebound_desktop.window.jobs.adding.open_form import OpenForm
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class EditSheet(Sheet):
    """Nothing is lost by Escape: a touched form stays until *Save* or *Cancel*."""

    def __init__(self, room: Room, job: JobDetail) -> None:
        super().__init__(word("jobs.form.edit_title"), width=680)
        self._room, self._job = room, job
        self.heading_words = labels.title(job.name)
        self.form = JobForm(self._today)
        self.form.put(job.fields)
        self._open = OpenForm(room, self.form, f"edit:{job.id}", self)
        self.unsaved = labels.soft(word("board.form.unsaved"))
        self.unsaved.hide()
        self.save = buttons.primary(word("jobs.form.save"))
        self.cancel = buttons.quiet(word("jobs.form.cancel"))
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self.form)
        self.column.addLayout(row(self.unsaved, None, self.cancel, self.save))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._cancel)
        self._open.found.connect(self._say_found)
        self._open.look()

    def leave(self) -> None:
        self._open.rest()
        super().leave()

    def may_leave(self) -> bool:
        self.unsaved.setVisible(self.form.touched())
        return not self.form.touched()

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()

    def _save(self) -> None:
        try:
            fields = self.form.fields()
        except Refusal as refusal:
            self._room.say(word(f"errors.{refusal.key}", **refusal.values))
            return
        self._room.do(edit_job, self._job.id, fields, then=self._saved)

    def _saved(self, _: object) -> None:
        self._open.end()
        self.leave()

    def _cancel(self) -> None:
        self._open.end()
        self.leave()

    def _say_found(self) -> None:
        self.unsaved.show()
