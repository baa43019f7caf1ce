"""The jobs tab: the open page, one job beside it (over it where the window is narrow), what was wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from rebound_desktop.window.jobs.adding.bringing import Bringing
from rebound_desktop.window.jobs.paged import Paged
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.room import Room

if TYPE_CHECKING:
    from rebound_desktop.domain.follow_up import ReplyTime
    from rebound_desktop.exchange.proposals import Meeting
    from rebound_desktop.queries.job_detail import JobDetail
    from rebound_desktop.window.jobs.asking import Asking
    from rebound_desktop.window.jobs.detail.panel import Panel

# Narrower than this the panel covers the page (EXPERIENCE.md).
BOTH_FROM = 1200
_PANEL = 366


class JobsTab(QWidget):
    """Every press on a page or on the panel is one deed.

    The open page is there at once; panel, menus and deeds are imported and made when they are first needed.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._bringing = Bringing(room, self)
        self.paged = Paged(room, self)
        self._both = row(self.paged, gap=0)
        self.setLayout(self._both)
        self.setAcceptDrops(True)
        self._wire()

    def _wire(self) -> None:
        self.paged.opened.connect(self.open_job)
        self.paged.chosen.connect(self._follow)
        self.paged.wanted.connect(self.want)
        self.paged.moved.connect(self._move)
        self.paged.menu_wanted.connect(self._menu)
        self.paged.brought.connect(self._bring)

    # Made when first needed

    @cached_property
    def _asking(self) -> Asking:
        from rebound_desktop.window.jobs.asking import Asking
        from rebound_desktop.window.jobs.deeds import Deeds

        made = Asking(self._room, Deeds(self._room, self), self)
        made.wanted.connect(self.want)
        made.going.connect(self._going)
        return made

    @cached_property
    def panel(self) -> Panel:
        """One job, beside the page or over it."""
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

    @property
    def _open_job(self) -> str:
        return self.panel.job if "panel" in vars(self) else ""

    def arrive(
        self,
        job: str = "",
        note: str = "",
        meeting: Meeting | None = None,
        page: str = "",
        confirmed: bool = False,
        reply: ReplyTime | None = None,
        **_: Any,
    ) -> None:
        """The tab was opened, on `page` if named; `job` is to be shown.

        `note` (of a mail that only confirms, if `confirmed`), `meeting` and `reply` are offered with it.
        """
        self.paged.arrive(page)
        self.paged.offer_silence()
        self.paged.offer_unopened()
        if job:
            self.open_job(job)
            self.panel.timeline.note.offer(note, confirmed=confirmed)
            self.panel.timeline.interview.offer(meeting)
            self.panel.timeline.forms.offer(reply)

    def refresh(self) -> None:
        """Reads what is shown anew."""
        self.paged.arrive()

    def open_job(self, job: str) -> None:
        """Shows one job; the keyboard goes to its heading."""
        self.panel.open(job, focus=True)

    def close_panel(self) -> None:
        """Back to the page, to the job that was open."""
        job, page = self.panel.job, self.paged.page
        self.panel.close_up()
        if page is not None and not page.focus_job(job):
            page.focus_first()

    def want(self, what: str, job: str) -> None:
        """One deed by name, for keys, menus and the panel."""
        deeds = {
            "open": self.open_job,
            "edit": self._ask_edit,
            "star": self._star,
            "unstar": self._star,
            "move": self._asking.stage,
            "outcome": self._asking.outcome,
            "ended": self._asking.another_way,
            "no": self._asking.deeds.they_said_no,
            "reopen": self._asking.deeds.reopen,
            "mattered": self._asking.deeds.mattered,
            "trash": self._asking.deeds.trash,
            "wrote": self._asking.wrote,
            "later": self._asking.later,
            "not_this_one": self._asking.not_this_one,
        }
        deeds[what](job)

    # What was wanted

    def _move(self, job: str, stage: str, below: str) -> None:
        self._asking.move(job, stage, below)

    def _menu(self, job: str, at: QPoint) -> None:
        page = self.paged.page
        held = page.held(job) if page is not None else None
        if held is not None:
            self._asking.card(job, held, at)

    def _going(self, job: str) -> None:
        """The keyboard stays with a job that moves, unless its panel has it."""
        if self.paged.page is not None and not self._open_job:
            self.paged.page.follow(job)

    def _star(self, job: str) -> None:
        panel = self.panel.detail if self._open_job else None
        page = self.paged.page
        if panel is not None and panel.job.id == job:
            self._asking.deeds.star(job, not panel.job.starred)
            return
        held = page.held(job) if page is not None else None
        if held is not None:
            self._asking.deeds.star(job, not held.starred)

    def _ask_edit(self, job: str) -> None:
        from rebound_desktop.queries.job_detail import job_detail

        self._room.ask(job_detail, job, then=self._edit)

    def _edit(self, detail: JobDetail | None) -> None:
        if detail is not None:
            from rebound_desktop.window.jobs.adding.edit_sheet import EditSheet

            self._room.sheet(EditSheet(self._room, detail))

    # The panel

    def _shown(self, job: str) -> None:
        if self.paged.page is not None:
            self.paged.page.mark_open(job)
        self._fit()

    def _follow(self, job: str) -> None:
        """With the panel open it goes along with the arrows."""
        if self._open_job and self._open_job != job:
            self.panel.open(job)

    def _fit(self) -> None:
        """Room for both, or for one."""
        both = self.width() >= BOTH_FROM
        self.paged.setVisible(both or not self._open_job)
        if self._open_job:
            self.panel.setMinimumWidth(_PANEL if both else 0)
            self.panel.setMaximumWidth(_PANEL if both else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # What comes from outside

    def _bring(self, brought: QMimeData, job: str) -> None:
        self._bringing.take(brought, job)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Beside the columns, and on the panel, for its job."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        on_panel = self._open_job and self.panel.geometry().contains(event.position().toPoint())
        self._bringing.take(event.mimeData(), self._open_job if on_panel else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open_job:
            self.close_panel()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self._bringing.take(QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)
