"""Writing a wish: four short questions, none of them needed but the first."""

from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.wishes import WishFields, trash_wish, write_wish
from rebound_desktop.qt.words import word
from rebound_desktop.queries.wish_now import WishNow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

_FIELDS = {
    "wish": ("dreams.wish.wish_question", "dreams.wish.wish_placeholder"),
    "best_part": ("dreams.wish.best_question", ""),
    "obstacle": ("dreams.wish.obstacle_question", "dreams.wish.obstacle_placeholder"),
    "plan_if": ("dreams.wish.plan_if", "dreams.wish.plan_if_placeholder"),
    "plan_then": ("dreams.wish.plan_then", "dreams.wish.plan_then_placeholder"),
}


class WishSheet(Sheet):
    """With a `wish` it changes that one; Escape keeps what was typed in sight."""

    def __init__(self, room: Room, wish: WishNow | None = None, **_what: object) -> None:
        super().__init__(word("dreams.wish.title"), width=560)
        self._room, self._wish = room, wish
        self.heading_words = labels.title(word("dreams.wish.title"))
        self.column.addWidget(self.heading_words)
        self.column.addSpacing(6)
        self.fields = {name: QLineEdit() for name in _FIELDS}
        for name, (question, example) in _FIELDS.items():
            field = self.fields[name]
            field.setText(getattr(wish, name) if wish is not None else "")
            field.setPlaceholderText(word(example) if example else "")
            field.returnPressed.connect(self._keep)
            self.column.addLayout(labelled(word(question), field))
        self.column.addSpacing(8)
        remove = buttons.quiet(word("dreams.sighting.remove"), self._remove)
        remove.setVisible(wish is not None)
        cancel = buttons.secondary(word("dreams.wish.cancel"), self.leave)
        keep = buttons.primary(word("dreams.wish.keep"), self._keep, tone="dream")
        self.column.addLayout(row(remove, None, cancel, keep))

    def may_leave(self) -> bool:
        """What was typed goes by *Cancel* alone."""
        return all(
            field.text() == (getattr(self._wish, name) if self._wish else "")
            for name, field in self.fields.items()
        )

    def _keep(self) -> None:
        fields = WishFields(**{name: field.text() for name, field in self.fields.items()})
        self._room.do(write_wish, fields, self._wish.id if self._wish else "", then=self._kept)

    def _remove(self) -> None:
        assert self._wish is not None
        self._room.do(trash_wish, self._wish.id, then=self._kept)

    def _kept(self, _id: object) -> None:
        self.leave()
