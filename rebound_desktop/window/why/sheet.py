"""Why Rebound does this: each practice, what is known of it, what follows, and the source by name."""

from PySide6.QtCore import Qt

from rebound_desktop.qt.words import word, words
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class WhySheet(Sheet):
    """Plain text; nothing in it is fetched, and its sources can be copied."""

    def __init__(self, _room: Room, **_what: object) -> None:
        super().__init__(word("why.title"), width=760)
        self.heading_words = labels.title(word("why.title"))
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("why.text")))
        self.column.addSpacing(6)
        for name in words("why.order"):
            self.column.addWidget(_practice(name))
        self.column.addLayout(row(None, buttons.secondary(word("why.close"), self.leave)))


def _practice(name: str) -> Card:
    card = Card(margins=(18, 14, 18, 14), spacing=6)
    card.column.addWidget(labels.heading(word(f"why.{name}.practice")))
    card.column.addWidget(labels.text(word(f"why.{name}.evidence")))
    card.column.addWidget(labels.strong(word(f"why.{name}.so")))
    source = labels.small(word(f"why.{name}.source"))
    source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    card.column.addWidget(source)
    return card
