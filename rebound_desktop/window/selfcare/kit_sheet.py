"""My kit: what helps, written down on a good day; in the person's own order."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rebound_desktop.actions.kit import (
    KitFields,
    add_kit_item,
    edit_kit_item,
    swap_kit_items,
    trash_kit_item,
)
from rebound_desktop.domain.codes import Energy
from rebound_desktop.qt import icons
from rebound_desktop.qt.words import word
from rebound_desktop.queries.kit import Kit, KitCard, kit
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.room import Room
from rebound_desktop.window.selfcare.first_kit import FirstKit


class KitSheet(Sheet):
    """Each line is changed where it stands, and kept when it is left."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("selfcare.kit.title"), width=760)
        self._room = room
        self.heading_words = labels.title(word("selfcare.kit.title"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.first = FirstKit(room)
        self.new = _Fields()
        self.add = buttons.primary(word("selfcare.kit.add"), tone="feel")
        self.close_it = buttons.secondary(word("care.close"))
        fresh = Card(tint="feel_tint", edge="", margins=(14, 12, 14, 12))
        fresh.column.addWidget(self.new)
        fresh.column.addLayout(row(None, self.add))
        for part in (self.heading_words, labels.soft(word("selfcare.kit.text")), self.first):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.column.addWidget(fresh)
        self.column.addLayout(row(None, self.close_it, edge=(0, 8, 0, 0)))
        self.add.clicked.connect(self._add)
        self.new.name.returnPressed.connect(self._add)
        self.close_it.clicked.connect(self.leave)
        room.edited.connect(self._edited)
        self._look()

    def _edited(self, tables: frozenset[str]) -> None:
        if "kit_item" in tables:
            self._look()

    def _look(self) -> None:
        self._room.ask(kit, then=self._put, view="selfcare.kit")

    def _put(self, found: Kit) -> None:
        if self._typing():
            return  # nobody's field is taken away while it is typed in
        emptied(self._list)
        self.first.setVisible(not found.cards)
        for number, one in enumerate(found.cards):
            above = found.cards[number - 1].id if number else ""
            below = found.cards[number + 1].id if number + 1 < len(found.cards) else ""
            self._list.addWidget(_ItemLine(self._room, one, above, below))

    def _typing(self) -> bool:
        focus = self.window().focusWidget()
        new = (self.new.name, self.new.note)
        return isinstance(focus, QLineEdit) and self.isAncestorOf(focus) and focus not in new

    def _add(self) -> None:
        self._room.do(add_kit_item, self.new.fields(), then=self._added)

    def _added(self, _item: str) -> None:
        self.new.clear()
        self.new.name.setFocus()

    def may_leave(self) -> bool:
        return not self.new.name.text().strip()


class _Fields(QWidget):
    """What it is, a note, how much energy it needs, whether it is safe at night."""

    def __init__(self, one: KitCard | None = None) -> None:
        super().__init__()
        self.name, self.note, self.energy = QLineEdit(), QLineEdit(), DropDown()
        self.night = Tick(word("selfcare.kit.safe_at_night"))
        for line, key in ((self.name, "name"), (self.note, "note")):
            line.setPlaceholderText(word(f"selfcare.kit.{key}"))
            line.setAccessibleName(word(f"selfcare.kit.{key}"))
        self.energy.setAccessibleName(word("selfcare.kit.energy"))
        for energy in Energy:
            self.energy.addItem(word(f"selfcare.energy.{energy}"), energy)
        needs = labels.small(word("selfcare.kit.energy"), wrap=False)
        needs.setBuddy(self.energy)
        lower = row(needs, self.energy, self.night, None, gap=14)
        self.setLayout(column(row(self.name, self.note, gap=8), lower, gap=6))
        if one is not None:
            self.put(one)

    def put(self, one: KitCard) -> None:
        """Shows one that is in the kit."""
        self.name.setText(one.name)
        self.note.setText(one.note)
        self.energy.setCurrentIndex(list(Energy).index(one.energy))
        self.night.setChecked(one.safe_at_night)

    def clear(self) -> None:
        """Ready for the next."""
        self.name.clear()
        self.note.clear()

    def fields(self) -> KitFields:
        """What stands there."""
        energy = Energy(self.energy.currentData())
        return KitFields(self.name.text(), self.note.text(), energy, self.night.isChecked())


class _ItemLine(Card):
    def __init__(self, room: Room, one: KitCard, above: str, below: str) -> None:
        super().__init__(margins=(14, 10, 10, 10))
        self._room, self._one = room, one
        self._fields = _Fields(one)
        tools = column(gap=4)
        moves = row(gap=2)
        for key, other, icon in (("up", above, "arrow-up"), ("down", below, "arrow-down")):
            move = buttons.quiet("", partial(self._swap, other))
            move.setIcon(icons.icon(icon))
            move.setAccessibleName(f"{word(f'selfcare.kit.{key}')}, {one.name}")
            move.setEnabled(bool(other))
            moves.addWidget(move)
        out = buttons.quiet(word("selfcare.kit.remove"), self._take_out)
        out.setAccessibleName(f"{word('selfcare.kit.remove')}, {one.name}")
        tools.addLayout(moves)
        tools.addWidget(out)
        line = row(self._fields, tools, gap=8)
        line.setStretch(0, 1)
        self.column.addLayout(line)
        self._fields.name.editingFinished.connect(self._save)
        self._fields.note.editingFinished.connect(self._save)
        self._fields.energy.activated.connect(self._save)
        self._fields.night.clicked.connect(self._save)

    def _save(self, *_said: object) -> None:
        one = self._one
        fields = self._fields.fields()
        if fields != KitFields(one.name, one.note, one.energy, one.safe_at_night):
            self._room.do(edit_kit_item, one.id, fields)

    def _swap(self, other: str, *_clicked: object) -> None:
        self._room.do(swap_kit_items, self._one.id, other)

    def _take_out(self) -> None:
        self._room.do(trash_kit_item, self._one.id)
