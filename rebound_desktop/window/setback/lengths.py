"""The four lengths of quiet time, each with its end."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from rebound_desktop.domain import quiet_time as rules
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.one_of import choose
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.moments import day_time

_HEIGHT = 58


class Lengths(QWidget):
    """`changed` when another length is chosen; `by_hand` once the person chose one."""

    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.by_hand = False
        self._ends: dict[Length, rules.Choice] = {}
        self._group = QButtonGroup(self)
        self._cards: dict[Length, Choice] = {}
        cards = row(gap=8)
        for length in Length:
            card = Choice(word(f"setback.length.{length}"), minimum_height=_HEIGHT)
            self._cards[length] = card
            self._group.addButton(card)
            cards.addWidget(card, 1)
        self.setLayout(column(labels.heading(word("setback.length.heading")), cards))
        self._group.buttonClicked.connect(self._clicked)

    def put(self, offered: Iterable[rules.Choice]) -> None:
        """Shows the ends that the lengths would have now."""
        for one in offered:
            self._ends[one.length] = one
            name = word(f"setback.length.{one.length}")
            if one.ends is None:
                self._cards[one.length].put(name)
                continue
            when = day_time(one.ends, self._room.zone())
            self._cards[one.length].put(name, when)
            self._cards[one.length].setAccessibleName(name)

    def choose(self, length: Length) -> None:
        """Chooses a length for the person, unless they chose themselves."""
        if not self.by_hand:
            choose(self._group, self._cards[length])

    @property
    def length(self) -> Length:
        """The one chosen."""
        return next((one for one, card in self._cards.items() if card.isChecked()), Length.ONE_DAY)

    @property
    def chosen(self) -> rules.Choice:
        """The one chosen, with its start and end."""
        return self._ends.get(self.length, rules.Choice(self.length))

    def _clicked(self) -> None:
        self.by_hand = True
        self.changed.emit()
