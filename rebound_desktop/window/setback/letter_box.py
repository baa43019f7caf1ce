"""Did they send something: pasted or dropped, it is sealed at once; one click looks."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.actions.told_loss import LETTER_DRAFT, Letter
from rebound_desktop.exchange.proposals import MailProposal
from rebound_desktop.qt.moments import day_name
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.keeping import Keeping
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.reading import Reading
from rebound_desktop.window.room import Room

# More than this is no letter; nothing is ever cut, it is not taken.
LONGEST = 200_000


class LetterBox(QWidget):
    """Keeps their words as they wrote them. `read(mail)`: what a mail says of who sent it."""

    read = Signal(object)  # MailProposal
    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._mail: MailProposal | None = None
        self._given, self._shown = "", ""
        self._until: datetime | None = None
        self._looks, self._over = False, False
        self._keeping = Keeping(self)
        self._reading = Reading(room.zone(), room.now(), self)
        self.text = _LetterText()
        self._strong = labels.strong(word("setback.message.sealed"), wrap=False)
        self._sealed = labels.soft()
        self.look = buttons.link(word("setback.message.look"))
        self._card = Card(tint="feel_tint", edge="feel", dashed=True, margins=(16, 12, 14, 12))
        self._card.column.addLayout(row(self._strong, self._sealed, self.look, gap=8))
        self._card.layout().itemAt(0).layout().setStretch(1, 1)  # type: ignore[union-attr]
        self._note = labels.small()
        head = row(
            labels.heading(word("setback.message.question"), wrap=False),
            labels.soft(word("setback.message.hint"), wrap=False),
            None,
            gap=8,
        )
        self.setLayout(column(head, self.text, self._card, self._note, gap=8))
        self.setAcceptDrops(True)
        self._note.hide()
        self._wire()
        self._show(open_=True)

    def _wire(self) -> None:
        self.text.brought.connect(self.take)
        self.text.rested.connect(self._seal)
        self.look.clicked.connect(self._turn)
        self._reading.read.connect(self._came)
        self._reading.failed.connect(self._failed)
        self.text.textChanged.connect(self._typed)
        self._keeping.due.connect(self._keep)
        self._room.leaving.connect(self._keeping.keep_now)

    def put_until(self, until: datetime) -> None:
        """Says until which day it is sealed, and holds to it."""
        self._until = until
        self._sealed.setText(word("setback.message.sealed_until", day=day_name(until, self._room.zone())))

    def put(self, text: str) -> None:
        """Takes a text as it is, sealed, and reads in a process apart from whom it is."""
        if len(text) > LONGEST:
            self._tell(word("errors.text_too_long", limit=LONGEST))
            return
        self._mail = None
        self._give(text)
        self._reading.data("", text.encode("utf-8", "surrogatepass"))

    def _give(self, text: str) -> None:
        """The field shows it; what is kept is the text itself, to the last space."""
        self.text.setPlainText(text)
        self._given, self._shown = text, self.text.toPlainText()
        self._seal()

    def words(self) -> str:
        """Their words: as they came, or as they were typed."""
        shown = self.text.toPlainText()
        return self._given if shown == self._shown else shown

    def let_go(self) -> None:
        """The sheet has kept the words, or the person threw them away: the draft is not kept on."""
        self._over = True
        self._keeping.settle()

    def take(self, brought: QMimeData) -> None:
        """What was pasted or dropped: a file's mail, else its text."""
        files = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if files:
            self._reading.file(files[0])
        elif brought.hasText():
            self.put(brought.text())

    def letter(self) -> Letter | None:
        """Their words; None where there are none."""
        body = self.words()
        if not body.strip():
            return None
        mail = self._mail
        subject, sender = (mail.subject, mail.sender) if mail is not None else ("", "")
        return Letter(body, subject, sender, opened=self._looks, until=self._until)

    @property
    def is_open(self) -> bool:
        """Whether the words can be read now."""
        return not self.text.isHidden()

    def _seal(self) -> None:
        self._show(open_=not self.text.toPlainText().strip())
        self.changed.emit()

    def _turn(self) -> None:
        self._show(open_=not self.is_open)
        self._looks = self.is_open
        if self.is_open:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, open_: bool) -> None:
        there = bool(self.text.toPlainText().strip())
        self.text.setVisible(open_)
        self._card.setVisible(there)
        self._strong.setVisible(not open_)
        self._sealed.setVisible(not open_)
        key = "close_again" if open_ else "look"
        self.look.setText(word(f"setback.message.{key}"))
        self.look.setAccessibleName(self.look.text())

    def _came(self, proposals: tuple[object, ...]) -> None:
        mail = next((one for one in proposals if isinstance(one, MailProposal)), None)
        if mail is None:
            return
        self._mail = mail
        if not self.text.toPlainText().strip():
            self._give(mail.body)
            self._tell(word("setback.message.from_mail"))
        self.read.emit(mail)

    def _failed(self, sentence: str) -> None:
        """A pasted text that cannot be read apart is kept all the same; a file has nothing to keep."""
        if not self.text.toPlainText().strip():
            self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()

    def _typed(self) -> None:
        self._over = False
        self._keeping.touch()

    def _keep(self) -> None:
        self._room.do(keep_draft, LETTER_DRAFT, self.words(), keeps=LETTER_DRAFT)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._over:
            self._keeping.keep_now()
        self._keeping.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(event.mimeData())
        event.acceptProposedAction()


class _LetterText(QPlainTextEdit):
    """`brought`: a file, or a text into the empty field; `rested`: the typing is over."""

    brought = Signal(object)  # QMimeData
    rested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(word("setback.message.placeholder"))
        self.setAccessibleName(word("setback.message.question"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(66)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasUrls() or not self.toPlainText().strip():
            self.brought.emit(source)
        else:
            super().insertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.rested.emit()
