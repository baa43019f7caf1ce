"""The last page: what was written where, how large it is, what is not in it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.actions.takeout.taken import Taken
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.takeout.words import left_out, size_words

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class DonePage(QWidget):
    """`left`: it was read."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path()
        self.what, self.where = labels.strong(), labels.soft()
        self.where.setTextInteractionFlags(self.where.textInteractionFlags() | _SELECTABLE)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.open = buttons.secondary(word("takeout.done.folder"), self._open)
        self.done = buttons.primary(word("takeout.done.close"), self.left.emit)
        self.setLayout(
            column(self.what, self.where, 8, self._lines, 12, row(self.open, None, self.done), gap=4)
        )

    def put(self, taken: Taken) -> None:
        """Shows what was written."""
        self._folder = taken.path.parent
        self.what.setText(word("takeout.done.text", name=taken.path.name, size=size_words(taken.size)))
        self.where.setText(str(self._folder))
        emptied(self._lines)
        said = left_out(taken.left_out)
        if taken.count:
            said = [word("takeout.calendar.written", name=taken.path.name, count=taken.count), *said]
        if taken.jobs:
            said = [word("takeout.chosen.written", count=taken.jobs), *said]
        for sentence in said:
            self._lines.addWidget(labels.text(sentence))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
