"""Afterwards: better, the same, worse; or nothing is said."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.codes import After
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row


class Afterwards(QWidget):
    """`rated(use, after)`. It need not be answered, and goes when it is told to."""

    rated = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._use, self._done_with = "", ""
        line = row(labels.small(word("selfcare.menu.after"), wrap=False), gap=8)
        for after in After:
            chip = buttons.chip(word(f"selfcare.menu.{after}"), checkable=False)
            chip.setAccessibleName(f"{word('selfcare.menu.after')} {word(f'selfcare.menu.{after}')}")
            chip.clicked.connect(partial(self._rate, after))
            line.addWidget(chip)
        self.enough = buttons.link(word("selfcare.menu.stop"))
        line.addSpacing(6)
        line.addWidget(self.enough)
        line.addStretch(1)
        self.setLayout(line)
        self.enough.clicked.connect(self._leave)
        self.hide()

    def put(self, use: str) -> None:
        """Asks about this use; '' asks nothing."""
        self._use = use
        self.setVisible(bool(use) and use != self._done_with)

    def _rate(self, after: After, *_clicked: object) -> None:
        self.rated.emit(self._use, after)

    def _leave(self) -> None:
        self._done_with = self._use
        self.hide()
