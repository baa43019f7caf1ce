"""The board's page: reads the columns, keeps them true, and says what was done on them."""

from functools import partial

from PySide6.QtCore import QMimeData, QPoint

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.board import Board, board
from rebound_desktop.queries.cards import CardPage, cards
from rebound_desktop.window.jobs.board.view import BoardView
from rebound_desktop.window.jobs.page import Held, JobsPage
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.room import Room

_TABLES = frozenset(
    {"job", "stage", "event", "interview", "quiet_time"} | {"offer", "take_home", "next_step", "put_off"}
)


class BoardPage(JobsPage):
    """Shows the board as it is in the vault."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._opened: frozenset[str] = frozenset()
        self._board, self._focus, self._chosen = Board((), None), "", JobFilter()
        self.view = BoardView(room.zone, room.now)
        self.setLayout(column(self.view, gap=0))
        self._wire()

    def _wire(self) -> None:
        self._room.edited.connect(self._edited)
        self.view.opened.connect(self.opened)
        self.view.chosen.connect(self.chosen)
        self.view.wanted.connect(self.wanted)
        self.view.moved.connect(self._move)
        self.view.menu_wanted.connect(self._ask_menu)
        self.view.page_wanted.connect(self._ask_page)
        self.view.closed_opened.connect(self._open_closed)
        self.view.closed_shut.connect(self._shut_closed)
        self.view.brought.connect(self._bring)

    def arrive(self) -> None:
        """Reads the board anew."""
        loaded = self.view.loaded()
        self._room.ask(board, self._opened, loaded, self._chosen, then=self._put, view="jobs.board")

    def filter_by(self, chosen: JobFilter) -> None:
        self._chosen = chosen

    def held(self, job: str) -> Held | None:
        face, kind = self.view.face_of(job), self.view.kind_of(self.view.stage_of(job))
        if face is None or kind is None:
            return None
        return Held(face.starred, kind, face.matters, face.follow_up)

    def mark_open(self, job: str) -> None:
        self.view.mark_open(job)

    def follow(self, job: str) -> None:
        self._focus = job

    def focus_job(self, job: str) -> bool:
        return self.view.focus_card(job)

    def focus_first(self) -> None:
        self.view.focus_first()

    def _put(self, shown: Board) -> None:
        quiet = shown.quiet_until is not None
        if quiet and self._board.quiet_until is None and self._opened:
            self._opened = frozenset()  # quiet time begins: Closed rests, until it is opened again
        self._board = shown
        self.view.put(shown, self._opened)
        if self._focus and self.view.focus_card(self._focus):
            self._focus = ""

    def _edited(self, tables: frozenset[str]) -> None:
        # Out of sight it waits: `arrive` reads the board anew.
        if tables & _TABLES and self.isVisible():
            self.arrive()

    def _move(self, job: str, stage: str, below: str) -> None:
        """A card was dragged or pushed: into a closed stage only an outcome leads."""
        was_closed = self.view.kind_of(self.view.stage_of(job)) is StageKind.CLOSED
        if self.view.kind_of(stage) is StageKind.CLOSED and not was_closed:
            self.wanted.emit("outcome", job)
        else:
            self.moved.emit(job, stage, below)

    def _ask_menu(self, job: str, at: QPoint) -> None:
        self.menu_wanted.emit(job, at)

    def _ask_page(self, stage: str, after: object) -> None:
        then = partial(self._add_page, stage)
        view = f"jobs.page.{stage}"
        self._room.ask(cards, stage, after, chosen=self._chosen, then=then, view=view)

    def _add_page(self, stage: str, page: CardPage) -> None:
        self.view.add(stage, page)

    def _open_closed(self, stage: str) -> None:
        self._opened |= {stage}
        self.arrive()

    def _shut_closed(self, stage: str) -> None:
        self._opened -= {stage}
        self.arrive()

    def _bring(self, brought: QMimeData, job: str) -> None:
        self.brought.emit(brought, job)
