"""One quiet line above the jobs: an answer that was put by has come to its time."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.put_by import PutBy
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class UnopenedBar(QWidget):
    """Not in quiet time; it says nothing of what is in it."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.open = buttons.link(word("unopened.open_it"), self._open)
        card = Card(margins=(16, 6, 8, 6))
        line = row(labels.text(word("unopened.ready")), self.open, gap=10)
        line.setStretch(0, 1)
        card.column.addLayout(line)
        self.setLayout(column(card, edge=(20, 14, 20, 0)))
        self.hide()

    def put(self, lying: PutBy) -> None:
        """Shows the line, or that there is none."""
        self.setVisible(lying.ready > 0)

    def _open(self) -> None:
        self._room.go("unopened")
