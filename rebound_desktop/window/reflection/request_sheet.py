"""A courteous request for a word of feedback, to be copied; nothing is sent from here."""

from PySide6.QtGui import QGuiApplication

from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.room import Room


class RequestSheet(Sheet):
    """The text can be changed before it is copied."""

    def __init__(self, room: Room, job: str, title: str) -> None:
        super().__init__(word("reflection.request.title"), width=640)
        self._room, self._title = room, title
        self.heading_words = labels.title(word("reflection.request.title"))
        self.letter = TextBox(word("reflection.request.title"), least=12, most=18)
        copy = buttons.primary(word("reflection.request.copy"), self._copy, tone="learn")
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("reflection.request.text")))
        self.column.addWidget(self.letter)
        self.column.addLayout(row(None, buttons.quiet(word("frame.close"), self.leave), copy))
        self._put(None)
        if job:
            room.ask(job_detail, job, then=self._put, view="reflection.request")

    def _put(self, job: JobDetail | None) -> None:
        title = job.fields.title or job.fields.company if job else self._title
        contact = job.fields.contact.partition(",")[0].strip() if job else ""
        hello = word("reflection.request.greeting", contact=contact) if contact else ""
        hello = hello or word("reflection.request.greeting_nobody")
        subject = word("reflection.request.subject", title=title)
        body = word("reflection.request.body", greeting=hello, title=title, name="…").strip()
        self.letter.put(f"{subject}\n\n{body}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.text())
        self._room.say(word("reflection.request.copied"))
        self.leave()
