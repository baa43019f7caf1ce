"""Read it for me: a mail nobody has opened is put by, and says no more than that it is an answer."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.put_by import open_put_by, put_by
from rebound_desktop.actions.told_loss import Letter
from rebound_desktop.domain.after_weekend import after_weekend
from rebound_desktop.exchange.proposals import MailClass, MailProposal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.jobs_of import JobOf, jobs_of
from rebound_desktop.queries.put_by import PutBy
from rebound_desktop.queries.put_by import put_by as put_by_so_far
from rebound_desktop.queries.unopened import Hours, hours_now
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, emptied
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.reading import Reading
from rebound_desktop.window.room import Room
from rebound_desktop.window.unopened.answer import Answer
from rebound_desktop.window.unopened.bring import Bring
from rebound_desktop.window.unopened.opened import Opened

# What decides something is an answer, good or bad: which, stays unsaid until it is opened.
DECIDES = (MailClass.REJECTION, MailClass.POSITION_CLOSED, MailClass.INTERVIEW, MailClass.OFFER)


class UnopenedSheet(Sheet):
    """Three pages: bring it, choose when, and, once it is opened, what they wrote."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("jobs.mail.read_for_me"), width=600)
        self._room = room
        self._mail: MailProposal | None = None
        self.heading_words = labels.title(word("jobs.mail.read_for_me"))
        self._page = column(gap=10)
        self.column.addWidget(self.heading_words)
        self.column.addSpacing(4)
        self.column.addLayout(self._page)
        self._reading = Reading(room.zone(), room.now(), self)
        self._reading.read.connect(self._came)
        self._reading.failed.connect(self._room.say)
        self.shown: QWidget | None = None
        self._begin()

    def leave(self) -> None:
        """Nothing is kept of a mail that was brought and not put by."""
        self._reading.cancel()
        super().leave()

    # Bringing one

    def _begin(self) -> None:
        self._room.ask(put_by_so_far, then=self._offer, view="unopened")

    def _offer(self, lying: PutBy) -> None:
        page = Bring(self._room, lying)
        page.file.connect(self._reading.file)
        page.data.connect(self._read_text)
        page.refused.connect(self._room.say)
        page.open_wanted.connect(self._open)
        page.left.connect(self.leave)
        self._show(page)

    def _read_text(self, text: str) -> None:
        self._reading.data("", text.encode())

    def _came(self, proposals: tuple[object, ...]) -> None:
        mails = [one for one in proposals if isinstance(one, MailProposal)]
        if len(mails) > 1:  # which of them is meant is not for us to guess
            self._room.say(word("unopened.several"))
            return
        mail = mails[0] if mails else None
        if mail is None:
            self._room.say(word("unopened.no_mail"))
            return
        self._mail = mail
        self._room.ask(jobs_of, mail.company, mail.role, then=self._about, view="unopened.job")

    def _about(self, found: tuple[JobOf, ...]) -> None:
        mail, job = self._mail, found[0].id if len(found) == 1 else ""
        if mail is None:
            return
        self._room.ask(hours_now, then=partial(self._answer, mail, job), view="unopened.hours")

    # Choosing when

    def _answer(self, mail: MailProposal, job: str, hours: Hours) -> None:
        now = self._room.now()
        until = after_weekend(hours.hours, self._room.zone(), hours.quiet_until, now)
        page = Answer(self._room, mail.kind in DECIDES, until)
        page.now.connect(partial(self._put, mail, job, None, self._open))
        page.later.connect(partial(self._put, mail, job, until, self._lies_until))
        page.beside.connect(partial(self._put, mail, job, None, self._lies))
        page.left.connect(self.leave)
        self._show(page)

    def _put(
        self, mail: MailProposal, job: str, until: datetime | None, then: Callable[[str], object]
    ) -> None:
        letter = Letter(mail.body, mail.subject, mail.sender)
        self._room.do(put_by, letter, until=until, job=job, then=then)

    def _lies_until(self, _message: str) -> None:
        self._room.say(word("unopened.lies_until"), undo=True)
        self.leave()

    def _lies(self, _message: str) -> None:
        self._room.say(word("unopened.lies"), undo=True)
        self.leave()

    # Opening it

    def _open(self, message: str) -> None:
        self._room.do(open_put_by, message, then=self._opened)

    def _opened(self, letter: Letter) -> None:
        page = Opened(self._room, letter)
        page.left.connect(self.leave)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        emptied(self._page)
        self.shown = page
        self._page.addWidget(page)
        self.heading_words.setFocus()
