"""How the forecast is worked out, in plain words."""

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class HowSheet(Sheet):
    """One page to read."""

    def __init__(self, _room: Room, **_what: object) -> None:
        super().__init__(word("dreams.another.how_title"), width=560)
        self.heading_words = labels.title(word("dreams.another.how_title"))
        self.column.addWidget(self.heading_words)
        self.column.addSpacing(6)
        for part in word("dreams.another.how_text").strip().split("\n\n"):
            self.column.addWidget(labels.text(part))
            self.column.addSpacing(4)
        self.column.addLayout(row(None, buttons.secondary(word("dreams.another.how_close"), self.leave)))
