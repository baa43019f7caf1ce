"""The three ways on from the sheet; the one that is preset is filled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.rows import row


class Foot(QWidget):
    """Cancel · Just record it · Begin quiet time."""

    begun = Signal()
    recorded = Signal()
    left = Signal()

    def __init__(self, begin: str) -> None:
        super().__init__()
        self.cancel = buttons.quiet(word("setback.buttons.cancel"))
        self.record = buttons.secondary(word("setback.buttons.record"))
        self.begin = buttons.secondary(begin)
        self.setLayout(row(None, self.cancel, self.record, self.begin, gap=12, edge=(0, 14, 0, 0)))
        self.cancel.clicked.connect(self.left)
        self.record.clicked.connect(self.recorded)
        self.begin.clicked.connect(self.begun)
        self.preset(self.begin)

    def preset(self, button: QPushButton) -> None:
        """Makes one of the two the filled one: Return presses it."""
        for one in (self.record, self.begin):
            buttons.retone(one, "feel" if one is button else "")

    @property
    def chosen(self) -> QPushButton:
        """The filled one."""
        return self.begin if self.begin.property("tone") == "feel" else self.record

    def name_begin(self, words: str) -> None:
        """Calls the begin button what it does now."""
        self.begin.setText(words)
        self.begin.setAccessibleName(words)
