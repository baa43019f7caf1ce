"""One wish, with a plan: wish, the best part, what gets in the way, if-then."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.wish_now import WishNow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, holding, row

_BESIDE_FROM = 560


class WishCard(Card):
    """`write_wanted` for a new wish, `change_wanted` for the one that stands there."""

    write_wanted = Signal()
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(22, 18, 22, 18), spacing=10)
        self._columns: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._none = labels.soft(word("dreams.wish.empty"))
        self.change = buttons.link(word("dreams.wish.change"), self.change_wanted.emit)
        self.change.setAccessibleName(f"{word('dreams.wish.wish')}: {word('dreams.wish.change')}")
        self.write = buttons.link(word("dreams.wish.write"), self.write_wanted.emit)
        title = labels.heading(word("dreams.wish.title"), wrap=False)
        self.column.addLayout(row(title, None, self.change, self.write, gap=14))
        self.column.addWidget(self._none)
        self.column.addLayout(self._grid)

    def put(self, wish: WishNow | None) -> None:
        """Shows what was written of it."""
        emptied(self._grid)
        self._columns = []
        self._none.setVisible(wish is None)
        self.change.setVisible(wish is not None)
        words = word("dreams.wish.write" if wish is None else "dreams.wish.another")
        self.write.setText(words)
        self.write.setAccessibleName(words)
        for name, said in _parts(wish) if wish is not None else ():
            self._columns.append(holding(column(labels.small(name), labels.text(said), None, gap=3)))
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns and (event.oldSize().width() >= _BESIDE_FROM) != (self.width() >= _BESIDE_FROM):
            self._lay()

    def _lay(self) -> None:
        beside = self.width() >= _BESIDE_FROM
        for place, made in enumerate(self._columns):
            self._grid.addWidget(made, 0 if beside else place, place if beside else 0)
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if beside and place < len(self._columns) else 0)


def _parts(wish: WishNow) -> list[tuple[str, str]]:
    plan = ""
    if wish.plan_if and wish.plan_then:
        plan = word("dreams.wish.sentence", plan_if=wish.plan_if, plan_then=wish.plan_then)
    named = (
        ("dreams.wish.wish", wish.wish),
        ("dreams.wish.best", wish.best_part),
        ("dreams.wish.obstacle", wish.obstacle),
        ("dreams.wish.plan", plan),
    )
    return [(word(key), said) for key, said in named if said]
