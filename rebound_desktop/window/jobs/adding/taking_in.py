"""What was dropped or pasted becomes what it asks for: a job to add, a no, an interview, an import."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.exchange.proposals import (
    CalendarProposal,
    EverythingProposal,
    MailClass,
    MailProposal,
    Meeting,
    PostingProposal,
    TableProposal,
)
from rebound_desktop.qt.words import word
from rebound_desktop.queries.jobs_of import JobOf, jobs_named_in, jobs_of
from rebound_desktop.window.reading import Reading
from rebound_desktop.window.room import Room

_CONFIRMED = (MailClass.ACKNOWLEDGEMENT,)
_ENDED = (MailClass.REJECTION, MailClass.POSITION_CLOSED)
_TABLES = (".csv", ".tsv", ".zip", ".xlsx")


class TakingIn(QObject):
    """Reads it apart, then goes where it leads. `posting` and `nothing` are for a form that is open."""

    posting = Signal(object)
    nothing = Signal()
    told = Signal(str)
    elsewhere = Signal()  # another sheet takes it from here

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._file: Path | None = None
        self._data = b""
        self._job = ""
        self._heard: datetime | None = None
        self._reading = Reading(room.zone(), room.now(), self)
        self._reading.read.connect(self._came)
        self._reading.failed.connect(self.told)

    def take(self, brought: QMimeData, job: str = "", heard: datetime | None = None) -> None:
        """The first file among what was dropped, else its text; `job` is the card it was dropped on.

        `heard`: when it was dropped, where that was not just now.
        """
        self._job, self._heard = job, heard
        files = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if files and files[0].suffix.lower() in _TABLES:
            self.elsewhere.emit()
            self._room.go("import", file=files[0])
        elif files:
            self._file, self._data = files[0], b""
            self._reading.files(files)
        elif brought.hasText():
            self.take_text(brought.text(), job)

    def take_text(self, text: str, job: str = "") -> None:
        """A pasted text, about `job` if one was meant."""
        self._job = job
        self._file, self._data = None, text.encode("utf-8", "replace")  # half letters, too
        self._reading.data("", self._data)

    def _came(self, proposals: tuple[object, ...]) -> None:
        first = proposals[0] if proposals else None
        if len(proposals) > 1 and all(isinstance(one, MailProposal) for one in proposals):
            self.elsewhere.emit()
            self._room.go("mails", mails=proposals, job=self._job)
        elif isinstance(first, PostingProposal):
            self.posting.emit(first)
        elif isinstance(first, MailProposal) and first.kind in _ENDED:
            then = partial(self._ended, first)
            self._room.ask(jobs_of, first.company, first.role, then=then, view="jobs.mail")
        elif isinstance(first, MailProposal):
            then = partial(self._wrote, first)
            self._room.ask(jobs_of, first.company, first.role, then=then, view="jobs.mail")
        elif isinstance(first, CalendarProposal) and first.meetings:
            meeting = first.meetings[0]
            text = " ".join((meeting.title, meeting.notes, meeting.with_whom, meeting.place))
            self._room.ask(jobs_named_in, text, then=partial(self._met, meeting), view="jobs.meeting")
        elif isinstance(first, EverythingProposal) and self._file is not None:
            self.elsewhere.emit()
            self._room.go("comeback", file=self._file, locked=first.locked)
        elif isinstance(first, TableProposal) and (self._file is not None or _is_jobs(first)):
            self.elsewhere.emit()
            self._room.go("import", file=self._file, data=self._data)
        elif self._file is not None:
            self.told.emit(word("errors.file_not_understood", name=self._file.name))
        else:
            self.nothing.emit()

    def _ended(self, mail: MailProposal, found: tuple[JobOf, ...]) -> None:
        """A no: its sheet, with the one job it can be about, and the words to be sealed."""
        self.elsewhere.emit()
        when = {} if self._heard is None else {"heard": self._heard}
        self._room.go("setback", job=self._about(found) or None, message=mail.body, **when)

    def _met(self, meeting: Meeting, found: tuple[JobOf, ...]) -> None:
        """An appointment: offered as the interview of the one job it names; the person saves it."""
        job = self._about(found)
        if job and meeting.starts is not None and not meeting.cancelled:
            self.elsewhere.emit()
            self._room.go("job", job=job, meeting=meeting)
        else:
            self.told.emit(word("board.taken.calendar"))

    def _wrote(self, mail: MailProposal, found: tuple[JobOf, ...]) -> None:
        """Any other mail: offered as a note of the one job it can be about; the person saves it."""
        job = self._about(found)
        if job:
            self.elsewhere.emit()
            # "We have it" is no answer: what it says of time is offered, and follow-ups go on.
            more = {"confirmed": True, "reply": _reply(mail)} if mail.kind in _CONFIRMED else {}
            self._room.go("job", job=job, note=mail.body, **more)
        else:
            self.told.emit(word("board.taken.mail"))

    def _about(self, found: tuple[JobOf, ...]) -> str:
        """The job it was dropped on, else the one job it can be about; '' where that is not clear."""
        return self._job or (found[0].id if len(found) == 1 else "")


def _reply(mail: MailProposal) -> ReplyTime | None:
    """When they say they will answer, counted from the day the mail was sent."""
    if mail.reply_days is None and mail.reply_by is None:
        return None
    sent = mail.sent_at.date() if mail.sent_at is not None else None
    return ReplyTime(mail.reply_days, mail.reply_by, sent, mail.reply_said, from_mail=True)


def _is_jobs(table: TableProposal) -> bool:
    """Whether pasted text is a table of jobs, and no prose with commas in it."""
    return len(table.rows) > 1 and {"title", "company"} <= table.mapping.keys()
