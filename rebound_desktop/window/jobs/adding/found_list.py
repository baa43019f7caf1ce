"""What was read from a posting, field by field, and where it stood: seen before anything is saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from rebound_desktop.exchange.proposals import PostingProposal
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.adding.found_fields import found_lines
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import emptied


class FoundList(Card):
    """Not there until something was read; a posting that is over says so first."""

    def __init__(self) -> None:
        super().__init__(tint="paper", margins=(16, 12, 16, 12), spacing=6)
        self.heading_words = labels.strong(word("jobs.form.read_posting"))
        self.closed_words = labels.text(word("board.found.closed"), role="return_")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self.closed_words)
        self.column.addLayout(self._grid)
        self.hide()

    def put(self, posting: PostingProposal) -> None:
        """Shows what was read and where."""
        emptied(self._grid)
        self.closed_words.setVisible(posting.closed)
        for number, (fields, where) in enumerate(found_lines(posting)):
            name, place = labels.small(fields, role="ink"), labels.small(where)
            name.setFont(theme.font(theme.SMALL, 500))
            name.setFixedWidth(190)
            self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(place, number, 1)
        self.show()
