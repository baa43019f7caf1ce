"""A follow-up or a thank-you to copy, in four languages; nothing is sent from here."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QGuiApplication

from rebound_desktop.actions.write_to_them import follow_up, thank
from rebound_desktop.qt.words import language, word, words
from rebound_desktop.queries.writing import Writing, writing
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.room import Room

# A day as each language writes it in a letter.
_DAYS = {"en": "d MMMM yyyy", "de": "d. MMMM yyyy", "fr": "d MMMM yyyy", "es": "d 'de' MMMM 'de' yyyy"}
FOLLOW_UP, THANKS = "follow_up", "thanks"


class WritingSheet(Sheet):
    """`kind` is follow_up or thanks; a text that was changed is not written over by another language."""

    def __init__(
        self, room: Room, job: str = "", kind: str = FOLLOW_UP, interview: str = "", **_what: object
    ) -> None:
        heading = word(f"ahead.writing.{kind}")
        super().__init__(heading, width=640)
        self._room, self._job, self._kind, self._interview = room, job, kind, interview
        self._about: Writing | None = None
        self._drafted = ""
        self.heading_words = labels.title(heading)
        self.languages = Chips(word("ahead.writing.language"), words("drafts.name"), tone="return")
        self.letter = TextBox(word("ahead.writing.letter"), least=15, most=18)
        self.keep = Tick(word("ahead.writing.keep"))
        self.copy = buttons.secondary(word("ahead.writing.copy"), self._copy)
        done = word("ahead.writing.wrote" if kind == FOLLOW_UP else "ahead.writing.thanked")
        self.done = buttons.primary(done, self._done, tone="return")
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("ahead.writing.text")))
        self.column.addSpacing(6)
        self.column.addWidget(self.languages)
        self.column.addWidget(self.letter)
        self.column.addWidget(self.keep)
        close = buttons.quiet(word("frame.close"), self.leave)
        self.column.addLayout(row(None, close, self.copy, self.done))
        self.languages.changed.connect(self._draft)
        room.ask(writing, job, interview, then=self._put, view="writing")

    def _put(self, about: Writing | None) -> None:
        if about is None:
            self.leave()
            return
        self._about = about
        self.languages.put([self._guessed(about)])
        self._draft()

    def _guessed(self, about: Writing) -> str:
        """The posting's language where it can be told, else the window's."""
        from rebound_desktop.exchange.mail.language import language_of

        found = language_of(about.posting[:5000]) if about.posting else None
        return found or language()

    def _draft(self) -> None:
        about, code = self._about, self.languages.one()
        untouched = self.letter.text() in ("", self._drafted)
        if about is None or not code or not untouched:
            return
        say = partial(word, title=about.title, contact=about.contact, date=_date(about.day, code), name="…")
        place = f"drafts.{self._kind}.{code}"
        hello = say(f"{place}.hello" if about.contact else f"{place}.hello_nobody")
        self._drafted = "\n\n".join((say(f"{place}.subject"), hello, say(f"{place}.body").strip()))
        self.letter.put(self._drafted)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.text())
        self._room.say(word("ahead.writing.copied"))

    def _done(self) -> None:
        said = self.letter.text() if self.keep.isChecked() else ""
        if self._kind == THANKS:
            self._room.do(thank, self._interview, said, then=self._noted)
        else:
            self._room.do(follow_up, self._job, said, then=self._noted)

    def _noted(self, _: object) -> None:
        self._room.say(word(f"ahead.said.{'thank' if self._kind == THANKS else 'follow_up'}"), undo=True)
        self.leave()


def _date(day: date | None, code: str) -> str:
    if day is None:
        return "…"
    return QLocale(code).toString(QDate(day.year, day.month, day.day), _DAYS.get(code, _DAYS["en"]))
