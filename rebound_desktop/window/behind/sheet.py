"""Put it behind you: their best words, the plan, the step; then it rests."""

from rebound_desktop.actions.put_behind import put_behind
from rebound_desktop.qt.moments import day_name
from rebound_desktop.qt.words import word
from rebound_desktop.queries.behind import Behind, behind
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class BehindSheet(Sheet):
    """One card, two buttons; it can be taken back like everything else."""

    def __init__(self, room: Room, setback: str = "", **_what: object) -> None:
        super().__init__(word("arc.put_behind.title"), width=560)
        self._room, self._setback = room, setback
        self.heading_words = labels.title(word("arc.put_behind.title"))
        self._card = Card(tint="learn_tint", edge="", spacing=6)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("arc.put_behind.text")))
        self.column.addSpacing(6)
        self.column.addWidget(self._card)
        self.column.addSpacing(6)
        no = buttons.secondary(word("arc.put_behind.no"), self.leave)
        yes = buttons.primary(word("arc.put_behind.yes"), self._put_behind, tone="dream")
        self.column.addLayout(row(None, no, yes))
        room.ask(behind, setback, then=self._put, view="behind")

    def _put(self, found: Behind) -> None:
        add = self._card.column.addWidget
        if found.best_words:
            add(labels.small(word("arc.put_behind.best_words")))
            add(labels.text(f"“{found.best_words}”", italic=True))
        else:
            add(labels.text(word("arc.put_behind.nothing_said")))
        if found.plan_then:
            add(labels.small(word("arc.put_behind.plan")))
            add(labels.text(word("arc.put_behind.if_then", condition=found.plan_if, then=found.plan_then)))
        if found.step and found.step_at is not None:
            add(labels.small(word("arc.put_behind.step")))
            day = day_name(found.step_at, self._room.zone())
            add(labels.text(word(f"arc.put_behind.did_{found.step}", day=day)))

    def _put_behind(self) -> None:
        self._room.do(put_behind, self._setback, then=self._done)

    def _done(self, _nothing: object) -> None:
        self._room.say(word("arc.put_behind.done"), undo=True)
        self.leave()
