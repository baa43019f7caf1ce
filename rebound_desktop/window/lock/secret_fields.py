"""A passphrase typed twice: what holds it told in words, and never a rule that refuses one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.domain.strength import strength
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.pieces.tick import Tick


class SecretFields(QWidget):
    """`current` asks for the one that holds now, `new` for another, twice. `returned`: Return was pressed."""

    changed = Signal()
    returned = Signal()

    def __init__(self, *, current: bool, new: bool) -> None:
        super().__init__()
        self.current, self.first, self.second = QLineEdit(), QLineEdit(), QLineEdit()
        self._current, self._new = current, new
        self.strength = labels.small()
        self.different = labels.small(word("lock.set.different"))
        self.show_typed = Tick(word("lock.show"))
        asked = column(gap=10)
        if current:
            asked.addLayout(labelled(word("lock.set.current"), self.current))
        if new:
            asked.addLayout(labelled(word("lock.set.new"), self.first))
            asked.addWidget(self.strength)
            asked.addLayout(labelled(word("lock.set.again"), self.second))
            asked.addWidget(self.different)
        asked.addWidget(self.show_typed)
        self.setLayout(asked)
        for field in (self.current, self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._follow)
            field.returnPressed.connect(self.returned)
        self.show_typed.toggled.connect(self._show)
        self._follow()

    @property
    def ready(self) -> bool:
        """Whether everything asked for is there."""
        asked = bool(self.current.text()) or not self._current
        return asked and (not self._new or (bool(self.first.text().strip()) and self._same))

    @property
    def _same(self) -> bool:
        return self.first.text() == self.second.text()

    def forget(self) -> None:
        """Lets go of what was typed."""
        for field in (self.current, self.first, self.second):
            field.clear()

    def _follow(self) -> None:
        self.strength.setText(word(f"lock.strength.{strength(self.first.text())}"))
        # Its room is kept: nothing jumps while one types.
        self.different.setText(word("lock.set.different") if self.second.text() and not self._same else "")
        self.changed.emit()

    def _show(self, shown: bool) -> None:
        for field in (self.current, self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
