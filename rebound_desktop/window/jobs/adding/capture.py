"""The field that takes anything: a link, a posting's text, a dropped page, mail or calendar."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from rebound_desktop.exchange.add_link import Brought, page_of
from rebound_desktop.exchange.proposals import PostingProposal
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.adding.taking_in import TakingIn
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room

_LINK = re.compile(r"https?://\S+", re.I)
# Longer than this, or more than one line: no title any more.
_LONGEST_TITLE = 120
_KINDS = "*.html *.htm *.mhtml *.mht *.eml *.ics *.txt"


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
        self.clipboard = buttons.link(word("board.form.clipboard"), self._take_clipboard)
        self.choose = buttons.link(word("board.form.choose_file"), self._choose)
        self.help = buttons.link(word("board.form.how"))
        self.setLayout(column(self.field, row(self.clipboard, self.choose, None, self.help, gap=20), gap=6))
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
        elif brought.hasText():
            self.take_text(brought.text())

    def take_text(self, text: str) -> None:
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

    def take_page(self, page: Brought) -> None:
        """What the bookmark sent from the browser, read as the page it came from."""
        self._text = page.text
        self.told.emit(word("board.form.reading"))
        self._taking.take_text(page_of(page).decode())

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

    def _take_clipboard(self) -> None:
        """Looked at now that it was asked for, and at no other time."""
        held = QGuiApplication.clipboard().mimeData()
        if held is not None and (held.hasText() or held.hasUrls()):
            self.take(held)
        else:
            self.told.emit(word("board.form.clipboard_empty"))

    def _choose(self) -> None:
        kinds = f"{word('board.form.pages')} ({_KINDS});;{word('importing.page.every_file')} (*)"
        path, _ = QFileDialog.getOpenFileName(self, word("board.form.choose_file"), str(Path.home()), kinds)
        if path:
            chosen = QMimeData()
            chosen.setUrls([QUrl.fromLocalFile(path)])
            self.take(chosen)

    def _found(self, posting: PostingProposal) -> None:
        self.field.clear()
        self.found.emit(posting)

    def _nothing(self) -> None:
        self.told.emit("")
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
