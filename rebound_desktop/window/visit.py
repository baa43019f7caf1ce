"""One visit: the vault is opened, the window shown, and everything left safe at the end."""

from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.vault_door import copy_if_due
from rebound_desktop.qt.single import Single
from rebound_desktop.queries.start import Start, start
from rebound_desktop.window.computer import Computer
from rebound_desktop.window.copying import Copying
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.lanes import Lane, ThreadLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.stay import Stay
from rebound_desktop.window.tabs import shown_tabs

LARGEST = QSize(1280, 850)
TITLE_BAR = QSize(0, 30)


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
        self._copying: Copying | None = None

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
            self._writer.put(partial(self._setting.close_desk, self._desk), _nothing, _nothing)
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
        self.room.ask(start, zone=self._setting.zone(), wanted=self._setting.view, then=self._show)

    def _no_desk(self, problem: BaseException) -> None:
        from rebound_desktop.window.trouble import Trouble

        self._trouble = Trouble(problem, self._setting)
        self._trouble.show()
        self.opened.emit()

    def _show(self, begun: Start) -> None:
        self._looks.choose(begun.chosen.looks)
        self._computer.reminders_wanted = begun.chosen.reminders
        self.frame = frame = Frame(self.room, shown_tabs(begun.chosen.parts))
        frame.resize(frame.screen().availableSize().boundedTo(LARGEST) - TITLE_BAR)
        frame.leaving.connect(self._app.quit)
        self._stay = Stay(self._setting, self.room, frame, self._looks, self._computer, self._single)
        self._stay.put_parts(begun.chosen.parts)
        leaves = self._setting.leave_after_first_paint
        frame.first_painted.connect(frame.close if leaves else self._settle)
        self._stay.open(begun.opening, self._setting.name if self._setting.view else None)
        self.opened.emit()

    def _settle(self) -> None:
        """What can wait for the first frame."""
        self._stay.settle()
        self._copying = self._copy_care()
        self._copying.begin()

    def _copy_care(self) -> Copying:
        take = partial(copy_if_due, self._desk)
        care = Copying(take, ThreadLane("copies", self), now=self._setting.now, parent=self)
        care.failed.connect(self.room.tell)
        return care


def _nothing(_result: object) -> None:
    """There is nobody left to tell."""
