"""The bar of the chosen lines: how many there are, and what can be done with all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row


class ManyBar(QWidget):
    """`wanted` says what was pressed: move, ended, star, more, all, none. In quiet time it counts nothing."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._words = labels.strong(wrap=False)
        self.all = buttons.link(word("jobs.many.all"))
        self.none = buttons.link(word("jobs.many.none"))
        self.move_to = buttons.secondary(word("jobs.job.move_to"))
        self.ended = buttons.secondary(word("jobs.many.ended"))
        self.star = buttons.secondary(word("jobs.job.star"))
        self.more = buttons.secondary(word("jobs.many.more"))
        card = Card(margins=(16, 6, 8, 6))
        deeds = (self.move_to, self.ended, self.star, self.more)
        card.column.addLayout(row(self._words, self.all, self.none, None, *deeds, gap=10))
        self.setLayout(column(card, edge=(20, 6, 20, 12)))
        self.setAccessibleName(word("jobs.many.name"))
        self._wire()
        self.hide()

    def _wire(self) -> None:
        pressed = {
            "all": self.all,
            "none": self.none,
            "move": self.move_to,
            "ended": self.ended,
            "star": self.star,
            "more": self.more,
        }
        for what, button in pressed.items():
            button.setProperty("what", what)
            button.clicked.connect(self._pressed)

    def put(self, count: int | None, *, all_fit: bool, quiet: bool) -> None:
        """`count` chosen (None = not counted yet); `all_fit`: all that fit the filter are meant."""
        if quiet or count is None:
            said = word("jobs.many.chosen_all" if all_fit else "jobs.many.chosen_some")
        else:
            said = word("jobs.many.chosen_all_count" if all_fit else "jobs.many.chosen", count=count)
        self._words.setText(said)
        self.all.setVisible(not all_fit)
        self.show()

    def _pressed(self) -> None:
        self.wanted.emit(str(self.sender().property("what")))
