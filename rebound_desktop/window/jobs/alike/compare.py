"""Two jobs beside each other: which is kept, and what the other gives to it."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.side_by_side import Side
from rebound_desktop.window.jobs.alike.parts import Part, left_note, parts
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.one_of import choose
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.tick import OneOf, Tick

_LONGEST = 140


class Compare(QWidget):
    """`keep` and `other` are ids; `brought` the parts that the other gives."""

    def __init__(self) -> None:
        super().__init__()
        self._sides: tuple[Side, Side] | None = None
        self._parts: tuple[Part, ...] = ()
        self._kept = 0
        self.ticks: dict[str, Tick] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(5)
        self._group: QButtonGroup | None = None
        self.setLayout(column(self._grid, None))

    def put(self, sides: tuple[Side, Side], today: date) -> None:
        """Shows a pair; the one with more on it is kept unless the person says otherwise."""
        self._sides, self._today = sides, today
        self._parts = parts(*sides, today)
        self._kept = 0 if sides[0].weight >= sides[1].weight else 1
        self._show()

    @property
    def keep(self) -> str:
        return self._sides[self._kept].job.id if self._sides else ""

    @property
    def other(self) -> str:
        return self._sides[1 - self._kept].job.id if self._sides else ""

    @property
    def brought(self) -> frozenset[str]:
        """The parts whose other wording was ticked."""
        return frozenset(key for key, tick in self.ticks.items() if tick.isChecked())

    def note(self) -> str:
        """What would no longer be seen."""
        return left_note(self._parts, self.brought, kept_first=self._kept == 0)

    def _show(self) -> None:
        emptied(self._grid)
        self.ticks = {}
        self._group = QButtonGroup(self)
        for number, side in enumerate(self._sides or ()):
            dot = OneOf(word("alike.keep"))
            dot.setAccessibleName(word("alike.keep_spoken", number=number + 1))
            self._group.addButton(dot, number)
            self._grid.addWidget(dot, 0, number + 1, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(labels.small(self._about(side)), 1, number + 1, Qt.AlignmentFlag.AlignTop)
            if number == self._kept:
                choose(self._group, dot)
            dot.toggled.connect(partial(self._keep, number))
        for down, part in enumerate(self._parts, start=2):
            self._line(part, down)
        for at, stretch in ((0, 2), (1, 5), (2, 5)):
            self._grid.setColumnStretch(at, stretch)

    def _line(self, part: Part, down: int) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(labels.small(part.name), down, 0, top)
        for number, text in enumerate((part.one, part.other)):
            shown = labels.text(
                _short(text), role="ink" if number == self._kept or not part.differs else "soft"
            )
            if part.differs and number != self._kept:
                tick = Tick(word("alike.bring"))
                tick.setAccessibleName(word("alike.bring_spoken", part=part.name))
                self.ticks[part.key] = tick
                self._grid.addLayout(column(shown, row(tick, None), gap=1), down, number + 1, top)
            else:
                self._grid.addWidget(shown, down, number + 1, top)

    def _about(self, side: Side) -> str:
        counts = [
            word(f"alike.{name}", count=count)
            for name, count in (
                ("events", side.events),
                ("interviews", side.interviews),
                ("people", side.people),
                ("files", side.files),
            )
            if count
        ]
        return ", ".join([word("alike.saved", day=short_date(side.saved_on, self._today)), *counts])

    def _keep(self, number: int, on: bool) -> None:
        if on and number != self._kept:
            self._kept = number
            self._show()
            if self._group is not None:
                self._group.button(number).setFocus(Qt.FocusReason.OtherFocusReason)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
