"""What they wrote, opened: word for word, and where it can go from here."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.told_loss import Letter
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.adding.taking_in import TakingIn
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.room import Room


class Opened(QWidget):
    """*Go on* leads where such a mail leads: to the sheet of a no, or to its job, to be kept with it."""

    left = Signal()

    def __init__(self, room: Room, letter: Letter) -> None:
        super().__init__()
        self._room, self._letter = room, letter
        self._taking = TakingIn(room, QObject(self))
        self._taking.told.connect(room.say)
        self._taking.nothing.connect(partial(room.say, word("board.taken.mail")))
        self.words = TextBox(word("unopened.their_words"), least=8, most=18)
        self.words.put("\n\n".join(part for part in (letter.subject, letter.body) if part))
        self.words.setReadOnly(True)
        self.go_on = buttons.secondary(word("unopened.go_on"), self._go_on)
        close = buttons.quiet(word("frame.close"), self._leave)
        text = labels.soft(word("unopened.opened_text"))
        self.setLayout(column(self.words, text, row(None, close, self.go_on), gap=10))

    def _go_on(self) -> None:
        head = {"From": self._letter.sender, "Subject": self._letter.subject}
        lines = [f"{name}: {' '.join(said.split())}" for name, said in head.items() if said]
        self._taking.take_text("\n".join([*lines, "", self._letter.body]))

    def _leave(self) -> None:
        self.left.emit()
