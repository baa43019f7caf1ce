"""In a job's panel: what it has of what I look for, and the way to its ticks."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.fit import Fit, fit
from rebound_desktop.window.dreams.saying import fitting
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room

_TABLES = frozenset({"trait", "job", "sighting", "quiet_time"})


class FitLine(QWidget):
    """One sentence; nothing where there is nothing to say."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._job = room, ""
        self.words = labels.small()
        self.tick = buttons.link(word("dreams.ticks.title"), self._go)
        self.setLayout(column(self.words, row(self.tick, None), gap=2))
        self.hide()
        room.edited.connect(self._edited)

    def put(self, job: str) -> None:
        """Shows the fit of a job; "" for none."""
        self._job = job
        if job:
            self._room.ask(fit, job, then=self._put, view="dreams.fit")
        else:
            self.hide()

    def _put(self, found: Fit | None) -> None:
        said = fitting(found.comparison) if found is not None and found.comparison is not None else ""
        self.words.setText(said)
        self.words.setVisible(bool(said))
        may_tick = found is not None and found.may_tick
        self.tick.setVisible(may_tick)
        self.setVisible(bool(said) or may_tick)

    def _edited(self, tables: frozenset[str]) -> None:
        if self._job and tables & _TABLES:
            self.put(self._job)

    def _go(self) -> None:
        self._room.go("ticks", job=self._job)
