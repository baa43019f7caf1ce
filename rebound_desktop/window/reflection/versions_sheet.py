"""An entry as it stood before; one click takes an earlier text."""

from functools import partial

from PySide6.QtCore import Signal

from rebound_desktop.qt.words import word
from rebound_desktop.queries.entry import EarlierText, entry_history
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.reflection.when import in_heading
from rebound_desktop.window.room import Room

_PIECE = 600
_SHOWN = 30


class VersionsSheet(Sheet):
    """`taken` gives title and body of the one that was taken; the text before stays as a version, too."""

    taken = Signal(str, str)

    def __init__(self, room: Room, entry: str) -> None:
        super().__init__(word("journal.earlier"), width=640)
        self._room = room
        self.heading_words = labels.title(word("journal.earlier"))
        self._texts = column(gap=10)
        self.column.addWidget(self.heading_words)
        self.column.addLayout(self._texts)
        self.column.addStretch(1)
        self.column.addLayout(row(None, buttons.quiet(word("frame.close"), self.leave)))
        room.ask(entry_history, entry, then=self._put, view="journal.versions")

    def _put(self, texts: tuple[EarlierText, ...]) -> None:
        if not texts:
            self._texts.addWidget(labels.soft(word("journal.no_earlier")))
        zone = self._room.zone()
        for one in texts[:_SHOWN]:
            when = in_heading(one.at, zone, self._room.now(), zone)
            card = Card(spacing=4)
            take = buttons.link(word("journal.take_version"), partial(self._take, one))
            take.setAccessibleName(f"{word('journal.take_version')}, {when}")
            card.column.addLayout(row(labels.small(when, wrap=False), None, take))
            if one.title:
                card.column.addWidget(labels.strong(one.title))
            piece = one.body if len(one.body) <= _PIECE else one.body[:_PIECE].rstrip() + " …"
            card.column.addWidget(labels.text(piece))
            self._texts.addWidget(card)

    def _take(self, one: EarlierText) -> None:
        self.leave()
        self.taken.emit(one.title, one.body)
