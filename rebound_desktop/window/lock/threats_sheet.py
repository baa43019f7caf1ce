"""What Rebound protects from, and what it does not: in plain words, the same as in docs/safety.md."""

from rebound_desktop.qt.words import word, words
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class ThreatsSheet(Sheet):
    """Each card: what may happen, and what then holds or does not."""

    def __init__(self, _room: Room, **_what: object) -> None:
        super().__init__(word("lock.threats.title"), width=720)
        self.heading_words = labels.title(word("lock.threats.title"))
        self.column.addWidget(self.heading_words)
        for part in ("holds", "does_not"):
            self.column.addSpacing(8)
            self.column.addWidget(labels.heading(word(f"lock.threats.{part}_title")))
            for one in words(f"lock.threats.{part}"):
                card = Card(margins=(18, 12, 18, 12), spacing=4)
                card.column.addWidget(labels.strong(one["when"]))
                card.column.addWidget(labels.text(one["then"]))
                self.column.addWidget(card)
        self.column.addLayout(row(None, buttons.secondary(word("lock.done.close"), self.leave)))
