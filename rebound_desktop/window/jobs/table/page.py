"""The table's page: reads its lines, keeps them true, and says what was done on them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint

from rebound_desktop.actions.jobs_page import keep_table
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.qt.words import word
from rebound_desktop.queries.how_many import how_many
from rebound_desktop.queries.lines import PAGE, After, Line, LinePage
from rebound_desktop.queries.table import Table, more_lines, table
from rebound_desktop.window.jobs.page import Held, JobsPage
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.jobs.table.cells import Cells, Reading, cells
from rebound_desktop.window.jobs.table.columns import COLUMNS, FIRST, Look, kept, look_from
from rebound_desktop.window.jobs.table.many import Many
from rebound_desktop.window.jobs.table.many_bar import ManyBar
from rebound_desktop.window.jobs.table.view import TableView
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.room import Room

_TABLES = frozenset({"job", "stage", "event", "interview", "next_step", "take_home", "offer", "quiet_time"})
# After a change so many lines are read anew; whoever was deeper comes down to them again.
_KEPT = 2000
_DOWN = {column.key: column.down for column in COLUMNS}


class TablePage(JobsPage):
    """Shows the lines as they are in the vault; a choice of several has its own bar."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._chosen, self._look, self._known = JobFilter(), FIRST, False
        self._reading: Reading | None = None
        self._after: After | None = None
        self._round, self._focus = 0, ""
        self.view, self.bar = TableView(), ManyBar()
        self.nothing = labels.soft(word("jobs.table.nothing_fits"), wrap=False)
        self.nothing.setContentsMargins(8, 20, 8, 20)
        self.nothing.hide()
        self.many = Many(room, self)
        lines = column(self.nothing, self.view, gap=0, edge=(20, 8, 20, 0))
        lines.setStretch(1, 1)
        inner = column(lines, self.bar, gap=0)
        inner.setStretch(0, 1)
        self.setLayout(inner)
        self._wire()

    def _wire(self) -> None:
        self._room.edited.connect(self._edited)
        self.view.opened.connect(self.opened)
        self.view.reached.connect(self.chosen)
        self.view.wanted.connect(self._want)
        self.view.menu_wanted.connect(self._ask_menu)
        self.view.lines.more_wanted.connect(self._ask_more)
        self.view.choice.changed.connect(self._put_choice)
        self.view.header.order_wanted.connect(self.order_by)
        self.view.header.look_changed.connect(self._keep_look)
        self.bar.wanted.connect(self._want_many)
        self.many.done.connect(self.view.choice.clear)
        self.many.columns_wanted.connect(self._open_columns)

    def arrive(self) -> None:
        """Reads the lines anew, as many as are in sight already."""
        page = min(max(PAGE, self.view.lines.rowCount()), _KEPT)
        look = self._look if self._known else None
        asked = (look.order, look.down) if look else None
        self._room.ask(table, self._chosen, asked, page, then=self._put, view="jobs.table")

    def filter_by(self, chosen: JobFilter) -> None:
        """Other lines: nothing of the choice is meant any more."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.view.choice.clear()

    def order_by(self, key: str) -> None:
        """Sorts by a column; by the same once more the other way."""
        down = not self._look.down if key == self._look.order else _DOWN[key]
        self._look = replace(self._look, order=key, down=down)
        self._put_look()
        self.view.scrollToTop()
        self.view.lines.put([], False)
        self.arrive()
        self._keep_look()

    def held(self, job: str) -> Held | None:
        line = self.view.lines.line_at(self.view.lines.row_of(job))
        return line.held if line is not None else None

    def mark_open(self, job: str) -> None:
        self.view.faces.open_id = job
        self.view.viewport().update()

    def follow(self, job: str) -> None:
        self._focus = job

    def focus_job(self, job: str) -> bool:
        row = self.view.lines.row_of(job)
        if row >= 0:
            self.view.setFocus()
            self.view.mark(row)
        return row >= 0

    def focus_first(self) -> None:
        if self.view.lines.rowCount():
            self.view.setFocus()
            self.view.mark(max(0, self.view.currentIndex().row()))

    # What came back

    def _put(self, shown: Table) -> None:
        if not self._known:
            self._look, self._known = look_from(shown.look), True
            self._put_look()
            if (self._look.order, self._look.down) != shown.order:
                self.arrive()
                return
        self._reading = Reading(
            names={one.id: stage_word(one.id, one.name) for one in shown.stages},
            kinds={one.id: one.kind for one in shown.stages},
            zone=self._room.zone(),
            now=self._room.now(),
            quiet=shown.quiet,
        )
        self._round += 1
        self._after = shown.page.after
        self._put_lines([self._cells(line) for line in shown.page.lines])
        self._put_choice()

    def _put_lines(self, lines: list[Cells]) -> None:
        view, marked, bar = self.view, self.view.current(), self.view.verticalScrollBar()
        row, at = view.currentIndex().row(), bar.value()
        view.lines.put(lines, self._after is not None)
        self.nothing.setVisible(not lines)
        wanted, self._focus = self._focus, ""
        here = view.lines.row_of(wanted or (marked.id if marked else ""))
        if not view.currentIndex().isValid() or wanted:
            view.mark(here if here >= 0 else max(0, row))
        bar.setValue(at)

    def _ask_more(self) -> None:
        then = partial(self._add, self._round)
        look = self._look
        self._room.ask(
            more_lines, self._chosen, look.order, look.down, self._after, then=then, view="jobs.more"
        )

    def _add(self, of_round: int, page: LinePage) -> None:
        if of_round == self._round:
            self._after = page.after
            self.view.lines.add([self._cells(line) for line in page.lines], page.after is not None)

    def _cells(self, line: Line) -> Cells:
        assert self._reading is not None
        return cells(line, self._reading)

    def _edited(self, tables: frozenset[str]) -> None:
        # Out of sight it waits: `arrive` reads the lines anew.
        if tables & _TABLES and self.isVisible():
            self.arrive()

    # Several at once

    def _put_choice(self) -> None:
        choice = self.view.choice
        if not choice.is_set:
            self.bar.hide()
            return
        quiet = self._reading is not None and self._reading.quiet
        if choice.is_all and not quiet:
            self.bar.put(None, all_fit=not choice.named, quiet=quiet)
            self._room.ask(how_many, self._chosen, then=self._put_count, view="jobs.table.count")
        else:
            self.bar.put(choice.named, all_fit=choice.is_all, quiet=quiet)

    def _put_count(self, count: int) -> None:
        choice = self.view.choice
        if choice.is_all:
            self.bar.put(count - choice.named, all_fit=not choice.named, quiet=False)

    def _want(self, what: str, job: str) -> None:
        """A key: of the chosen lines, else of the one with the mark."""
        if self.view.choice.is_set and what != "edit":
            self._want_many(what)
        elif job:
            self.wanted.emit(what, job)

    def _ask_menu(self, job: str, at: QPoint) -> None:
        if self.view.choice.is_set and job in self.view.choice:
            self._prepare_many()
            self.many.open_menu(at)
        else:
            self.menu_wanted.emit(job, at)

    def _want_many(self, what: str) -> None:
        if what == "all":
            self.view.choice.put_all()
        elif what == "none":
            self.view.choice.clear()
            self.view.setFocus()
        else:
            self._prepare_many()
            self.many.want(what)

    def _prepare_many(self) -> None:
        jobs = self.view.choice.jobs(self.view.lines.ids(), self._chosen)
        kinds = self._reading.kinds if self._reading else {}
        names = self._reading.names if self._reading else {}
        stages = [(stage, names[stage], kind is StageKind.CLOSED) for stage, kind in kinds.items()]
        self.many.put(jobs, stages)

    # The look

    def _put_look(self) -> None:
        self.view.header.put(self._look)
        self.view.lines.put_order(self._look.order, down=self._look.down)

    def _open_columns(self) -> None:
        self.view.header.open_menu(self.view.header.mapToGlobal(self.view.header.rect().bottomLeft()))

    def _keep_look(self) -> None:
        if self._known:
            self._look = Look(self.view.header.columns(), self._look.order, self._look.down)
            self._room.do(keep_table, kept(self._look))
