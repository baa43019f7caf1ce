"""Entries in the trash: each can be taken back until its day."""

from functools import partial

from rebound_desktop.actions.write_entry import untrash_entry
from rebound_desktop.qt.words import word
from rebound_desktop.queries.journal_days import TrashedEntry, trashed_entries
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.reflection.when import as_date
from rebound_desktop.window.room import Room


class TrashSheet(Sheet):
    """At most the fifty thrown away last."""

    def __init__(self, room: Room) -> None:
        super().__init__(word("journal.trash_title"), width=560)
        self._room = room
        self.heading_words = labels.title(word("journal.trash_title"))
        self._entries = column(gap=8)
        self.column.addWidget(self.heading_words)
        self.column.addLayout(self._entries)
        self.column.addStretch(1)
        self.column.addLayout(row(None, buttons.quiet(word("frame.close"), self.leave)))
        room.edited.connect(self._look)
        self._look(frozenset({"entry"}))

    def _look(self, tables: frozenset[str]) -> None:
        if "entry" in tables:
            self._room.ask(trashed_entries, then=self._put, view="journal.trash")

    def _put(self, entries: tuple[TrashedEntry, ...]) -> None:
        emptied(self._entries)
        if not entries:
            self._entries.addWidget(labels.soft(word("journal.trash_empty")))
        for one in entries:
            card = Card(margins=(16, 10, 16, 10), spacing=2)
            back = buttons.link(word("journal.take_out"), partial(self._take_out, one.id))
            title = one.title or word("journal.untitled")
            back.setAccessibleDescription(title)
            until = as_date(one.until, self._room.zone())
            card.column.addLayout(row(labels.strong(title), None, back))
            card.column.addWidget(labels.small(word("journal.trash", date=until)))
            self._entries.addWidget(card)

    def _take_out(self, entry: str, _checked: bool = False) -> None:
        self._room.do(untrash_entry, entry)
