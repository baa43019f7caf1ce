"""Talk to a person, while locked: those marked *also when locked*, then people who listen."""

from collections.abc import Sequence
from datetime import datetime

from rebound_desktop.qt.words import word
from rebound_desktop.queries.people_when_locked import LockedPerson
from rebound_desktop.window.care.listening import Listening
from rebound_desktop.window.care.number_card import PersonCard
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet


class LockedCareSheet(Sheet):
    """The same words as everywhere; nothing here can be changed without the passphrase."""

    def __init__(self, people: Sequence[LockedPerson], now: datetime) -> None:
        super().__init__(word("care.title"), width=680)
        self.heading_words = labels.title(word("care.title"))
        self.told = labels.soft()
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("care.own_note")))
        self.column.addSpacing(10)
        self.column.addWidget(labels.heading(word("care.own_first")))
        if not people:
            self.column.addWidget(labels.soft(word("lock.care.people_none")))
        for person in people:
            card = PersonCard(person.name, person.reach, (word("care.any_time") if person.any_time else "",))
            card.copied.connect(self._copied)
            self.column.addWidget(card)
        self.column.addSpacing(14)
        listening = Listening(now)
        listening.copied.connect(self._copied)
        self.column.addWidget(listening)
        self.column.addSpacing(8)
        self.column.addLayout(row(self.told, None, buttons.secondary(word("care.close"), self.leave)))

    def _copied(self) -> None:
        self.told.setText(word("care.copied"))
