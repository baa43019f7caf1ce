"""Two quiet cards outside and beside the menu: a line from me, asked once; heavy days, said once."""

from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.line_from_me import ask_no_more, hide_heavy_days, keep_line
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.room import Room


class LineCard(Card):
    """Asked on a good day; what is kept opens the next sheet."""

    def __init__(self, room: Room) -> None:
        super().__init__(margins=(18, 16, 18, 16))
        self._room = room
        self.line = QLineEdit()
        self.line.setPlaceholderText(word("selfcare.line_from_you.placeholder"))
        self.line.setAccessibleName(word("selfcare.line_from_you.question"))
        self.keep = buttons.primary(word("selfcare.line_from_you.keep"), self._keep, tone="feel")
        self.later = buttons.quiet(word("selfcare.line_from_you.not_now"), self._not_now)
        self.column.addWidget(labels.heading(word("selfcare.line_from_you.question")))
        self.column.addWidget(labels.soft(word("selfcare.line_from_you.text")))
        self.column.addWidget(self.line)
        self.column.addLayout(row(self.keep, self.later, None, edge=(0, 6, 0, 0)))
        self.line.returnPressed.connect(self._keep)
        self.hide()

    def _keep(self) -> None:
        self._room.do(keep_line, self.line.text(), then=self._kept)

    def _kept(self, _: object) -> None:
        self.hide()
        self._room.say(word("selfcare.line_from_you.kept"), undo=True)

    def _not_now(self) -> None:
        self._room.do(ask_no_more)
        self.hide()


class HeavyDaysCard(Card):
    """Heavy on most of the days noted lately: one quiet card, and it can be switched off."""

    def __init__(self, room: Room) -> None:
        super().__init__(tint="feel_tint", edge="", margins=(18, 14, 18, 14))
        self._room = room
        talk = buttons.secondary(word("selfcare.heavy_days.talk"), self._talk)
        off = buttons.quiet(word("selfcare.heavy_days.off"), self._off)
        self.column.addWidget(labels.text(word("selfcare.heavy_days.text")))
        self.column.addLayout(row(talk, off, None))
        self.hide()

    def _talk(self) -> None:
        self._room.go("care")

    def _off(self) -> None:
        self._room.do(hide_heavy_days)
        self.hide()
