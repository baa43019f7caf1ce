"""What Rebound does for me: each part can be off, and off means gone."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.parts import PARTS
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.pieces.tick import Tick


class Parts(QWidget):
    """`switched` says which part, and whether it is on now; the last one that is on stays."""

    switched = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {part: Tick(word(f"settings.does.{part}")) for part in PARTS}
        for part, box in self.boxes.items():
            box.toggled.connect(partial(self._switch, part))
        self.setLayout(
            column(
                labels.heading(word("settings.does.title")),
                labels.soft(word("settings.does.text")),
                *self.boxes.values(),
                labels.small(word("settings.does.care_stays")),
            )
        )

    def put(self, chosen: Preferences) -> None:
        """Shows what is on."""
        for part, box in self.boxes.items():
            box.put(part in chosen.parts)
            box.setEnabled(chosen.parts != {part})

    def _switch(self, part: str, on: bool) -> None:
        self.switched.emit(part, on)
