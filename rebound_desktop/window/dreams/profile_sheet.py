"""What I look for, to be changed: the ticks of every posting that was starred or sighted."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ticks import Ticks, all_ticks
from rebound_desktop.window.dreams.tick_row import TickRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class ProfileSheet(Sheet):
    """Every tick holds at once."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("dreams.profile.title"), width=640)
        self._room = room
        self.heading_words = labels.title(word("dreams.profile.title"))
        self._rows: QVBoxLayout = column(gap=14)
        self.rows: list[TickRow] = []
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("dreams.profile.edit_text")))
        self.column.addSpacing(6)
        self.column.addLayout(self._rows)
        self.column.addSpacing(8)
        self.column.addLayout(row(None, buttons.secondary(word("dreams.profile.done"), self.leave)))
        room.ask(all_ticks, then=self._put, view="dreams.profile")

    def _put(self, found: tuple[Ticks, ...]) -> None:
        if not found:
            self._rows.addWidget(labels.soft(word("dreams.profile.empty")))
        for one in found:
            name = called(one.title, one.company)
            ticks = TickRow(name)
            ticks.put(one.kinds, one.own)
            ticks.ticked.connect(partial(self._keep, one, ticks))
            self.rows.append(ticks)
            beside = labels.small(one.company if one.title else "")
            self._rows.addLayout(column(labels.strong(name), beside, ticks, gap=4))

    def _keep(self, one: Ticks, ticks: TickRow) -> None:
        self._room.do(mark_traits, one.id, ticks.kinds(), ticks.own_words(), sighted=one.sighted)
