"""What made it a dream: five things, how much each mattered, whether it is still looked for."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.weigh_traits import Weighed, weigh_traits
from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.dream import Keep
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.qt.words import word
from rebound_desktop.queries.reflection import ReflectionOpened, WeighedTrait
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.room import Room


class TraitRow(Card):
    """One thing; nothing chosen means that it did not matter."""

    def __init__(self, kind: TraitKind) -> None:
        super().__init__(margins=(16, 10, 16, 10), spacing=6)
        self.kind = kind
        name = word(f"dreams.trait.{kind}")
        weights = {str(weight): word(f"reflection.dream.mattered_{weight}") for weight in range(4)}
        self.mattered = Chips(f"{name}: {word('reflection.dream.mattered')}", weights, tone="dream")
        keeps = {one.value: word(f"reflection.dream.{one}") for one in Keep}
        self.keep = Chips(name, keeps, tone="dream")
        self.said = QLineEdit()
        self.said.setPlaceholderText(word("reflection.dream.said_placeholder"))
        self.said.setAccessibleName(f"{name}, {word('reflection.dream.said_placeholder')}")
        title = labels.strong(name, wrap=False)
        title.setMinimumWidth(150)
        self.column.addLayout(row(title, self.mattered, gap=8))
        self.layout().itemAt(0).layout().setStretch(1, 1)
        self.column.addWidget(self.keep)
        self.column.addWidget(self.said)

    def put(self, trait: WeighedTrait | None) -> None:
        """Shows what was weighed."""
        self.mattered.put([str(trait.mattered)] if trait else [])
        self.keep.put([trait.keep.value] if trait else [])
        self.said.setText(trait.said if trait else "")
        self.fit()

    def fit(self) -> None:
        """What belongs to a thing that mattered is asked of that alone."""
        matters = self.mattered.one() not in ("", "0")
        self.keep.setVisible(matters)
        self.said.setVisible(matters)

    def weighed(self) -> Weighed:
        """What stands here."""
        keep = Keep(self.keep.one()) if self.keep.one() else Keep.KEEP
        return Weighed(int(self.mattered.one() or 0), keep, self.said.text())


class DreamPart(PartPage):
    """It belongs to the profile under Dreams from now on."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.DREAM)
        self.rows = [TraitRow(kind) for kind in TraitKind]
        for one in self.rows:
            one.mattered.changed.connect(one.fit)
            one.mattered.changed.connect(self.note_touch)
            one.keep.changed.connect(self.note_touch)
            one.said.textEdited.connect(self.note_touch)
            self.column.addWidget(one)

    def fill(self, answers: Mapping[str, str]) -> None:
        for one in self.rows:
            trait = self.opened.traits.get(one.kind) if self.opened else None
            typed = answers.get(one.kind)
            if typed and typed.count("|") >= 2:
                weight, keep, said = typed.split("|", 2)
                kept = Keep(keep) if keep in set(Keep) else Keep.KEEP
                trait = WeighedTrait(one.kind, int(weight) if weight.isdigit() else 0, kept, said)
            one.put(trait)

    def answers(self) -> dict[str, str]:
        """As one line each while it is an open text; it never becomes an answer row."""
        found = {one.kind.value: one.weighed() for one in self.rows}
        return {kind: f"{one.mattered}|{one.keep.value}|{one.said}" for kind, one in found.items()}

    def rest(self) -> None:
        if self.typed and self.opened is not None and self.opened.setback:
            self.typed = False
            weighed = {one.kind: one.weighed() for one in self.rows}
            self.room.do(weigh_traits, self.opened.setback, weighed, reflection=self.opened.id)

    def show_lists(self, opened: ReflectionOpened) -> None:
        for one in self.rows:
            one.fit()
