"""One thing that can be taken along: what it is, what may be chosen, a button to save it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.takeout.everything_out import Wanted
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick


class PartCard(Card):
    """`wanted`: it is to be saved."""

    wanted = Signal()

    def __init__(self, title: str, text: str) -> None:
        super().__init__(spacing=6)
        self.save = buttons.secondary(word("takeout.save"), self.wanted.emit)
        self.save.setAccessibleName(f"{title}: {self.save.text()}")
        head = row(labels.strong(title), self.save)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(labels.soft(text))


class CalendarCard(PartCard):
    """Names stay out of it unless they are asked for."""

    def __init__(self) -> None:
        super().__init__(word("takeout.calendar.title"), word("takeout.calendar.text"))
        self.named = Tick(word("takeout.calendar.named"))
        self.column.addWidget(self.named)
        self.column.addWidget(labels.small(word("takeout.calendar.named_text")))


class EverythingCard(PartCard):
    """The drawer stays out of it, the files go along, nothing is locked: each unless it is ticked."""

    def __init__(self) -> None:
        super().__init__(word("takeout.everything.title"), word("takeout.everything.text"))
        self.files = Tick(word("takeout.everything.files"))
        self.files.put(True)
        self.drawer = Tick(word("takeout.everything.drawer"))
        self.lock = Tick(word("takeout.everything.lock"))
        self.first, self.second = _secret(), _secret()
        once = labelled(word("takeout.everything.passphrase"), self.first)
        again = labelled(word("takeout.everything.again"), self.second)
        self._secrets = holding(
            column(labels.small(word("takeout.everything.lock_text")), row(once, again, gap=14), gap=6)
        )
        self._secrets.hide()
        self.problem = labels.strong()
        self.problem.hide()
        drawer_text = labels.small(word("takeout.everything.drawer_text"))
        for part in (self.files, self.drawer, drawer_text, self.lock, self._secrets, self.problem):
            self.column.addWidget(part)
        buttons.retone(self.save, "ink")
        self.lock.toggled.connect(self._ask_secret)

    def chosen(self) -> Wanted | None:
        """What is to go along; None where the passphrase is not settled, which is said then."""
        said = ""
        if self.lock.isChecked() and not self.first.text().strip():
            said = word("takeout.everything.none")
        elif self.lock.isChecked() and self.first.text() != self.second.text():
            said = word("takeout.everything.differ")
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        if said:
            return None
        return Wanted(
            readme=word("takeout.readme.text"),
            drawer=self.drawer.isChecked(),
            files=self.files.isChecked(),
            passphrase=self.first.text() if self.lock.isChecked() else "",
        )

    def _ask_secret(self, on: bool) -> None:
        self._secrets.setVisible(on)
        if not on:
            self.first.clear()
            self.second.clear()
            self.problem.hide()


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
