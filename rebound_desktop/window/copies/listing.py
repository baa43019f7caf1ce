"""The copies, one card each: when it was made, what it holds, whether it was read and found whole."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from rebound_desktop.actions.going_back import Copy, Look, Standing
from rebound_desktop.qt.words import word
from rebound_desktop.window.lanes import Lane
from rebound_desktop.window.pieces.choice import Choice

Looks = Callable[[Copy], Look]
USABLE = (Standing.WHOLE, Standing.LOCKED)


class CopyListing(QWidget):
    """`chosen` states the Look of the copy that was picked; each is read on `lane`, the newest first."""

    chosen = Signal(object)

    def __init__(self, lane: Lane, look: Looks, told: Callable[[datetime], str]) -> None:
        super().__init__()
        self._lane, self._look, self._told = lane, look, told
        self.looks: dict[int, Look] = {}
        self.group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.group.idClicked.connect(self._choose)

    def put(self, found: Sequence[Copy]) -> None:
        """Shows these copies under those that are there, and begins to read them."""
        for copy in found:
            number = len(self.group.buttons())
            card = Choice(self._told(copy.taken), word("copies.reading"), tone="ink")
            self.group.addButton(card, number)
            self._column.insertWidget(number, card)
            self._lane.put(partial(self._look, copy), partial(self._found, number), _unread)

    @property
    def picked(self) -> Look | None:
        """What was picked, once it has been read."""
        return self.looks.get(self.group.checkedId())

    def _found(self, number: int, look: Look) -> None:
        self.looks[number] = look
        card = self.group.button(number)
        assert isinstance(card, Choice)
        card.put(card.accessibleName(), *_said(look))
        card.setEnabled(look.standing in USABLE)
        if look.standing is Standing.WHOLE and self.group.checkedId() < 0:
            card.setChecked(True)  # the newest that is whole
        if self.group.checkedId() == number:
            self._choose(number)

    def _choose(self, number: int) -> None:
        if number in self.looks:
            self.chosen.emit(self.looks[number])


def _said(look: Look) -> tuple[str, ...]:
    if look.standing is not Standing.WHOLE:
        return (word(f"copies.standing.{look.standing}"),)
    jobs, entries = word("copies.jobs", count=look.jobs), word("copies.entries", count=look.entries)
    return word("copies.holds", jobs=jobs, entries=entries), word("copies.standing.whole")


def _unread(_problem: BaseException) -> None:
    """The window is closing."""
