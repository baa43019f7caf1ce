"""Their message, unopened: one click opens it, one closes it again."""

from functools import partial

from PySide6.QtCore import Signal

from rebound_desktop.actions.open_message import close_message, open_message
from rebound_desktop.qt.words import word
from rebound_desktop.queries.reflection import LyingMessage
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.reflection.quote import Quote
from rebound_desktop.window.room import Room


class LetterCard(Card):
    """`taken` gives a sentence and the kind it looks like; nothing is filed by itself."""

    taken = Signal(str, str)

    def __init__(self, room: Room) -> None:
        super().__init__(spacing=8)
        self._room = room
        self._message: LyingMessage | None = None
        self._left: set[str] = set()
        self.open_it = buttons.secondary(word("reflection.said.open"))
        self.close_it = buttons.link(word("reflection.said.close"))
        self._heading = labels.strong(word("reflection.said.unopened"))
        self._about = labels.soft(word("reflection.said.unopened_text"))
        self.words = Quote(word("reflection.said.unopened"), italic=False)
        self._offers = column(gap=6)
        self.column.addLayout(
            row(column(self._heading, self._about, gap=2), None, self.open_it, self.close_it)
        )
        self.column.addWidget(self.words)
        self.column.addLayout(self._offers)
        self.open_it.clicked.connect(self._open)
        self.close_it.clicked.connect(self._close)

    def put(self, message: LyingMessage | None, kept: frozenset[str]) -> None:
        """Shows it as it lies; sentences in `kept` are put down already."""
        self._message = message
        self.setVisible(message is not None)
        if message is None:
            return
        opened = message.opened
        self.open_it.setVisible(not opened)
        self._about.setVisible(not opened)
        self.close_it.setVisible(opened)
        self.words.setVisible(opened)
        self._heading.setText(word("reflection.said.words") if opened else word("reflection.said.unopened"))
        self.words.put(message.body, [one.quote for one in message.offered])
        emptied(self._offers)
        for offer in message.offered:
            if offer.quote not in kept and offer.quote not in self._left:
                self._offer(offer.quote, offer.kind.value)

    def _offer(self, quote: str, kind: str) -> None:
        name = word(f"reflection.kind.{kind}")
        keep = buttons.link(word("reflection.said.keep_as", kind=name), partial(self._take, quote, kind))
        keep.setAccessibleDescription(quote)
        leave = buttons.link(word("reflection.said.leave_it"), partial(self._leave, quote))
        leave.setAccessibleDescription(quote)
        self._offers.addWidget(labels.text(f"“{quote}”", italic=True))
        self._offers.addWidget(labels.small(word("reflection.said.offered", kind=name)))
        self._offers.addLayout(row(keep, leave, None, gap=14))

    def _take(self, quote: str, kind: str) -> None:
        self.taken.emit(quote, kind)

    def _leave(self, quote: str) -> None:
        self._left.add(quote)
        if self._message is not None:
            self.put(self._message, frozenset())

    def _open(self) -> None:
        if self._message is not None:
            self._room.do(open_message, self._message.id)

    def _close(self) -> None:
        if self._message is not None:
            self._room.do(close_message, self._message.id)
