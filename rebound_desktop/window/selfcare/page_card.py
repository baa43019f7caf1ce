"""The card that leads to a page for nobody."""

from PySide6.QtCore import Signal

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row


class PageCard(Card):
    """`page_wanted`, `line_wanted`."""

    page_wanted = Signal()
    line_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(18, 16, 18, 18), spacing=10)
        self.page = buttons.primary(word("selfcare.page.open"), tone="feel")
        self.line = buttons.quiet(word("selfcare.page.one_line"))
        self.column.addWidget(labels.heading(word("selfcare.page.title")))
        self.column.addWidget(labels.soft(word("selfcare.page.text")))
        self.column.addLayout(row(self.page, self.line, None, gap=12, edge=(0, 6, 0, 0)))
        self.column.addStretch(1)
        self.page.clicked.connect(self.page_wanted)
        self.line.clicked.connect(self.line_wanted)

    def put_waiting(self, waiting: bool) -> None:
        """A page that was closed lies open."""
        said = word(f"selfcare.page.{'waiting' if waiting else 'open'}")
        self.page.setText(said)
        self.page.setAccessibleName(said)
