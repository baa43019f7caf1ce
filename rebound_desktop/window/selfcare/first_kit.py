"""A kit to begin with: one click takes it, nobody has to fill in anything on a bad day."""

from PySide6.QtCore import Signal

from rebound_desktop.actions.kit import KitFields, fill_kit
from rebound_desktop.domain.codes import Energy
from rebound_desktop.qt.words import word, words
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.room import Room


def offered() -> tuple[KitFields, ...]:
    """The things of the words' own file, as they can be put into the kit."""
    return tuple(
        KitFields(one["name"], one["note"], Energy(one["energy"]), one["safe_at_night"])
        for one in words("selfcare.kit.offered")
    )


class FirstKit(Card):
    """There while the kit is empty."""

    edit_wanted = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(margins=(20, 16, 20, 16))
        self._room = room
        names = " · ".join(one.name for one in offered())
        take = buttons.primary(word("selfcare.kit.take"), self._take, tone="feel")
        own = buttons.quiet(word("selfcare.kit.own"), self.edit_wanted.emit)
        self.column.addWidget(labels.strong(word("selfcare.kit.first_use")))
        self.column.addWidget(labels.soft(names))
        self.column.addLayout(row(take, own, None, edge=(0, 6, 0, 0)))
        self.hide()

    def _take(self) -> None:
        self._room.do(fill_kit, offered())
