"""Where an unopened mail is dropped or pasted, and those that lie here already."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from rebound_desktop.qt.days import short_date, time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.put_by import PutBy, PutByRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class Bring(QWidget):
    """What is pasted is never shown: it goes straight to be read."""

    file = Signal(object)
    data = Signal(str)
    refused = Signal(str)
    open_wanted = Signal(str)
    left = Signal()

    def __init__(self, room: Room, lying: PutBy) -> None:
        super().__init__()
        self._room = room
        self.setAcceptDrops(True)
        self.choose = buttons.primary(word("unopened.choose"), self._choose, tone="feel")
        self.paste = buttons.secondary(word("unopened.paste"), self._paste)
        area = Card(tint="paper", dashed=True)
        area.setMinimumHeight(140)
        hint = labels.soft(word("unopened.drop"))
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for part in (None, row(None, self.choose, self.paste, None), hint, None):
            if part is None:
                area.column.addStretch(1)
            elif isinstance(part, QWidget):
                area.column.addWidget(part)
            else:
                area.column.addLayout(part)
        self.lying = [self._line(one) for one in lying.waiting]
        close = buttons.quiet(word("frame.close"), self._leave)
        text = labels.soft(word("jobs.mail.read_for_me_text"))
        self.setLayout(column(text, *self.lying, area, row(None, close), gap=10))

    def _line(self, one: PutByRow) -> Card:
        """Nothing of what is in it: that it lies here, and since when or until when."""
        card = Card(tint="feel_tint", edge="", margins=(14, 8, 14, 8), spacing=2)
        zone, now = self._room.zone(), self._room.now()
        since = short_date(one.put_at.astimezone(zone).date(), now.astimezone(zone).date())
        words = word("unopened.since", date=since)
        if one.until is not None and one.until > now:
            words = word("unopened.until", when=time_word(one.until, zone, now))
        opens = buttons.link(word("unopened.open_it"), partial(self._open, one.id))
        opens.setAccessibleName(f"{opens.text()}: {words}")
        line = row(labels.text(words), opens)
        line.setStretch(0, 1)
        card.column.addLayout(line)
        return card

    def take(self, brought: QMimeData) -> None:
        """The file, else the text; one at a time."""
        files = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if len(files) > 1:
            self.refused.emit(word("unopened.several"))
        elif files:
            self.file.emit(files[0])
        elif brought.hasText() and brought.text().strip():
            self.data.emit(brought.text())
        else:
            self.refused.emit(word("unopened.no_mail"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    def _paste(self) -> None:
        self.take(QGuiApplication.clipboard().mimeData())

    def _choose(self) -> None:
        kinds = f"{word('unopened.mails')} (*.eml *.mbox *.txt);;{word('importing.page.every_file')} (*)"
        path, _ = QFileDialog.getOpenFileName(self, word("unopened.choose"), str(Path.home()), kinds)
        if path:
            self.file.emit(Path(path))

    def _open(self, message: str, _checked: bool = False) -> None:
        self.open_wanted.emit(message)

    def _leave(self) -> None:
        self.left.emit()
