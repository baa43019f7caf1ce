"""The jobs tab: the board, one job beside it (over it where the window is narrow), and what was wanted."""

from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.queries.board import Board, board
from rebound_desktop.queries.cards import CardPage, cards
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.window.jobs import menus
from rebound_desktop.window.jobs.board_view import BoardView
from rebound_desktop.window.jobs.deeds import Deeds
from rebound_desktop.window.jobs.detail.panel import WIDTH, Panel
from rebound_desktop.window.jobs.empty_board import EmptyBoard
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.room import Room

# Narrower than this the panel covers the board (EXPERIENCE.md).
BOTH_FROM = 1200
_TABLES = frozenset({"job", "stage", "event", "interview", "quiet_time"})


class JobsTab(QWidget):
    """Shows the board as it is in the vault; every press on it is one deed."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self.deeds = room, Deeds(room, self)
        self._opened: frozenset[str] = frozenset()
        self._board, self._focus = Board((), None), ""
        self._taking: Any = None
        self._brought = ""
        self.board, self.empty, self.panel = BoardView(room.zone, room.now), EmptyBoard(), Panel(room)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.board)
        self.pages.addWidget(self.empty)
        self.setLayout(row(self.pages, self.panel, gap=0))
        self._wire()

    def _wire(self) -> None:
        self._room.edited.connect(self._edited)
        self.board.opened.connect(self.open_job)
        self.board.chosen.connect(self._follow)
        self.board.wanted.connect(self.want)
        self.board.moved.connect(self._move)
        self.board.menu_wanted.connect(self._menu)
        self.board.page_wanted.connect(self._ask_page)
        self.board.closed_opened.connect(self._open_closed)
        self.board.closed_shut.connect(self._shut_closed)
        self.board.brought.connect(self._take_in)
        self.empty.add_wanted.connect(self._add)
        self.empty.import_wanted.connect(self._import)
        self.empty.brought.connect(self._take_in)
        self.panel.wanted.connect(self.want)
        self.panel.left.connect(self.close_panel)
        self.panel.shown.connect(self._shown)

    def arrive(self, job: str = "", note: str = "", **_: Any) -> None:
        """The tab was opened; `job` names one to show beside the board, `note` is offered as its note."""
        self.refresh()
        if job:
            self.open_job(job)
            self.panel.timeline.note.offer(note)

    def refresh(self) -> None:
        """Reads the board anew."""
        loaded = self.board.loaded()
        self._room.ask(board, self._opened, loaded, then=self._put, view="jobs.board")

    def open_job(self, job: str) -> None:
        """Shows one job; the keyboard goes to its heading."""
        self.panel.open(job, focus=True)

    def close_panel(self) -> None:
        """Back to the board, to the card that was open."""
        job = self.panel.job
        self.panel.close_up()
        if not self.board.focus_card(job):
            self.board.focus_first()

    def want(self, what: str, job: str) -> None:
        """One deed by name, for keys, menus and the panel."""
        deeds = {
            "open": self.open_job,
            "edit": self._ask_edit,
            "star": self._star,
            "unstar": self._star,
            "move": self._ask_stage,
            "ended": self._ask_outcome,
            "no": self.deeds.they_said_no,
            "reopen": self.deeds.reopen,
            "mattered": self.deeds.mattered,
            "trash": self.deeds.trash,
        }
        deeds[what](job)

    # What came back

    def _put(self, shown: Board) -> None:
        self._board = shown
        quiet = shown.quiet_until is not None
        self.empty.put(quiet=quiet)
        self.pages.setCurrentWidget(self.empty if shown.is_empty else self.board)
        self.board.put(shown, self._opened)
        if self._focus and self.board.focus_card(self._focus):
            self._focus = ""

    def _edited(self, tables: frozenset[str]) -> None:
        # Out of sight it waits: `arrive` reads the board anew.
        if tables & _TABLES and self.isVisible():
            self.refresh()

    def _shown(self, job: str) -> None:
        self.board.mark_open(job)
        self._fit()

    def _follow(self, job: str) -> None:
        """With the panel open it goes along with the arrows."""
        if self.panel.job and self.panel.job != job:
            self.panel.open(job)

    # What was wanted

    def _move(self, job: str, stage: str, below: str) -> None:
        kind = next((column.kind for column in self._board.columns if column.id == stage), None)
        here = self.board.stage_of(job)
        was_closed = any(c.id == here and c.kind is StageKind.CLOSED for c in self._board.columns)
        if kind is StageKind.CLOSED and not was_closed:
            self._ask_outcome(job, everything=True)
            return
        self._focus = job
        self.deeds.move(job, stage, below)

    def _ask_stage(self, job: str) -> None:
        self._room.ask(job_detail, job, then=self._show_stages)

    def _show_stages(self, detail: JobDetail | None) -> None:
        if detail is not None:
            chosen = partial(self._move_to, detail)
            self._pop(menus.move_menu(self._board.columns, detail.stage, chosen, self))

    def _move_to(self, detail: JobDetail, stage: str) -> None:
        kind = next(column.kind for column in self._board.columns if column.id == stage)
        if kind is StageKind.CLOSED and detail.kind is not StageKind.CLOSED:
            self._ask_outcome(detail.id, everything=True)
        else:
            self._focus = detail.id if not self.panel.job else ""
            self.deeds.move(detail.id, stage)

    def _ask_outcome(self, job: str, *, everything: bool = False) -> None:
        without = frozenset[Outcome]() if everything else frozenset({Outcome.THEY_SAID_NO})
        self._pop(menus.outcome_menu(partial(self.deeds.ended, job), self, without=without))

    def _menu(self, job: str, at: QPoint) -> None:
        stage = self.board.stage_of(job)
        kind = next(column.kind for column in self._board.columns if column.id == stage)
        card = self.board.face_of(job)
        chosen = partial(self._want_of, job)
        menu = menus.card_menu(chosen, self, starred=card.starred, kind=kind, matters=card.matters)
        menu.popup(at)

    def _want_of(self, job: str, what: str) -> None:
        self.want(what, job)

    def _pop(self, menu: QMenu) -> None:
        menu.popup(QCursor.pos() if self.underMouse() else self._near_focus())

    def _near_focus(self) -> QPoint:
        at = self.focusWidget() or self
        return at.mapToGlobal(at.rect().center())

    def _star(self, job: str) -> None:
        panel = self.panel.detail
        if panel is not None and panel.job.id == job:
            self.deeds.star(job, not panel.job.starred)
        else:
            self.deeds.star(job, not self.board.face_of(job).starred)

    def _ask_edit(self, job: str) -> None:
        self._room.ask(job_detail, job, then=self._edit)

    def _edit(self, detail: JobDetail | None) -> None:
        if detail is not None:
            from rebound_desktop.window.jobs.edit_sheet import EditSheet

            self._room.sheet(EditSheet(self._room, detail))

    def _add(self) -> None:
        self._room.go("add")

    def _import(self) -> None:
        self._room.go("import")

    def _take_in(self, brought: QMimeData) -> None:
        """Reading costs imports and a thread: made when something is brought for the first time."""
        if self._taking is None:
            from rebound_desktop.window.jobs.taking_in import TakingIn

            self._taking = TakingIn(self._room, self)
            self._taking.posting.connect(self._add_found)
            self._taking.nothing.connect(self._add_brought)
            self._taking.told.connect(self._room.say)
        self._brought = brought.text()
        self._taking.take(brought)

    def _add_found(self, posting: object) -> None:
        self._room.go("add", proposal=posting)

    def _add_brought(self) -> None:
        self._room.go("add", text=self._brought)

    def _ask_page(self, stage: str, after: object) -> None:
        then = partial(self._add_page, stage)
        self._room.ask(cards, stage, after, then=then, view=f"jobs.page.{stage}")

    def _add_page(self, stage: str, page: CardPage) -> None:
        self.board.add(stage, page)

    def _open_closed(self, stage: str) -> None:
        self._opened |= {stage}
        self.refresh()

    def _shut_closed(self, stage: str) -> None:
        self._opened -= {stage}
        self.refresh()

    # Room for both, or for one

    def _fit(self) -> None:
        both = self.width() >= BOTH_FROM
        is_open = bool(self.panel.job)
        self.pages.setVisible(both or not is_open)
        self.panel.setMinimumWidth(WIDTH if both else 0)
        self.panel.setMaximumWidth(WIDTH if both else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.job:
            self.close_panel()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take_in(QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)
