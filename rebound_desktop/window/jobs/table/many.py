"""Does one thing with all the chosen jobs: asks what it has to, goes page by page, says what became of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from rebound_desktop.actions.many.doing import Deed, Doing, begin_many, finish_many, many_page
from rebound_desktop.actions.many.marking import Star, Trash
from rebound_desktop.actions.many.moving import End, Move
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.menus import outcome_menu
from rebound_desktop.window.jobs.table.many_sheet import ManySheet
from rebound_desktop.window.pieces.menu import menu_called, menu_line
from rebound_desktop.window.room import Room
from rebound_desktop.window.saving import ask_where

Stage = tuple[str, str, bool]  # id, name, whether it counts as closed
_ASKED = ("tag", "untag", "source", "step")
_FILES = {".xlsx": "sheets", ".csv": "comma", ".json": "again", ".md": "markdown"}


class Many(QObject):
    """`done` says that it is through. One step however many there are, taken back by one undo."""

    done = Signal()
    columns_wanted = Signal()

    def __init__(self, room: Room, around: QWidget) -> None:
        super().__init__(around)
        self._room, self._around = room, around
        self._jobs, self._stages = ChosenJobs(), list[Stage]()
        self.under_way: Doing | None = None

    def put(self, jobs: ChosenJobs, stages: list[Stage]) -> None:
        """These are meant from now on."""
        self._jobs, self._stages = jobs, stages

    def want(self, what: str) -> None:
        """One by name: move, ended, star, unstar, trash, export, more, or one that asks for words first."""
        if what in _ASKED:
            self._room.sheet(ManySheet(what, self._room, self.do))
            return
        deeds: dict[str, Callable[[], None]] = {
            "move": self._ask_stage,
            "ended": self._ask_outcome,
            "star": partial(self.do, Star(True)),
            "unstar": partial(self.do, Star(False)),
            "trash": partial(self.do, Trash()),
            "export": self._ask_file,
            "more": self._open_more,
        }
        deeds[what]()

    def open_menu(self, at: QPoint) -> None:
        """All that can be done with them."""
        menu = menu_called(word("jobs.many.name"), self._around)
        for what, words in (("move", "jobs.job.move_to"), ("ended", "jobs.many.ended")):
            menu_line(menu, word(words), partial(self.want, what))
        menu.addSeparator()
        menu_line(menu, word("jobs.job.star"), partial(self.want, "star"))
        self._fill(menu)
        menu.popup(at)

    def do(self, deed: Deed) -> None:
        """Begins; each page is a turn of the writer's own, so that drafts are kept in between."""
        if self.under_way is None:
            self._room.do(begin_many, self._jobs, deed, then=self._go_on)

    def _go_on(self, doing: Doing) -> None:
        self.under_way = doing
        if doing.is_whole:
            self.under_way = None
            self._room.do(finish_many, doing, then=partial(self._said, doing.deed))
        else:
            self._room.do(many_page, doing, then=self._go_on)

    def _said(self, deed: Deed, count: int) -> None:
        self._room.say(word(f"jobs.many.said.{deed.label}", count=count, **deed.words), undo=count > 0)
        self.done.emit()

    def _ask_stage(self) -> None:
        menu = menu_called(word("jobs.job.move_to"), self._around)
        for stage, name, closed in self._stages:
            if not closed:
                menu_line(menu, name, partial(self.do, Move(stage)))
        self._pop(menu)

    def _ask_outcome(self) -> None:
        """A yes is said to one; every other ending can be recorded of many."""
        self._pop(outcome_menu(self._end, self._around, without=frozenset({Outcome.I_SAID_YES})))

    def _end(self, outcome: Outcome) -> None:
        self.do(End(outcome))

    def _ask_file(self) -> None:
        """Nothing of it is changed: the file is written off to the side, as everywhere."""
        day = self._room.now().astimezone(self._room.zone()).date().isoformat()
        kinds = {ending: word(f"takeout.{called}") for ending, called in _FILES.items()}
        target = ask_where(self._around, word("takeout.chosen.title"), f"jobs-{day}", kinds)
        if target is not None:
            self._room.go("takeout", jobs=self._jobs, target=target)

    def _open_more(self) -> None:
        menu = menu_called(word("jobs.many.more"), self._around)
        self._fill(menu)
        menu.addSeparator()
        menu_line(menu, word("jobs.table.columns"), self.columns_wanted.emit)
        self._pop(menu)

    def _fill(self, menu: QMenu) -> None:
        menu_line(menu, word("jobs.job.unstar"), partial(self.want, "unstar"))
        for what in _ASKED:
            menu_line(menu, word(f"jobs.many.{what}"), partial(self.want, what))
        menu.addSeparator()
        menu_line(menu, word("jobs.many.export"), partial(self.want, "export"))
        menu_line(menu, word("jobs.job.trash"), partial(self.want, "trash"))

    def _pop(self, menu: QMenu) -> None:
        at = self._around.focusWidget()
        if at is None:
            menu.popup(QCursor.pos())
        elif isinstance(at, QAbstractItemView):
            menu.popup(at.viewport().mapToGlobal(at.visualRect(at.currentIndex()).bottomLeft()))
        else:
            above = QPoint(0, menu.sizeHint().height() + at.height())
            menu.popup(at.mapToGlobal(at.rect().bottomLeft() - above))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
