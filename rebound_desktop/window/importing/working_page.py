"""The page while something takes its time: what it is, how far it is, a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row


class WorkingPage(QWidget):
    """A bar that fills; without a total it moves to and fro."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = labels.text()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.stop = buttons.secondary(word("jobs.import.stop"))
        self.setLayout(column(20, self._words, self.bar, row(None, self.stop), None, gap=14))
        self.stop.clicked.connect(self.stop_wanted)

    def put(self, words: str, done: int = 0, total: int = 0) -> None:
        """Shows what is being done, and how far."""
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
