"""The four ticks, and one of the person's own."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, holding


class TickRow(QWidget):
    """`ticked` after every change, also of the own words once they are left."""

    ticked = Signal()

    def __init__(self, of: str = "") -> None:
        super().__init__()
        self.chips = {
            kind: buttons.chip(word(f"dreams.ticks.{kind}"), tone="dream", press=self._press)
            for kind in TraitKind
        }
        self.own = QLineEdit()
        self.own.setPlaceholderText(word("dreams.ticks.own_words"))
        self.own.setAccessibleName(_named(of, word("dreams.ticks.own_words")))
        self.own.hide()
        self.own.editingFinished.connect(self._name_own)
        flow = Flow(gap=8)
        for chip in self.chips.values():
            chip.setAccessibleName(_named(of, chip.text()))
            flow.addWidget(chip)
        body = column(holding(flow), self.own, gap=6)
        self.setLayout(body)
        self._said = ""

    def put(self, kinds: Collection[TraitKind], own: str) -> None:
        """Shows what is ticked, without saying so."""
        for kind, chip in self.chips.items():
            chip.setChecked(kind in kinds)
        self.own.setText(own)
        self._said = own
        self.own.setVisible(TraitKind.OWN in kinds)

    def kinds(self) -> list[TraitKind]:
        """What is ticked; an own one without words is none."""
        return [kind for kind, chip in self.chips.items() if chip.isChecked()]

    def own_words(self) -> str:
        """What the own one is; "" where it is not ticked."""
        return self.own.text().strip() if self.chips[TraitKind.OWN].isChecked() else ""

    def _press(self) -> None:
        on = self.chips[TraitKind.OWN].isChecked()
        if on and self.own.isHidden():
            self.own.show()
            self.own.setFocus()
        self.own.setVisible(on)
        self.ticked.emit()

    def _name_own(self) -> None:
        if self.own.text().strip() != self._said:
            self._said = self.own.text().strip()
            self.ticked.emit()


def _named(of: str, words: str) -> str:
    """Where several postings stand beside each other, each chip says whose it is."""
    return f"{of}, {words}" if of else words
