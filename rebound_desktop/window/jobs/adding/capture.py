"""The field that takes anything: a link, a posting's text, a dropped page, mail or calendar."""

import re

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rebound_desktop.exchange.proposals import PostingProposal
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.adding.taking_in import TakingIn
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.room import Room

_LINK = re.compile(r"https?://\S+", re.I)
# Longer than this, or more than one line: no title any more.
_LONGEST_TITLE = 120


class Capture(QWidget):
    """Says what came of it: a posting found, a link, a title, text to keep, or that it went elsewhere."""

    found = Signal(object)
    linked = Signal(str)
    titled = Signal(str)
    kept = Signal(str)
    told = Signal(str)
    elsewhere = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.field = _Field()
        self.field.setAccessibleName(word("board.form.capture_name"))
        self.field.setPlaceholderText(word("jobs.form.capture"))
        self.setLayout(column(self.field))
        self._text = ""
        self._taking = TakingIn(room, self)
        self.field.brought.connect(self.take)
        self._taking.posting.connect(self._found)
        self._taking.nothing.connect(self._nothing)
        self._taking.told.connect(self.told)
        self._taking.elsewhere.connect(self.elsewhere)

    def take(self, brought: QMimeData) -> None:
        """Something was pasted or dropped."""
        if brought.hasUrls() and any(url.isLocalFile() for url in brought.urls()):
            self.told.emit(word("board.form.reading"))
            self._taking.take(brought)
        elif brought.hasText() or brought.hasHtml():
            self.take_text(brought.text(), html=brought.html() if brought.hasHtml() else "")

    def take_text(self, text: str, *, html: str = "") -> None:
        """A link alone goes into its field; a line is a title; more is read as a posting or a mail."""
        bare = text.strip()
        if _LINK.fullmatch(bare):
            self.linked.emit(bare)
        elif bare and "\n" not in bare and len(bare) <= _LONGEST_TITLE:
            self.field.setPlainText(bare)
        elif bare:
            self._text = text
            self.told.emit(word("board.form.reading"))
            self._taking.take_text(text)

    def give_title(self) -> None:
        """On saving, the first typed line is the title; with lines below it, all of it is the posting."""
        words = self.field.toPlainText().strip()
        if _LINK.fullmatch(words):
            self.linked.emit(words)
        elif words:
            first = words.splitlines()[0]
            if first != words or len(first) > _LONGEST_TITLE:
                self.kept.emit(words)
            self.titled.emit(first[:_LONGEST_TITLE])

    def holds_words(self) -> bool:
        """Whether something stands in the field."""
        return bool(self.field.toPlainText().strip())

    def _found(self, posting: PostingProposal) -> None:
        self.field.clear()
        self.found.emit(posting)

    def _nothing(self) -> None:
        self.told.emit("")
        if self._text:
            self.kept.emit(self._text)


class _Field(QPlainTextEdit):
    brought = Signal(QMimeData)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(58)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.brought.emit(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.brought.emit(event.mimeData())
