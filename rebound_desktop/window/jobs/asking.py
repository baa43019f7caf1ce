"""What has to be asked before a card moves: where to, or how it ended; and the card's own menu."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.window.jobs import menus
from rebound_desktop.window.jobs.board_view import BoardView
from rebound_desktop.window.jobs.card_list import CardList
from rebound_desktop.window.jobs.deeds import Deeds
from rebound_desktop.window.jobs.shut_column import ShutColumn
from rebound_desktop.window.room import Room


class Asking(QObject):
    """Menus over `around`; `wanted` names a deed that the card's menu was asked for."""

    wanted = Signal(str, str)
    going = Signal(str)  # this card is about to move

    def __init__(self, room: Room, board: BoardView, deeds: Deeds, around: QWidget) -> None:
        super().__init__(around)
        self._room, self._board, self.deeds, self._around = room, board, deeds, around

    def move(self, job: str, stage: str, below: str) -> None:
        """A card was dragged or pushed: into a closed stage only an outcome leads."""
        was_closed = self._board.kind_of(self._board.stage_of(job)) is StageKind.CLOSED
        if self._board.kind_of(stage) is StageKind.CLOSED and not was_closed:
            self._outcome(job)
            return
        self.going.emit(job)
        self.deeds.move(job, stage, below)

    def stage(self, job: str) -> None:
        """*Move to…*"""
        self._room.ask(job_detail, job, then=self._show_stages)

    def another_way(self, job: str) -> None:
        """*It ended another way…*"""
        self._outcome(job, without=frozenset({Outcome.THEY_SAID_NO}))

    def card(self, job: str, at: QPoint) -> None:
        """All that can be done with a card."""
        face, kind = self._board.face_of(job), self._board.kind_of(self._board.stage_of(job))
        chosen = partial(self._want, job)
        menu = menus.card_menu(
            chosen, self._around, starred=face.starred, kind=kind or StageKind.WISHLIST, matters=face.matters
        )
        menu.popup(at)

    def _show_stages(self, detail: JobDetail | None) -> None:
        if detail is not None:
            chosen = partial(self._move_to, detail)
            self._pop(menus.move_menu(self._board.stages(), detail.stage, chosen, self._around))

    def _move_to(self, detail: JobDetail, stage: str) -> None:
        if self._board.kind_of(stage) is StageKind.CLOSED and detail.kind is not StageKind.CLOSED:
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
        """At the card or button it is about; where a card was just dropped, there."""
        over = QApplication.widgetAt(QCursor.pos())
        if isinstance(over, ShutColumn):
            menu.popup(QCursor.pos())
            return
        at = self._around.focusWidget() or self._around
        if isinstance(at, CardList):
            rect = at.visualRect(at.currentIndex())
            menu.popup(at.viewport().mapToGlobal(rect.bottomLeft()))
        else:
            menu.popup(at.mapToGlobal(at.rect().bottomLeft()))
