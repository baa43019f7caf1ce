"""A few words to choose from: one of them, or several; what was chosen can be taken back."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.flow import Flow


class Chips(QWidget):
    """`words` by their codes; `name` says what is asked, for a screen reader. `most` of None: any number."""

    changed = Signal()

    def __init__(
        self, name: str, words: Mapping[str, str], *, most: int | None = 1, tone: str = "learn"
    ) -> None:
        super().__init__()
        self._most = most
        self._chips: dict[str, QPushButton] = {}
        self._order: list[str] = []
        self.setAccessibleName(name)
        line = Flow(self, gap=8)
        for code, said in words.items():
            chip = buttons.chip(said, tone=tone)
            chip.setAccessibleDescription(name)
            chip.clicked.connect(self._pressed)
            chip.setProperty("code", code)
            self._chips[code] = chip
            line.addWidget(chip)

    def chosen(self) -> tuple[str, ...]:
        """The codes, in the order they were chosen."""
        return tuple(self._order)

    def one(self) -> str:
        """The code that is chosen; "" for none."""
        return self._order[0] if self._order else ""

    def put(self, codes: Collection[str]) -> None:
        """Chooses exactly these."""
        self._order = [code for code in codes if code in self._chips]
        for code, chip in self._chips.items():
            chip.setChecked(code in self._order)

    def _pressed(self) -> None:
        chip = self.sender()
        code = str(chip.property("code"))
        if code in self._order:
            self._order.remove(code)
        else:
            self._order.append(code)
            if self._most is not None:
                self._order = self._order[-self._most :]
        self.put(list(self._order))
        self.changed.emit()
