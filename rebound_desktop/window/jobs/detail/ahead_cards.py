"""What lies ahead of a job, above its timeline: interviews that can be changed, a follow-up that fits."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.qt.days import time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_panel import JobPanel
from rebound_desktop.queries.planned import Planned
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import emptied, holding

_BEFORE = (StageKind.WISHLIST, StageKind.APPLIED)


class AheadCards(QWidget):
    """Each signal states what was pressed; the job is the panel's."""

    change_wanted = Signal(object)
    cancelled = Signal(str)
    move_wanted = Signal()
    followed_up = Signal()

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(8)

    def put(self, panel: JobPanel) -> None:
        """Shows the cards; without anything ahead there is no card and no empty space."""
        emptied(self._column)
        for planned in panel.planned:
            self._column.addWidget(self._interview(planned, panel.job.kind in _BEFORE))
        if panel.follow_up:
            self._column.addWidget(self._follow_up())
        self.setVisible(bool(panel.planned) or panel.follow_up)

    def _interview(self, planned: Planned, move_on: bool) -> Card:
        card = Card(tint="dream_tint", edge="", margins=(14, 10, 14, 10), spacing=4)
        when = time_word(planned.at, self._zone(), self._now())
        card.column.addWidget(labels.strong(f"{word('jobs.event.interview')} · {when}", role="dream"))
        more = " · ".join(part for part in (planned.round, planned.with_whom, planned.place_or_link) if part)
        if more:
            card.column.addWidget(labels.small(more))
        links = Flow(gap=12)
        links.addWidget(buttons.link(word("board.panel.change_interview"), partial(self._change, planned)))
        links.addWidget(buttons.link(word("board.panel.cancel_interview"), partial(self._cancel, planned.id)))
        if move_on:
            stage = word("jobs.stage.interviewing")
            links.addWidget(buttons.link(word("board.panel.move_on", stage=stage), self._move))
        card.column.addWidget(holding(links))
        return card

    def _follow_up(self) -> Card:
        card = Card(tint="return_tint", edge="", margins=(14, 10, 14, 10), spacing=4)
        card.column.addWidget(labels.strong(word("jobs.follow_up.today"), role="return_"))
        links = Flow(gap=12)
        links.addWidget(buttons.link(word("jobs.follow_up.sent"), self._followed_up))
        card.column.addWidget(holding(links))
        return card

    def _change(self, planned: Planned, _: bool = False) -> None:
        self.change_wanted.emit(planned)

    def _cancel(self, interview: str, _: bool = False) -> None:
        self.cancelled.emit(interview)

    def _move(self) -> None:
        self.move_wanted.emit()

    def _followed_up(self) -> None:
        self.followed_up.emit()
