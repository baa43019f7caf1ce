"""The help page on bringing a posting over from any browser: the bookmark, and what to do without it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from rebound_desktop.qt.words import word, words
from rebound_desktop.window.help.bookmark import bookmark
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.room import Room


class HelpSheet(Sheet):
    """Copying the bookmark also lets its links open Rebound, and says so; the tick takes that back."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("help.title"), width=760)
        self._room = room
        self.heading_words = labels.title(word("help.title"))
        self.links = Tick(word("help.bookmark.links"))
        self.text = QPlainTextEdit(bookmark())
        self.copy = buttons.primary(word("help.bookmark.copy"), self._copy)
        self.said = labels.small(wrap=False)
        self._lay_out()
        self.links.toggled.connect(self._switch)
        system = room.system
        self.links.setVisible(system is not None and system.links_possible())
        self.links.put(system is not None and system.links_open_here())

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(64)
        self.text.setAccessibleName(word("help.bookmark.text"))
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("help.text")))
        self.column.addSpacing(6)
        card = Card(margins=(18, 14, 18, 14), spacing=8)
        card.column.addWidget(labels.heading(word("help.bookmark.title")))
        card.column.addWidget(labels.text(word("help.bookmark.what")))
        card.column.addWidget(self.text)
        card.column.addLayout(row(self.copy, self.said, None, gap=14))
        card.column.addWidget(self.links)
        self.column.addWidget(card)
        for name in words("help.order"):
            self.column.addWidget(_how(name))
        self.column.addLayout(row(None, buttons.secondary(word("help.close"), self.leave)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.said.setText(word("help.bookmark.copied"))
        if self.links.isVisibleTo(self) and not self.links.isChecked():
            self.links.setChecked(True)

    def _switch(self, on: bool) -> None:
        system = self._room.system
        if system is None:
            return
        try:
            system.switch_links(on)
        except OSError:
            self._room.say(word("errors.links_unwritable"))
        self.links.put(system.links_open_here())


def _how(name: str) -> Card:
    """One way of doing it, in steps."""
    card = Card(margins=(18, 14, 18, 14), spacing=6)
    card.column.addWidget(labels.heading(word(f"help.{name}.title")))
    for number, step in enumerate(words(f"help.{name}.steps"), 1):
        line = labels.text(step)
        mark = labels.soft(str(number), wrap=False)
        mark.setFixedWidth(16)
        both = row(mark, line, gap=8)
        both.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        both.setStretch(1, 1)
        card.column.addLayout(both)
    return card
