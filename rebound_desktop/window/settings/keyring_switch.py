"""Whether the computer's keyring opens it too, with what that means; unseen where there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.keyring import Standing
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.pieces.tick import Tick


class KeyringSwitch(QWidget):
    """`chosen`: whether the keyring is to open it."""

    chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.tick = Tick(word("lock.keyring.use"))
        self.meant = labels.soft(word("lock.keyring.text"))
        self.setLayout(column(self.tick, self.meant, gap=4))
        self.tick.toggled.connect(self.chosen)
        self.hide()

    def put(self, used: bool, standing: Standing) -> None:
        """Shows it as it is; one that is used can be switched off whatever became of the keyring."""
        self.tick.put(used)
        self.tick.setEnabled(used or standing is Standing.OPEN)
        locked = standing is Standing.LOCKED and not used
        self.meant.setText(word("lock.keyring.locked" if locked else "lock.keyring.text"))
        self.setVisible(used or standing is not Standing.ABSENT)
