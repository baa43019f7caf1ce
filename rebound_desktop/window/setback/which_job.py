"""Which job was it: a title, one from the board, or nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.open_jobs import OpenJob, open_jobs
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class WhichJob(QWidget):
    """`chosen(job)`: one from the board by its id; a title typed is asked for by `title`."""

    chosen = Signal(str)
    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.line, self.board = QLineEdit(), DropDown()
        self.line.setPlaceholderText(word("setback.which.placeholder"))
        self.line.setAccessibleName(word("setback.which.question"))
        self.board.setAccessibleName(word("setback.which.from_board"))
        self.board.addItem(word("setback.which.from_board"), "")
        self.board.setMaximumWidth(240)
        self.company = ""
        question = labels.heading(word("setback.which.question"))
        question.setBuddy(self.board)  # what a screen reader calls the choice
        fields = row(self.line, self.board)
        fields.setStretch(0, 1)
        self.setLayout(column(question, fields))
        self.board.activated.connect(self._picked)
        self.line.textChanged.connect(self._typed)
        room.ask(open_jobs, then=self._put, view="setback.jobs")

    @property
    def title(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    def propose(self, title: str, company: str) -> None:
        """What their mail says it was; what the person typed stays."""
        if not self.title and (title or company):
            self.line.setText(title or company)
            self.company = company if title else ""

    def _put(self, jobs: tuple[OpenJob, ...]) -> None:
        for job in jobs:
            name = word("setback.full.job", title=job.title, company=job.company)
            self.board.addItem(name if job.title and job.company else job.title or job.company, job.id)
        self.board.setVisible(bool(jobs))

    def _picked(self, number: int) -> None:
        if self.board.itemData(number):
            self.chosen.emit(self.board.itemData(number))

    def _typed(self) -> None:
        self.company = ""
        self.changed.emit()
