"""The page before an archive is open: the passphrase it asks for, or why it cannot be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, holding, row


class OpenPage(QWidget):
    """`opened` gives the passphrase."""

    opened = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said, self.problem = labels.text(), labels.strong()
        self.problem.hide()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._asked = holding(labelled(word("takeout.everything.passphrase"), self.secret))
        self.open = buttons.primary(word("takeout.back.open"), self._open)
        cancel = buttons.quiet(word("takeout.back.cancel"), self.left.emit)
        self.setLayout(column(self._said, self.problem, self._asked, 6, row(None, cancel, self.open), gap=8))
        self.secret.returnPressed.connect(self._open)

    def put(self, name: str, locked: bool, problem: str = "") -> None:
        """Asks for the passphrase of a locked one; says the `problem`, if there is one."""
        self._said.setText(word("takeout.back.locked", name=name))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        for part in (self._said, self._asked, self.open):
            part.setVisible(locked)
        if locked:
            self.secret.clear()
            self.secret.setFocus()

    def _open(self) -> None:
        if self.secret.text():
            self.opened.emit(self.secret.text())
