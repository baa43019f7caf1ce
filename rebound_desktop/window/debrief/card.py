"""After an interview: one quiet card on its evening, a small link on later days."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.interview_day import InterviewDay, last_interview
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room

_TABLES = frozenset({"interview", "quiet_time"})


class DebriefCard(QWidget):
    """`put` with a job's id; nothing is to be seen where no interview was."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._job, self._interview = room, "", ""
        self.card = Card(tint="learn_tint", edge="", margins=(14, 10, 14, 10), spacing=4)
        write = buttons.secondary(word("reflection.debrief.open"), self._open)
        self.card.column.addWidget(labels.strong(word("reflection.debrief.title")))
        self.card.column.addWidget(labels.soft(word("reflection.debrief.text")))
        self.card.column.addLayout(row(write, None))
        self.link = buttons.link("", self._open)
        self._line = holding(row(self.link, None))
        self.setLayout(column(self.card, self._line, gap=0))
        self.hide()
        room.edited.connect(self._edited)

    def put(self, job: str) -> None:
        """Looks at the last interview of a job."""
        if job != self._job:
            self.hide()
        self._job = job
        if job:
            self._room.ask(last_interview, job, then=self._put, view="debrief.card")

    def _put(self, found: InterviewDay | None) -> None:
        self._interview = found.id if found else ""
        self.setVisible(found is not None)
        if found is not None:
            self.card.setVisible(found.fits_now)
            self._line.setVisible(not found.fits_now)
            written = word("reflection.debrief.written" if found.is_written else "reflection.debrief.name")
            self.link.setText(written)
            self.link.setAccessibleName(written)

    def _open(self) -> None:
        self._room.go("debrief", interview=self._interview)

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._job:
            self.put(self._job)
