"""One visit: the vault is opened, the window shown, and everything left safe at the end."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.lock_held import hold_lock
from rebound_desktop.actions.vault_door import copy_if_due
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.single import Single
from rebound_desktop.queries.start import Start, start
from rebound_desktop.window.computer import Computer
from rebound_desktop.window.copying import Copying
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.front import first_size
from rebound_desktop.window.lanes import Lane, ThreadLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.stay import KEPT, Stay
from rebound_desktop.window.stood import standing_of
from rebound_desktop.window.tabs import shown_tabs

if TYPE_CHECKING:
    from rebound_desktop.window.lock.gate import Gate


class Visit(QObject):
    """Begins on the writer's thread, where the vault is opened; `opened` once the first screen is there."""

    opened = Signal()

    def __init__(
        self, setting: Setting, app: QApplication, looks: Looks, single: Single, writer: Lane, reader: Lane
    ) -> None:
        super().__init__(app)
        self._setting, self._app, self._looks = setting, app, looks
        self._single, self._writer, self._reader = single, writer, reader
        self._computer = Computer(setting.paths, setting.autostart, setting.links)
        self._spare = ThreadLane("spare", self)
        self._desk: Desk | None = None
        self._gate: Gate | None = None
        self._copying: Copying | None = None
        self.again: list[str] = []  # the words of the process that is to stand in for this one

    def begin(self) -> None:
        """Opens the vault; the window follows."""
        self._writer.put(self._setting.open_desk, self._take_desk, self._no_desk)

    def end(self) -> None:
        """Lets what is under way end, takes the verified copy, forgets the key."""
        self._spare.finish()
        self._reader.finish()
        if self._copying is not None:
            self._copying.end()
        if self._desk is not None:
            # Locking waits for no copy: the next unlock takes it.
            more = {"copying": False} if self.again else {}
            self._writer.put(partial(self._setting.close_desk, self._desk, **more), _nothing, _nothing)
        self._writer.finish()

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

        self._trouble = Trouble(problem, self._setting, secret)
        self._trouble.show()
        if self._gate is not None:
            self._gate.end()

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
        if self.again or self._desk is None:
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
        self.room.beside = self._copying.lane

    def _copy_care(self) -> Copying:
        take = partial(copy_if_due, self._desk)
        care = Copying(take, ThreadLane("copies", self), now=self._setting.now, parent=self)
        care.failed.connect(self.room.tell)
        return care


def _nothing(_result: object) -> None:
    """There is nobody left to tell."""
