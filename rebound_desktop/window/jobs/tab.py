"""The jobs tab: the board, one job beside it (over it where the window is narrow), and what was wanted."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from rebound_desktop.queries.board import Board, board
from rebound_desktop.queries.cards import CardPage, cards
from rebound_desktop.queries.silence_offer import SilenceOffer, silence_offer
from rebound_desktop.window.jobs.board_view import BoardView
from rebound_desktop.window.jobs.bringing import Bringing
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room

if TYPE_CHECKING:
    from rebound_desktop.exchange.proposals import Meeting
    from rebound_desktop.queries.job_detail import JobDetail
    from rebound_desktop.window.jobs.asking import Asking
    from rebound_desktop.window.jobs.detail.panel import Panel
    from rebound_desktop.window.jobs.empty_board import EmptyBoard
    from rebound_desktop.window.jobs.silence_bar import SilenceBar

# Narrower than this the panel covers the board (EXPERIENCE.md).
BOTH_FROM = 1200
_PANEL = 366
_MINUTE_MS = 60_000
_TABLES = frozenset({"job", "stage", "event", "interview", "quiet_time"})


class JobsTab(QWidget):
    """Shows the board as it is in the vault; every press on it is one deed.

    The board is there at once; panel, menus, deeds and the two rarer pages are imported and made when they
    are first needed.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._opened: frozenset[str] = frozenset()
        self._board, self._focus = Board((), None), ""
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._shown_for: object = None
        self._bringing = Bringing(room, self)
        self.board, self.pages = BoardView(room.zone, room.now), QStackedWidget()
        self.pages.addWidget(self.board)
        self._above = column(self.pages, gap=0)
        self._left = holding(self._above)
        self._both = row(self._left, gap=0)
        self.setLayout(self._both)
        self.setAcceptDrops(True)
        self._wire()

    def _wire(self) -> None:
        self._room.edited.connect(self._edited)
        self._minute.timeout.connect(self._look_at_the_clock)
        self.board.opened.connect(self.open_job)
        self.board.chosen.connect(self._follow)
        self.board.wanted.connect(self.want)
        self.board.moved.connect(self._move)
        self.board.menu_wanted.connect(self._card_menu)
        self.board.page_wanted.connect(self._ask_page)
        self.board.closed_opened.connect(self._open_closed)
        self.board.closed_shut.connect(self._shut_closed)
        self.board.brought.connect(self._bringing.take)

    # Made when first needed

    @cached_property
    def _asking(self) -> Asking:
        from rebound_desktop.window.jobs.asking import Asking
        from rebound_desktop.window.jobs.deeds import Deeds

        made = Asking(self._room, self.board, Deeds(self._room, self), self)
        made.wanted.connect(self.want)
        made.going.connect(self._going)
        return made

    @cached_property
    def panel(self) -> Panel:
        """One job, beside the board or over it."""
        from rebound_desktop.window.dreams.fit_line import FitLine
        from rebound_desktop.window.jobs.detail.panel import Panel

        made, fit = Panel(self._room), FitLine(self._room)
        made.heading.below.addWidget(fit)
        self._both.addWidget(made)
        made.wanted.connect(self.want)
        made.left.connect(self.close_panel)
        made.shown.connect(self._shown)
        made.shown.connect(fit.put)
        return made

    @cached_property
    def empty(self) -> EmptyBoard:
        """What stands where no job is yet."""
        from rebound_desktop.window.jobs.empty_board import EmptyBoard

        made = EmptyBoard()
        self.pages.addWidget(made)
        made.add_wanted.connect(partial(self._room.go, "add"))
        made.import_wanted.connect(partial(self._room.go, "import"))
        made.brought.connect(self._bringing.take)
        return made

    @cached_property
    def silence(self) -> SilenceBar:
        """The line about those who have not answered, above the board."""
        from rebound_desktop.window.jobs.silence_bar import SilenceBar

        made = SilenceBar(self._room)
        self._above.insertWidget(0, made)
        return made

    @property
    def _open_job(self) -> str:
        return self.panel.job if "panel" in vars(self) else ""

    def arrive(self, job: str = "", note: str = "", meeting: Meeting | None = None, **_: Any) -> None:
        """The tab was opened; `job` names one to show, `note` and `meeting` are offered to be kept."""
        self.refresh()
        self._room.ask(silence_offer, then=self._put_silence, view="jobs.silence")
        if job:
            self.open_job(job)
            self.panel.timeline.note.offer(note)
            self.panel.timeline.interview.offer(meeting)

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
            "move": self._asking.stage,
            "ended": self._asking.another_way,
            "no": self._asking.deeds.they_said_no,
            "reopen": self._asking.deeds.reopen,
            "mattered": self._asking.deeds.mattered,
            "trash": self._asking.deeds.trash,
        }
        deeds[what](job)

    # What came back

    def _put_silence(self, offer: SilenceOffer | None) -> None:
        if offer is not None or "silence" in vars(self):
            self.silence.put(offer)

    def _put(self, shown: Board) -> None:
        quiet = shown.quiet_until is not None
        if quiet and self._board.quiet_until is None and self._opened:
            self._opened = frozenset()  # quiet time begins: Closed rests, until it is opened again
        self._board = shown
        if shown.is_empty:
            self.empty.put(quiet=quiet)
        self.pages.setCurrentWidget(self.empty if shown.is_empty else self.board)
        self.board.put(shown, self._opened)
        self._shown_for = self._moment()
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
        if self._open_job and self._open_job != job:
            self.panel.open(job)

    def _look_at_the_clock(self) -> None:
        """Days pass and quiet time ends while the board is in sight."""
        if self._shown_for != self._moment():
            self.refresh()

    def _moment(self) -> object:
        now, quiet = self._room.now(), self._board.quiet_until
        return now.astimezone(self._room.zone()).date(), quiet is not None and now < quiet

    # What was wanted

    def _going(self, job: str) -> None:
        """The keyboard stays with a card that moves, unless its panel has it."""
        self._focus = job if not self._open_job else ""

    def _move(self, job: str, stage: str, below: str) -> None:
        self._asking.move(job, stage, below)

    def _card_menu(self, job: str, at: QPoint) -> None:
        self._asking.card(job, at)

    def _star(self, job: str) -> None:
        panel = self.panel.detail if self._open_job else None
        if panel is not None and panel.job.id == job:
            self._asking.deeds.star(job, not panel.job.starred)
        else:
            self._asking.deeds.star(job, not self.board.face_of(job).starred)

    def _ask_edit(self, job: str) -> None:
        from rebound_desktop.queries.job_detail import job_detail

        self._room.ask(job_detail, job, then=self._edit)

    def _edit(self, detail: JobDetail | None) -> None:
        if detail is not None:
            from rebound_desktop.window.jobs.edit_sheet import EditSheet

            self._room.sheet(EditSheet(self._room, detail))

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
        self._left.setVisible(both or not self._open_job)
        if self._open_job:
            self.panel.setMinimumWidth(_PANEL if both else 0)
            self.panel.setMaximumWidth(_PANEL if both else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Beside the columns, and on the panel, for its job."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        on_panel = self._open_job and self.panel.geometry().contains(event.position().toPoint())
        self._bringing.take(event.mimeData(), self._open_job if on_panel else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open_job:
            self.close_panel()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self._bringing.take(QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)
