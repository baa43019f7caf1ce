"""People who listen, by country: the same list wherever it is opened from, locked or not."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.qt.words import word, words
from rebound_desktop.window.care.lines import countries, own_country
from rebound_desktop.window.care.number_card import LineCard
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import column, emptied, row


class Listening(QWidget):
    """`copied` once a number lies on the clipboard."""

    copied = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._known = countries(now)
        self._country = DropDown()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._country.setAccessibleName(word("care.country"))
        self._country.addItems([country.name for country in self._known])
        listening = labels.heading(word("care.lines"), wrap=False)
        listening.setBuddy(self._country)  # what a screen reader calls the choice
        self.setLayout(
            column(
                row(listening, None, self._country),
                labels.soft(word("care.lines_text")),
                self._lines,
                6,
                labels.small(word("care.not_connected")),
            )
        )
        self._country.currentIndexChanged.connect(self._show)
        self._country.setCurrentIndex(own_country(self._known))
        self._show(self._country.currentIndex())

    def _show(self, index: int) -> None:
        emptied(self._lines)
        country = self._known[index]
        if country.emergency:
            self._lines.addWidget(labels.strong(word("care.danger", emergency=country.emergency)))
        for line in country.lines:
            card = LineCard(line)
            card.copied.connect(self.copied)
            self._lines.addWidget(card)
        if not country.lines:
            site = words("countries.more")
            self._lines.addWidget(labels.soft(word("care.none_here", country=country.name, site=site)))
        self._lines.addWidget(labels.small(word("care.find_more", site=words("countries.more"))))
