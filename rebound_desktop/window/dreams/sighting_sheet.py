"""A posting that felt like it: a few words, what fits, and, later, the wishlist."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from rebound_desktop.actions.sightings import SightingFields, note_sighting, trash_sighting, wish_for
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.sighting import SightingNow, sighting
from rebound_desktop.window.dreams.tick_row import TickRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

_LINES = {"title": "what", "company": "company", "location": "place", "url": "link"}


class SightingSheet(Sheet):
    """Notes a new one, or shows `sighting`, to change, remove, or put on the wishlist."""

    def __init__(self, room: Room, sighting_id: str = "", **_what: object) -> None:
        title = word("dreams.sighting.change" if sighting_id else "dreams.sighting.title")
        super().__init__(title, width=560)
        self._room, self._id = room, sighting_id
        self._before: tuple[object, ...] = ()
        self._seen: date | None = None
        self.heading_words = labels.title(title)
        self.lines = {name: QLineEdit() for name in _LINES}
        self.notes = QPlainTextEdit()
        self.ticks = TickRow()
        self.day = DayField(word("dreams.sighting.seen"), self._today)
        self._fill()
        self._typed()
        if sighting_id:
            room.ask(sighting, sighting_id, then=self._put, view="dreams.sighting")
        else:
            self._before = self._now()

    def _fill(self) -> None:
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("dreams.sighting.text")))
        self.column.addSpacing(6)
        fields = {
            name: labelled(word(f"dreams.sighting.{key}"), self.lines[name]) for name, key in _LINES.items()
        }
        self.column.addLayout(row(fields["title"], fields["company"], gap=14))
        self.column.addLayout(row(fields["location"], fields["url"], gap=14))
        self.column.addLayout(labelled(word("dreams.sighting.notes"), self.notes))
        self.notes.setFixedHeight(74)
        self.notes.setTabChangesFocus(True)
        self.column.addWidget(labels.small(word("dreams.sighting.traits")))
        self.column.addWidget(self.ticks)
        self.column.addWidget(labels.small(word("dreams.sighting.seen")))
        self.column.addLayout(row(self.day, None))
        self.column.addSpacing(8)
        self.remove = buttons.quiet(word("dreams.sighting.remove"), self._remove)
        self.wish = buttons.secondary(word("dreams.sighting.apply_for"), self._wish)
        for one in (self.remove, self.wish):
            one.setVisible(bool(self._id))
        cancel = buttons.secondary(word("dreams.sighting.cancel"), self.leave)
        words = word("dreams.sighting.keep" if self._id else "dreams.sighting.save")
        self.save = buttons.primary(words, self._save, tone="dream")
        self.column.addLayout(row(self.remove, None, self.wish, cancel, self.save))

    def _typed(self) -> None:
        self.day.put(self._today())
        for line in self.lines.values():
            line.returnPressed.connect(self._save)

    def _put(self, found: SightingNow | None) -> None:
        if found is None:
            self.leave()
            return
        for name, line in self.lines.items():
            line.setText(getattr(found, name))
        self.notes.setPlainText(found.notes)
        self.ticks.put(found.kinds, found.own)
        self._seen = found.seen_at.astimezone(self._room.zone()).date()
        self.day.put(self._seen)
        self._before = self._now()

    def may_leave(self) -> bool:
        """What was typed goes by *Cancel* alone."""
        return self._now() == self._before

    def _now(self) -> tuple[object, ...]:
        typed = (line.text() for line in self.lines.values())
        return (
            *typed,
            self.notes.toPlainText(),
            self.day.line.text(),
            *self.ticks.kinds(),
            self.ticks.own_words(),
        )

    def _save(self) -> None:
        try:
            day = self.day.day()
        except Refusal as problem:
            self._room.tell(problem)
            return
        fields = SightingFields(
            **{name: line.text() for name, line in self.lines.items()}, notes=self.notes.toPlainText()
        )
        seen = None if day == self._seen else day
        kinds, own = self.ticks.kinds(), self.ticks.own_words()
        self._room.do(note_sighting, fields, kinds, own, seen, self._id, then=self._saved)

    def _saved(self, _id: str) -> None:
        if not self._id:
            self._room.say(word("dreams.sighting.noted"), undo=True)
        self.leave()

    def _remove(self) -> None:
        self._room.do(trash_sighting, self._id, then=self._removed)

    def _removed(self, name: str) -> None:
        self._room.say(word("dreams.sighting.removed", title=name), undo=True)
        self.leave()

    def _wish(self) -> None:
        self._room.do(wish_for, self._id, then=self._wished)

    def _wished(self, _job: str) -> None:
        name = self.lines["title"].text() or self.lines["company"].text()
        self._room.say(word("dreams.sighting.wished", title=name), undo=True)
        self.leave()

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()
