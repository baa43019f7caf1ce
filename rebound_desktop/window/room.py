"""What a screen is handed: do an action, ask a query, go somewhere, say a line; nothing else."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QObject, Signal

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.found_damage import is_damage
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.lanes import Lane
from rebound_desktop.window.system import System
from rebound_desktop.window.unwritten import Call, Unwritten

Then = Callable[[Any], None]
log = logging.getLogger(__name__)


class Room(QObject):
    """One for the whole window. Every signal states a fact; every result comes home on the UI thread."""

    edited = Signal(object)  # frozenset[str]: the tables that a step changed
    said = Signal(str, bool)  # one quiet sentence for the foot of the window; whether undo is offered
    offered = Signal(str, str, str, object)  # a sentence, words to press, a view, and what it is to show
    wanted = Signal(str, object)  # a view by name, and what it is to show (dict)
    sheet_wanted = Signal(object)  # a Sheet to lay over the window
    sheet_left = Signal()
    preferred = Signal(object)  # Preferences: what the person now wants of Rebound
    lock_wanted = Signal()  # *Lock now*, from wherever it was pressed
    relocked = Signal()  # a passphrase was set, changed or removed
    leaving = Signal()  # the window closes: drafts become steps now
    broken = Signal(object)  # the vault's file is damaged: nothing is written from now on
    held = Signal(str)  # why what is typed is not on the disk yet; "" once it is
    night = Signal(bool)  # a screen that is open looks dark at night

    def __init__(
        self,
        desk: Desk,
        *,
        now: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
        writer: Lane,
        reader: Lane,
        spare: Lane | None = None,
        log_place: str = "",
    ) -> None:
        super().__init__()
        self.now, self.zone = now, zone
        self._log = log_place
        self.system: System | None = None  # not there in tests and on the lock page
        self._desk, self._writer, self._reader = desk, writer, reader
        self._spare = spare
        # Who has the vault open, too.
        self.others: list[Lane] = [lane for lane in (reader, spare) if lane is not None]
        self.beside: Lane | None = None  # for long work on connections of its own; None: the writer does it
        self._newest: dict[str, int] = {}
        self._behind = self._shut = self._told_damage = False
        self.unwritten = Unwritten(self.do, self.tell, self)
        self.unwritten.held.connect(self.held)

    def do(
        self,
        action: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        refused: Then | None = None,
        alone: bool = False,
        keeps: str = "",
        **named: Any,
    ) -> None:
        """Runs `action(desk, *args, now=…, **named)` on the writer; `then(result)` once it is on disk.

        `refused(problem)` instead of a line at the foot. `alone`: nobody else has the vault open meanwhile.
        `keeps` names the words that it keeps: where the disk does not take them they wait, and are kept as
        soon as it does, unless newer ones of that name were.
        """
        now = self.now()

        def work() -> tuple[Any, frozenset[str], bool]:
            if self._shut:
                raise Refusal("vault_damaged")
            try:
                with self._alone() if alone else nullcontext():
                    result = action(self._desk, *args, now=now, **named)
            except Exception as problem:
                self._shut = is_damage(problem)  # what is queued behind it writes nothing either
                raise
            return result, self._desk.take_touched(), self._desk.behind

        def done(came: tuple[Any, frozenset[str], bool]) -> None:
            result, touched, behind = came
            if keeps:
                self.unwritten.drop(keeps)
            if touched:
                self.edited.emit(touched)
            self._tell_behind(behind)
            if then is not None and _lives(then):
                then(result)

        def failed(problem: BaseException) -> None:
            if keeps and self.unwritten.keep(keeps, Call(action, args, named, then), problem):
                return
            if refused is None or not isinstance(problem, Refusal):
                self.tell(problem)
            if refused is not None and _lives(refused):
                refused(problem)

        self._writer.put(work, done, failed)

    def do_beside(self, action: Callable[..., Any], *args: Any, then: Then) -> None:
        """Runs `action(desk, *args, now=…)`, which changes nothing in the vault, while others go on."""
        now = self.now()

        def done(result: Any) -> None:
            if _lives(then):
                then(result)

        (self.beside or self._writer).put(partial(action, self._desk, *args, now=now), done, self.tell)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        held = [lane.hold() for lane in self.others]
        try:
            yield
        finally:
            for free in held:
                free()

    def ask(self, query: Callable[..., Any], *args: Any, then: Then, view: str = "", **named: Any) -> None:
        """Runs `query(vault, *args, now=…, **named)` on the reader; a newer request of one `view` wins."""
        now = self.now()
        number = self._newest.get(view, 0) + 1
        if view:
            self._newest[view] = number

        def newest() -> bool:
            return not view or self._newest[view] == number

        def work() -> Any:
            return query(self._desk.vault, *args, now=now, **named) if newest() else None

        def done(rows: Any) -> None:
            if newest() and _lives(then):
                then(rows)

        self._reader.put(work, done, self.tell)

    def carry(
        self,
        work: Callable[..., Any],
        *args: Any,
        then: Then,
        failed: Callable[[BaseException], None],
        **named: Any,
    ) -> None:
        """Runs `work(desk, *args, now=…, **named)` on a thread nobody waits for; it changes nothing.

        Its connection to the vault is shut afterwards: a vault that gets a new key has no other open.
        """
        now = self.now()

        def carried() -> Any:
            try:
                return work(self._desk, *args, now=now, **named)
            finally:
                if self._spare is not None:
                    self._desk.vault.close_here()

        def done(result: Any) -> None:
            if _lives(then):
                then(result)

        def wrong(problem: BaseException) -> None:
            if _lives(failed):
                failed(problem)

        (self._spare or self._reader).put(carried, done, wrong)

    def undo(self) -> None:
        """Takes the newest step back."""
        self.do(_undo, then=self._undone)

    def redo(self) -> None:
        """Does again what was taken back last."""
        self.do(_redo, then=self._redone)

    def go(self, view: str, **what: Any) -> None:
        """Shows a view by its name in `--open`, or one of the window's own."""
        self.wanted.emit(view, what)

    def sheet(self, sheet: object) -> None:
        """Lays a Sheet over the window."""
        self.sheet_wanted.emit(sheet)

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """One quiet sentence at the foot of the window, with *Undo* beside it where that helps."""
        self.said.emit(sentence, undo)

    def offer(self, sentence: str, words: str, view: str, **what: Any) -> None:
        """One quiet sentence at the foot of the window, with a way to a view beside it."""
        self.offered.emit(sentence, words, view, what)

    def finish(self) -> None:
        """Lets what is under way end; nothing more is taken afterwards."""
        if self._spare is not None:
            self._spare.finish()
        self._reader.finish()
        self._writer.finish()

    def _undone(self, label: str | None) -> None:
        self.say(word("steps.undone", label=label) if label else word("errors.nothing_to_undo"))

    def _redone(self, label: str | None) -> None:
        self.say(word("steps.redone", label=label) if label else word("errors.nothing_to_redo"))

    def _tell_behind(self, behind: bool) -> None:
        """Said once, until reminders have caught up."""
        if behind and not self._behind:
            self.say(word("errors.agenda_unwritable"))
        self._behind = behind

    def tell(self, problem: BaseException) -> None:
        """Says what went wrong: a refusal's own sentence, or that the details are in the log."""
        if is_damage(problem):
            self._shut = True
            if not self._told_damage:
                self._told_damage = True
                log.info("damage at %s", _place(problem))
                self.broken.emit(Refusal("vault_damaged"))
            return
        if isinstance(problem, Refusal):
            self.say(word(f"errors.{problem.key}", **problem.values))
            return
        # The traceback names lines of ours, never what the person wrote.
        log.error("%s at %s", type(problem).__name__, _place(problem))
        self.say(word("errors.unknown", log=self._log))


def _lives(then: Then) -> bool:
    owner = getattr(then, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


def _place(problem: BaseException) -> str:
    trace = problem.__traceback__
    lines = []
    while trace is not None:
        lines.append(f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(lines[-6:])


def _undo(desk: Desk, now: datetime) -> str | None:
    step = desk.undo(now)
    return None if step is None else _label(step)


def _redo(desk: Desk, now: datetime) -> str | None:
    step = desk.redo(now)
    return None if step is None else _label(step)


def _label(step: Any) -> str:
    return word(f"steps.{step.label}", **step.words)
