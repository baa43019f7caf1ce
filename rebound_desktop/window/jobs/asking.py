"""What has to be asked before a job moves: where to, or how it ended; and its own menu."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.queries.stages import StageLine, stages
from rebound_desktop.window.jobs import menus
from rebound_desktop.window.jobs.board.shut_column import ShutColumn
from rebound_desktop.window.jobs.deeds import Deeds
from rebound_desktop.window.jobs.detail.ahead_deeds import AheadDeeds
from rebound_desktop.window.jobs.detail.later_menu import later_menu
from rebound_desktop.window.jobs.page import Held
from rebound_desktop.window.room import Room


class Asking(QObject):
    """Menus over `around`; `wanted` names a deed that a job's menu was asked for."""

    wanted = Signal(str, str)
    going = Signal(str)  # this job is about to move

    def __init__(self, room: Room, deeds: Deeds, around: QWidget) -> None:
        super().__init__(around)
        self._room, self.deeds, self._around = room, deeds, around
        self._ahead = AheadDeeds(room, self)

    def move(self, job: str, stage: str, below: str) -> None:
        """A card was dragged or pushed to where it may go."""
        self.going.emit(job)
        self.deeds.move(job, stage, below)

    def stage(self, job: str) -> None:
        """*Move to…*"""
        self._room.ask(job_detail, job, then=self._ask_stages)

    def another_way(self, job: str) -> None:
        """*It ended another way…*"""
        self._outcome(job, without=frozenset({Outcome.THEY_SAID_NO}))

    def outcome(self, job: str) -> None:
        """It was put where only an outcome leads."""
        self._outcome(job)

    def card(self, job: str, held: Held, at: QPoint) -> None:
        """All that can be done with a job."""
        chosen = partial(self._want, job)
        menu = menus.card_menu(
            chosen,
            self._around,
            starred=held.starred,
            kind=held.kind,
            matters=held.matters,
            follow_up=held.follow_up,
        )
        menu.popup(at)

    def wrote(self, job: str) -> None:
        """A follow-up went out."""
        self._ahead.do("follow_up", job, "")

    def later(self, job: str) -> None:
        """The follow-up waits until a day."""
        today = self._room.now().astimezone(self._room.zone()).date()
        self._pop(later_menu(today, partial(self._ahead.do, "follow_up_later", job, ""), self._around))

    def not_this_one(self, job: str) -> None:
        """No follow-up for this one."""
        self._ahead.do("no_follow_up", job, "")

    def _ask_stages(self, detail: JobDetail | None) -> None:
        if detail is not None:
            self._room.ask(stages, then=partial(self._show_stages, detail))

    def _show_stages(self, detail: JobDetail, lines: tuple[StageLine, ...]) -> None:
        kinds = {line.id: line.kind for line in lines}
        chosen = partial(self._move_to, detail, kinds)
        self._pop(menus.move_menu(lines, detail.stage, chosen, self._around))

    def _move_to(self, detail: JobDetail, kinds: dict[str, StageKind], stage: str) -> None:
        if kinds[stage] is StageKind.CLOSED and detail.kind is not StageKind.CLOSED:
            self._outcome(detail.id)
            return
        self.going.emit(detail.id)
        self.deeds.move(detail.id, stage)

    def _outcome(self, job: str, *, without: frozenset[Outcome] = frozenset()) -> None:
        chosen = partial(self.deeds.ended, job)
        self._pop(menus.outcome_menu(chosen, self._around, without=without))

    def _want(self, job: str, what: str) -> None:
        self.wanted.emit(what, job)

    def _pop(self, menu: QMenu) -> None:
        """At the card, row or button it is about; where a card was just dropped, there."""
        over = QApplication.widgetAt(QCursor.pos())
        if isinstance(over, ShutColumn):
            menu.popup(QCursor.pos())
            return
        at = self._around.focusWidget() or self._around
        if isinstance(at, QAbstractItemView):
            rect = at.visualRect(at.currentIndex())
            menu.popup(at.viewport().mapToGlobal(rect.bottomLeft()))
        else:
            menu.popup(at.mapToGlobal(at.rect().bottomLeft()))
