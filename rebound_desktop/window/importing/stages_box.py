"""Names of stages that only the person can explain: each asked once."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.exchange.proposals import StagePick
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import emptied


class StagesBox(QWidget):
    """`changed` gives what every name means by now; a name not yet answered counts as applied to."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._names: list[str] = []
        self.choices: dict[str, DropDown] = {}

    def put(self, unknown: tuple[str, ...]) -> None:
        """Asks for names that are new; those answered before stay to be changed."""
        fresh = [name for name in unknown if name not in self._names]
        if fresh:
            self._names += fresh
            self._build()
        self.setVisible(bool(self._names))

    def picks(self) -> dict[str, StagePick]:
        """What each name means."""
        return {name: box.currentData() for name, box in self.choices.items()}

    def forget(self) -> None:
        """Another file: other names."""
        self._names, self.choices = [], {}
        emptied(self._grid)

    def _build(self) -> None:
        before = self.picks()
        emptied(self._grid)
        self.choices = {}
        for number, name in enumerate(self._names):
            box = DropDown()
            box.setAccessibleName(word("jobs.import.stage_of", name=name))
            for pick, words in _meanings():
                box.addItem(words, pick)
            chosen = before.get(name, StagePick(StageKind.APPLIED))
            box.setCurrentIndex(next(n for n in range(box.count()) if box.itemData(n) == chosen))
            box.activated.connect(partial(self._chosen, name))
            asked = labels.text(word("jobs.import.stage_of", name=name))
            asked.setBuddy(box)
            self._grid.addWidget(asked, number, 0)
            self._grid.addWidget(box, number, 1)
            self.choices[name] = box

    def _chosen(self, _name: str, _row: int) -> None:
        self.changed.emit(self.picks())


def _meanings() -> list[tuple[StagePick, str]]:
    kinds = [kind for kind in StageKind if kind is not StageKind.CLOSED]
    open_ones = [(StagePick(kind), word(f"jobs.stage.{kind}")) for kind in kinds]
    closed = word("jobs.stage.closed")
    ends = [(StagePick(StageKind.CLOSED, one), f"{closed}: {word(f'jobs.outcome.{one}')}") for one in Outcome]
    return open_ones + ends
