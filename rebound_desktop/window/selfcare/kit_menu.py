"""The menu of the kit: how much energy there is chooses the cards; starting one counts."""

import secrets
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from rebound_desktop.actions.kit_use import rate_kit_item, start_kit_item
from rebound_desktop.domain.codes import After, Energy
from rebound_desktop.qt.words import word
from rebound_desktop.queries.kit import Kit, KitCard
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.one_of import choose
from rebound_desktop.window.pieces.rows import column, emptied, holding, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.selfcare.afterwards import Afterwards
from rebound_desktop.window.selfcare.first_kit import FirstKit

_CARD, _HIGH = 250, 98
ORDER = tuple(Energy)


class KitMenu(QWidget):
    """`edit_wanted` for *edit my kit*. At night only what is safe then is offered."""

    edit_wanted = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._kit, self._night, self._columns = Kit((), None), False, 3
        self._shown = False
        self._energy = QButtonGroup(self)
        self.surprise = buttons.link(word("selfcare.energy.surprise"))
        self.edit = buttons.link(word("selfcare.energy.edit"))
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._cards: dict[str, Choice] = {}
        self.afterwards = Afterwards()
        self._empty = labels.soft()
        self.first = FirstKit(room)
        self.setLayout(
            column(self._head(), self.first, self._empty, holding(self._grid), self.afterwards, gap=14)
        )
        choose(self._energy, self._energy.button(1))
        self._energy.idClicked.connect(self._show)
        self.surprise.clicked.connect(self._surprise)
        self.edit.clicked.connect(self.edit_wanted)
        self.first.edit_wanted.connect(self.edit_wanted)
        self.afterwards.rated.connect(self._rate)

    def _head(self) -> QWidget:
        line = row(labels.heading(word("selfcare.energy.question"), wrap=False), 2, gap=10)
        for number, energy in enumerate(ORDER):
            chip = buttons.chip(word(f"selfcare.energy.{energy}"))
            chip.setProperty("ground", "card")
            chip.toggled.connect(partial(_tone, chip))
            self._energy.addButton(chip, number)
            line.addWidget(chip)
        line.addStretch(1)
        links = holding(row(self.surprise, labels.small("·", wrap=False), self.edit))
        links.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._head_line = row(line, links)
        return holding(self._head_line)

    def put_wide(self, wide: bool) -> None:
        """In a narrow window the two links stand under the question."""
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._head_line.setDirection(across)

    def put(self, kit: Kit) -> None:
        """Shows the kit as it is now."""
        if kit != self._kit or not self._shown:
            self._kit, self._shown = kit, True
            self._show()

    def put_night(self, night: bool) -> None:
        """At night fewer things are offered."""
        if night != self._night:
            self._night = night
            self._show()

    def offered(self) -> list[KitCard]:
        """What fits the energy there is, and this hour; nothing that made it worse today."""
        most = max(0, self._energy.checkedId())
        return [
            one
            for one in self._kit.cards
            if ORDER.index(one.energy) <= most and not one.put_away and (one.safe_at_night or not self._night)
        ]

    def _show(self, *_clicked: object) -> None:
        had_focus = next((item for item, card in self._cards.items() if card.hasFocus()), "")
        emptied(self._grid)
        self._cards = {}
        offered = sorted(self.offered(), key=self._fits)
        for number, one in enumerate(offered):
            card = self._made(one)
            self._cards[one.id] = card
            self._grid.addWidget(card, number // self._columns, number % self._columns)
        for number in range(3):
            self._grid.setColumnStretch(number, 1 if number < self._columns else 0)
        if had_focus in self._cards:
            self._cards[had_focus].show()
            self._cards[had_focus].setFocus()
        self.first.setVisible(not self._kit.cards)
        self._say_empty(bool(offered))
        doing = self._kit.doing
        self.afterwards.put(doing[0] if doing is not None and doing[1] in self._cards else "")

    def _fits(self, one: KitCard) -> int:
        """What asks for just this much energy stands first."""
        return max(0, self._energy.checkedId()) - ORDER.index(one.energy)

    def _say_empty(self, any_offered: bool) -> None:
        away = any(one.put_away for one in self._kit.cards)
        self._empty.setText(word(f"selfcare.menu.{'all_put_away' if away else 'empty'}"))
        self._empty.setVisible(bool(self._kit.cards) and not any_offered)

    def _made(self, one: KitCard) -> Choice:
        doing = self._kit.doing is not None and self._kit.doing[1] == one.id
        last = word("selfcare.menu.doing") if doing else ""
        if not doing and one.helped:
            last = word("selfcare.menu.helped", helped=one.helped, times=one.rated)
        card = Choice(one.name, one.note, last, tinted=False, last_toned=bool(last), minimum_height=_HIGH)
        card.setChecked(doing)
        card.setAccessibleName(word("selfcare.menu.begin", name=one.name) if not doing else one.name)
        card.clicked.connect(partial(self._start, one.id))
        return card

    def _start(self, item: str, *_checked: object) -> None:
        if self._kit.doing is not None and self._kit.doing[1] == item:
            self._cards[item].setChecked(True)
            return
        self._room.do(start_kit_item, item)

    def _surprise(self) -> None:
        offered = self.offered()
        if offered:
            self._start(secrets.choice(offered).id)

    def _rate(self, use: str, after: After) -> None:
        self._room.do(rate_kit_item, use, after, then=partial(self._rated, after))

    def _rated(self, after: After, _: object) -> None:
        if after is After.WORSE:
            self._room.say(word("selfcare.menu.put_away"), undo=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, min(3, (event.size().width() + 12) // _CARD))
        if columns != self._columns:
            self._columns = columns
            self._show()


def _tone(chip: QPushButton, on: bool) -> None:
    buttons.retone(chip, "feel" if on else "")
