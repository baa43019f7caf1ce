"""Could be the same: pairs of jobs, one at a time; what they are, the person says."""

from rebound_desktop.actions.bring_together import are_two, bring_together
from rebound_desktop.qt.words import word
from rebound_desktop.queries.could_be_same import Pair, could_be_same
from rebound_desktop.queries.side_by_side import Side, side_by_side
from rebound_desktop.window.jobs.alike.compare import Compare
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import holding, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class AlikeSheet(Sheet):
    """The next pair comes after each answer; *Later* passes one by."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("alike.title"), width=820)
        self._room = room
        self._pairs: list[Pair] = []
        self._at = 0
        self.heading_words = labels.title(word("alike.title"))
        self.text = labels.soft(word("alike.looking"))
        self.why = labels.strong()
        self.compare = Compare()
        self.same = buttons.primary(word("alike.same"), self._bring_together)
        self.two = buttons.secondary(word("alike.two"), self._are_two)
        self.later = buttons.quiet(word("alike.later"), self._later)
        for part in (self.heading_words, self.text, self.why, self.compare):
            self.column.addWidget(part)
        close = buttons.quiet(word("alike.close"), self.leave)
        self.stay(holding(row(close, None, self.later, self.two, self.same)))
        self._put_pair(None)
        room.ask(could_be_same, then=self._put, view="alike")

    def _put(self, pairs: tuple[Pair, ...]) -> None:
        self._pairs, self._at = list(pairs), 0
        self._show()

    def _show(self) -> None:
        left = len(self._pairs) - self._at
        self.text.setText(word("alike.text", count=left) if left else word("alike.none"))
        if left:
            pair = self._pairs[self._at]
            self._room.ask(side_by_side, pair.one, pair.other, then=self._put_pair, view="alike.pair")
        else:
            self._put_pair(None)

    def _put_pair(self, sides: tuple[Side, Side] | None) -> None:
        """One of a pair may have gone in the meantime: then the next is shown."""
        if sides is None and self._at < len(self._pairs):
            self._later()
            return
        for part in (self.why, self.compare, self.same, self.two, self.later):
            part.setVisible(sides is not None)
        if sides is not None:
            by_link = self._pairs[self._at].by_link
            self.why.setText(word("alike.by_link" if by_link else "alike.by_names"))
            self.compare.put(sides, self._room.now().astimezone(self._room.zone()).date())

    def _bring_together(self) -> None:
        chosen = self.compare
        self._room.do(
            bring_together, chosen.keep, chosen.other, chosen.brought, chosen.note(), then=self._brought
        )

    def _brought(self, title: str) -> None:
        self._room.say(word("alike.brought", title=title), undo=True)
        gone = self.compare.other
        self._pairs = [pair for pair in self._pairs if gone not in (pair.one, pair.other)]
        self._show()

    def _are_two(self) -> None:
        pair = self._pairs[self._at]
        self._room.do(are_two, pair.one, pair.other, then=self._told_apart)

    def _told_apart(self, _id: str) -> None:
        del self._pairs[self._at]
        self._show()

    def _later(self) -> None:
        self._at += 1
        self._show()
