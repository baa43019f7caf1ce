"""This is an answer: now, after the weekend, or with someone beside me. What it says stays unsaid."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.days import time_word
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class Answer(QWidget):
    """The same for every answer, good or bad; what decides nothing says so, and can be put by as well."""

    now = Signal()
    later = Signal()
    beside = Signal()
    left = Signal()

    def __init__(self, room: Room, decides: bool, until: datetime) -> None:
        super().__init__()
        said = word("jobs.mail.answer") if decides else word("unopened.no_answer")
        text = word("unopened.choose_when") if decides else word("unopened.no_answer_text")
        self.said = labels.heading(said)
        when = time_word(until, room.zone(), room.now())
        self.at_once = Choice(word("jobs.mail.now"))
        self.weekend = Choice(word("jobs.mail.after_weekend"), when)
        self.someone = Choice(word("jobs.mail.someone_beside"), word("unopened.beside_text"))
        close = buttons.quiet(word("jobs.form.cancel"), self._leave)
        self.setLayout(
            column(
                self.said,
                labels.soft(text),
                4,
                self.at_once,
                self.weekend,
                self.someone,
                row(None, close),
                gap=8,
            )
        )
        self.at_once.clicked.connect(self._now)
        self.weekend.clicked.connect(self._later)
        self.someone.clicked.connect(self._beside)

    def _now(self) -> None:
        self.now.emit()

    def _later(self) -> None:
        self.later.emit()

    def _beside(self) -> None:
        self.beside.emit()

    def _leave(self) -> None:
        self.left.emit()
