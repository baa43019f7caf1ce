"""One visit: the vault is opened, the window shown, and everything left safe at the end."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.found_damage import leave_untouched
from rebound_desktop.actions.lock_held import hold_lock
from rebound_desktop.actions.vault_door import copy_if_due
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.request import Request
from rebound_desktop.qt.single import Single
from rebound_desktop.queries.start import Start, start
from rebound_desktop.window.beginning import Beginning
from rebound_desktop.window.computer import Computer
from rebound_desktop.window.copying import Copying
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.front import come_to_front, first_size
from rebound_desktop.window.lanes import Lane, ThreadLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.stay import KEPT, Stay
from rebound_desktop.window.stood import standing_of
from rebound_desktop.window.tabs import shown_tabs

if TYPE_CHECKING:
    from rebound_desktop.window.lock.gate import Gate
    from rebound_desktop.window.trouble import Trouble


class Visit(QObject):
    """Begins on the writer's thread, where the vault is opened; `opened` once the first screen is there."""

    opened = Signal()

    def __init__(
        self,
        setting: Setting,
        app: QApplication,
        looks: Looks,
        single: Single,
        writer: Lane,
        reader: Lane,
        begun: Beginning | None = None,
    ) -> None:
        super().__init__(app)
        self._begun = Beginning() if begun is None else begun
        self._setting, self._app, self._looks = setting, app, looks
        self._single, self._writer, self._reader = single, writer, reader
        self._computer = Computer(setting.paths, setting.autostart, setting.links)
        self._spare = ThreadLane("spare", self)
        self._desk: Desk | None = None
        self._gate: Gate | None = None
        self._copying: Copying | None = None
        self._trouble: Trouble | None = None
        self.again: list[str] = []  # the words of the process that is to stand in for this one
        self.next: Beginning | None = None  # the visit that follows this one in the same process

    def begin(self) -> None:
        """Opens the vault; the window follows."""
        begun, setting = self._begun, self._setting
        if begun.problem is not None:
            self._show_trouble(begun.problem, begun.secret)
            return
        opens = partial(setting.open_desk, secret=begun.secret) if begun.secret else setting.open_desk
        self._writer.put(opens, self._take_desk, self._no_desk)

    def end(self) -> None:
        """Lets what is under way end, takes the verified copy, forgets the key."""
        self._spare.finish()
        self._reader.finish()
        if self._copying is not None:
            self._copying.end()
        if self._desk is not None:
            # Locking waits for no copy: the next unlock takes it. Of a damaged vault there is none to take.
            more = {"copying": False} if self.again or self.next is not None else {}
            self._writer.put(partial(self._setting.close_desk, self._desk, **more), _nothing, _nothing)
        self._writer.finish()
        if self.next is not None and self._desk is not None:
            self.frame.hide()
            self.frame.deleteLater()

    def _take_desk(self, desk: Desk) -> None:
        self._desk = desk
        self.room = Room(
            desk,
            now=self._setting.now,
            zone=self._setting.zone,
            writer=self._writer,
            reader=self._reader,
            spare=self._spare,
            log_place=str(self._setting.paths.log),
        )
        self.room.system = self._computer
        self.room.broken.connect(self._broken)
        wanted = KEPT if self._gate is not None and self._gate.kept.things else self._setting.view
        self.room.ask(start, zone=self._setting.zone(), wanted=wanted, then=self._show)

    def _no_desk(self, problem: BaseException, secret: str | bytes = "") -> None:
        if isinstance(problem, Refusal) and problem.key == "locked":
            self._show_gate()
        else:
            self._show_trouble(problem, secret)
        self.opened.emit()

    def _show_gate(self) -> None:
        from rebound_desktop.window.lock.gate import Gate

        self._gate = Gate(self._setting, self._looks, self._single, self._writer, self)
        self._gate.unlocked.connect(self._take_desk)
        self._gate.broken.connect(self._no_desk)
        self._gate.begin()
        if self._setting.leave_after_first_paint:
            QTimer.singleShot(0, self._app.quit)

    def _show_trouble(self, problem: BaseException, secret: str | bytes) -> None:
        from rebound_desktop.window.trouble import Trouble

        begun = replace(self._begun, problem=problem, secret=secret or self._begun.secret)
        self._trouble = page = Trouble(begun, self._setting, self._writer, self._reader)
        page.again.connect(self._go_on)
        page.left.connect(self._app.quit)
        self._single.asked.connect(self._hear_in_trouble)
        page.resize(first_size(page))
        page.show()
        if self._gate is not None:
            self._gate.end()

    def _hear_in_trouble(self, request: Request) -> None:
        if request.verb == "open" and self._trouble is not None:
            come_to_front(self._trouble, request.token)

    def _broken(self, problem: BaseException) -> None:
        """A damaged page was met while the window was open: nothing is written any more."""
        if self.next is None and not self.again and self._desk is not None:
            leave_untouched(self._desk)
            self.room.leaving.emit()  # what is typed goes along, once the writer has refused it
            self._writer.put(_nobody, partial(self._break_off, problem), _nothing)

    def _break_off(self, problem: BaseException, _nothing: object) -> None:
        if self.next is None:
            typed = self.room.unwritten.taken()
            self._go_on(Beginning(problem=problem, keys=self._keys(), unwritten=typed))

    def _keys(self) -> tuple[bytes, ...]:
        key = self._desk.vault.database.key if self._desk is not None else None
        return () if key is None else (key,)

    def _go_on(self, begun: Beginning) -> None:
        """This visit ends; another begins in its place, in the same process."""
        self.next = begun
        if self._trouble is not None:
            self._single.asked.disconnect(self._hear_in_trouble)
            self._trouble.hide()
            self._trouble.deleteLater()
        self._app.exit(0)

    def _show(self, begun: Start) -> None:
        self._looks.choose(begun.chosen.looks)
        self._computer.reminders_wanted = begun.chosen.reminders
        self.frame = frame = Frame(self.room, shown_tabs(begun.chosen.parts))
        if self._gate is not None and self._gate.page.isVisible():
            frame.setGeometry(self._gate.page.geometry())
        else:
            frame.resize(first_size(frame))
        frame.leaving.connect(self._app.quit)
        self._stay = Stay(self._setting, self.room, frame, self._looks, self._computer, self._single)
        self._stay.put_parts(begun.chosen.parts)
        self._stay.lock_now.connect(self.lock)
        leaves = self._setting.leave_after_first_paint
        frame.first_painted.connect(frame.close if leaves else self._settle)
        if self._gate is not None:
            self._stay.open(begun.opening, "", self._gate.kept.things)
            self._gate.end()
        else:
            self._stay.open(begun.opening, self._setting.name if self._setting.view else None)
        self.opened.emit()

    def lock(self) -> None:
        """Drafts in, the vault closed, and a new process in the place of this one: nothing of it is left."""
        if self.again or self.next is not None or self._desk is None:
            return
        self.again = standing_of(self.frame).words()
        with suppress(OSError):
            hold_lock(self._setting.paths)
        clipboard = self._app.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self.room.leaving.emit()
        self._app.exit(0)

    def _settle(self) -> None:
        """What can wait for the first frame."""
        self._stay.settle()
        self._copying = self._copy_care()
        self._copying.begin()
        self.room.others.append(self._copying.lane)
        self.room.unwritten.take(self._begun.unwritten)
        if self._begun.said:
            self.room.say(self._begun.said)
        self.room.beside = self._copying.lane

    def _copy_care(self) -> Copying:
        take = partial(copy_if_due, self._desk)
        care = Copying(take, ThreadLane("copies", self), now=self._setting.now, parent=self)
        care.failed.connect(self.room.tell)
        return care


def _nothing(_result: object) -> None:
    """There is nobody left to tell."""


def _nobody() -> None:
    """Nothing to do: what was asked before it is done."""
