"""What makes you want it? Four ticks for a job with a star; offered, never asked."""

from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ticks import Ticks, ticks
from rebound_desktop.window.dreams.tick_row import TickRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class TicksSheet(Sheet):
    """Small: *Keep*, or just the star."""

    def __init__(self, room: Room, job: str = "", **_what: object) -> None:
        super().__init__(word("dreams.ticks.title"), width=520)
        self._room, self._job = room, job
        self.heading_words = labels.title(word("dreams.ticks.title"))
        self._which = labels.soft()
        self.ticks = TickRow()
        self.keep = buttons.primary(word("dreams.ticks.done"), self._keep, tone="dream")
        self.skip = buttons.secondary(word("dreams.ticks.skip"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self._which)
        self.column.addSpacing(6)
        self.column.addWidget(self.ticks)
        self.column.addSpacing(8)
        self.column.addLayout(row(None, self.skip, self.keep))
        room.ask(ticks, job, then=self._put, view="dreams.ticks")

    def _put(self, found: Ticks | None) -> None:
        if found is None:
            self.leave()
            return
        self._which.setText(called(found.title, found.company))
        self.ticks.put(found.kinds, found.own)
        if found.kinds:  # it has ticks already: what is left here is that they stay
            self.skip.setText(word("dreams.sighting.cancel"))
            self.skip.setAccessibleName(word("dreams.sighting.cancel"))

    def _keep(self) -> None:
        kinds, own = self.ticks.kinds(), self.ticks.own_words()
        self._room.do(mark_traits, self._job, kinds, own, then=self._kept)

    def _kept(self, _nothing: object) -> None:
        self.leave()
