"""The tab without its panel: the line on top, and the page of jobs that is open."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rebound_desktop.actions.jobs_page import open_jobs_page
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.how_many import how_many
from rebound_desktop.queries.jobs_now import JobsNow, jobs_now
from rebound_desktop.queries.put_by import PutBy, put_by
from rebound_desktop.queries.silence_offer import SilenceOffer, silence_offer
from rebound_desktop.window.jobs import pages
from rebound_desktop.window.jobs.filter.line import FilterLine
from rebound_desktop.window.jobs.page import JobsPage
from rebound_desktop.window.jobs.passing import Passing
from rebound_desktop.window.jobs.switch import Switch
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room

if TYPE_CHECKING:
    from rebound_desktop.window.jobs.board.empty import EmptyBoard
    from rebound_desktop.window.jobs.board.silence_bar import SilenceBar
    from rebound_desktop.window.jobs.unopened_bar import UnopenedBar

_TABLES = frozenset({"job", "quiet_time", "setback", "small_step", "reflection", "feedback", "message"})


class Paged(QWidget):
    """Goes from page to page, each made at its first opening; what is done on one goes out as signals."""

    opened = Signal(str)
    chosen = Signal(str)
    wanted = Signal(str, str)
    moved = Signal(str, str, str)
    menu_wanted = Signal(str, QPoint)
    brought = Signal(QMimeData, str)

    def __init__(self, room: Room, around: QWidget) -> None:
        super().__init__()
        self._room = room
        self._built: dict[str, QWidget] = {}
        self._wanted = ""  # the page that was asked for, until it is shown
        self._arriving = False
        self._now: JobsNow | None = None
        self.switch, self.stack = Switch(around), QStackedWidget()
        self.filter = FilterLine(room, around)
        self._passing = Passing(room, self)
        asked = (self.filter.field, self.filter.narrow, self.filter.saved)
        self._asked = holding(row(*asked, gap=6))
        self.line = holding(row(self.switch, self._asked, None, gap=14, edge=(20, 12, 20, 0)))
        self._all = column(self.line, self.filter, self.stack, gap=0)
        self.setLayout(self._all)
        self.line.hide()
        self._room.edited.connect(self._edited)
        self.switch.chosen.connect(self._choose)
        self._passing.passed.connect(self.arrive)
        self.filter.changed.connect(self._filter)
        self.filter.left.connect(self._go_to_first)

    def arrive(self, page: str = "") -> None:
        """Reads what there is to see, and shows the page asked for, or the one that was open last."""
        self._wanted, self._arriving = page or self._wanted, True
        self._room.ask(jobs_now, then=self._put, view="jobs.now")

    def offer_silence(self) -> None:
        """Asks whether some have not answered for long."""
        self._room.ask(silence_offer, then=self._put_silence, view="jobs.silence")

    def offer_unopened(self) -> None:
        """Asks whether an answer that was put by has come to its time."""
        self._room.ask(put_by, then=self._put_unopened, view="jobs.unopened")

    @property
    def page(self) -> JobsPage | None:
        """The page of jobs that is open; None while another is, or none."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, JobsPage) else None

    def built(self, key: str) -> QWidget:
        """The widget of a page, made now if it was not."""
        if key not in self._built:
            made = pages.find(pages.PAGES, key).build(self._room)
            self._built[key] = made
            self.stack.addWidget(made)
            if isinstance(made, JobsPage):
                made.filter_by(self.filter.chosen)
                self._wire(made)
        return self._built[key]

    @cached_property
    def empty(self) -> EmptyBoard:
        """What stands where no job is yet."""
        from rebound_desktop.window.jobs.board.empty import EmptyBoard

        made = EmptyBoard()
        self.stack.addWidget(made)
        made.add_wanted.connect(partial(self._room.go, "add"))
        made.import_wanted.connect(partial(self._room.go, "import"))
        made.brought.connect(self._bring)
        return made

    @cached_property
    def silence(self) -> SilenceBar:
        """The line about those who have not answered, above the page."""
        from rebound_desktop.window.jobs.board.silence_bar import SilenceBar

        made = SilenceBar(self._room)
        self._all.insertWidget(0, made)
        return made

    @cached_property
    def unopened(self) -> UnopenedBar:
        """The line about an answer that was put by, above the page."""
        from rebound_desktop.window.jobs.unopened_bar import UnopenedBar

        made = UnopenedBar(self._room)
        self._all.insertWidget(0, made)
        return made

    def _put_unopened(self, lying: PutBy) -> None:
        if lying.ready or "unopened" in vars(self):
            self.unopened.put(lying)

    def _wire(self, page: JobsPage) -> None:
        page.opened.connect(self.opened)
        page.chosen.connect(self.chosen)
        page.wanted.connect(self.wanted)
        page.moved.connect(self.moved)
        page.menu_wanted.connect(self.menu_wanted)
        page.brought.connect(self.brought)

    def _put(self, now: JobsNow) -> None:
        if not self._arriving and replace(now, page="") == self._now:
            return
        self._now, self._arriving = replace(now, page=""), False
        quiet = now.quiet_until is not None
        self._passing.put(now.quiet_until)
        self.line.setVisible(not now.is_empty)
        self.filter.put_noes_away(now.noes_away)
        if now.is_empty:
            self.empty.put(quiet=quiet)
            self.stack.setCurrentWidget(self.empty)
            return
        shown = pages.shown_pages(looking_back=now.looking_back)
        open_page = pages.find(shown, self._wanted or self._page_open() or now.page)
        self._wanted = ""
        self.switch.put(shown, open_page.key)
        self._open(open_page.key)
        self._count()

    def _open(self, key: str) -> None:
        widget = self.built(key)
        self.stack.setCurrentWidget(widget)
        self._asked.setVisible(isinstance(widget, JobsPage))
        self.filter.put_away(not isinstance(widget, JobsPage))
        widget.arrive()  # type: ignore[attr-defined]

    def _filter(self, chosen: JobFilter) -> None:
        """Every page of jobs shows the same; only the one in sight reads it now."""
        for widget in self._built.values():
            if isinstance(widget, JobsPage):
                widget.filter_by(chosen)
        if self.page is not None:
            self.page.arrive()
        self._count()

    def _count(self) -> None:
        """How many fit, when somebody asked for something; never in quiet time."""
        quiet = self._now is None or self._now.quiet_until is not None
        if quiet or not self.filter.chosen.is_set:
            self.filter.put_count(None)
        else:
            self._room.ask(how_many, self.filter.chosen, then=self.filter.put_count, view="jobs.count")

    def _go_to_first(self) -> None:
        if self.page is not None:
            self.page.focus_first()

    def _page_open(self) -> str:
        widget = self.stack.currentWidget()
        return next((key for key, built in self._built.items() if built is widget), "")

    def _choose(self, key: str) -> None:
        self._open(key)
        self._room.do(open_jobs_page, key)

    def _edited(self, tables: frozenset[str]) -> None:
        # Each page reads its own jobs anew; here it is asked which pages there are.
        if tables & _TABLES and self.isVisible():
            self._room.ask(jobs_now, then=self._put, view="jobs.now")
            if self.filter.chosen.is_set:
                self._count()
        if "message" in tables and "unopened" in vars(self):
            self.offer_unopened()

    def _put_silence(self, offer: SilenceOffer | None) -> None:
        if offer is not None or "silence" in vars(self):
            self.silence.put(offer)

    def _bring(self, brought: QMimeData) -> None:
        self.brought.emit(brought, "")
