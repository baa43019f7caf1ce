"""Look: as the system has it, light, or dark."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.preferences import LOOKS
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.tick import OneOf


class Look(QWidget):
    """`chosen` says which."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ways = {looks: OneOf(word(f"settings.look.{looks}")) for looks in LOOKS}
        for looks, way in self.ways.items():
            way.toggled.connect(partial(self._choose, looks))
        self.setLayout(
            column(labels.heading(word("settings.look.title")), row(*self.ways.values(), None, gap=20))
        )

    def put(self, looks: str) -> None:
        """Shows which one holds."""
        self.ways.get(looks, self.ways["system"]).put(True)

    def _choose(self, looks: str, chosen: bool) -> None:
        if chosen:
            self.chosen.emit(looks)
