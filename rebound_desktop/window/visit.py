"""One visit: from the opened vault to the closed window; it decides nothing, it wires."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.empty_trash import empty_trash
from rebound_desktop.actions.inbox import Place, follow, inbox
from rebound_desktop.actions.vault_door import copy_if_due
from rebound_desktop.actions.visits import note_opened, note_ten_minutes_offered, remember_tab, take_trouble
from rebound_desktop.domain.codes import Phase
from rebound_desktop.domain.opening import Opening
from rebound_desktop.qt import parcel
from rebound_desktop.qt.knock import knock
from rebound_desktop.qt.request import REPLANNED, Request
from rebound_desktop.qt.single import TRAY, Single
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences
from rebound_desktop.queries.start import Start, start
from rebound_desktop.window.arc_watch import ArcWatch
from rebound_desktop.window.companion import Companion
from rebound_desktop.window.computer import Computer
from rebound_desktop.window.copying import Copying
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.keys import Keys
from rebound_desktop.window.lanes import Lane, ThreadLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.tabs import shown_tabs

# Views that the tray asks for by the key of a nudge.
NUDGES = frozenset({"nudge", "interview"})
LOCK_NOW = "lock_now"


class Visit(QObject):
    """Holds what lives as long as the window; `opened` once the first screen is there."""

    opened = Signal()

    def __init__(
        self, setting: Setting, app: QApplication, looks: Looks, single: Single, writer: Lane, reader: Lane
    ) -> None:
        super().__init__(app)
        self._setting, self._app, self._looks = setting, app, looks
        self._single, self._writer, self._reader = single, writer, reader
        self._desk: Desk | None = None
        self._copying: Copying | None = None
        self._computer = Computer(setting.paths, setting.autostart)
        self.room: Room | None = None
        self.frame: Frame | None = None

    def begin(self) -> None:
        """Opens the vault on the writer; the window follows."""
        self._writer.put(self._setting.open_desk, self._take_desk, self._no_desk)

    def end(self) -> None:
        """Lets what is under way end, takes the verified copy, forgets the key."""
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
        assert self.room is not None
        self._looks.choose(begun.chosen.looks)
        self._computer.reminders_wanted = begun.chosen.reminders
        self.frame = frame = Frame(self.room, shown_tabs(begun.chosen.parts))
        self._keys = Keys(frame)
        self._arc = ArcWatch(self.room, frame)
        self._wire(frame)
        frame.resize(frame.screen().availableSize().boundedTo(QSize(1280, 850)) - QSize(0, 30))
        frame.open_tab(begun.opening.tab)
        frame.show()
        self._arc.look()
        self._go_where(begun.opening)
        if self._setting.leave_after_first_paint:
            frame.first_painted.connect(frame.close)
        else:
            self.room.do(note_opened)
            self.room.do(inbox, then=self._offer_inbox)
            self.room.do(take_trouble, then=self._say_trouble)
            self.room.do(empty_trash)
            self._copying = self._copy_care()
            self._copying.begin()
            self._companion = self._tray_care()
            self._computer.look = self._companion.look
            self._companion.begin()
        self.opened.emit()

    def _go_where(self, opening: Opening) -> None:
        assert self.room is not None
        if opening.view == "returning":
            day = self.room.now().astimezone(self.room.zone()).date()
            self.room.do(note_ten_minutes_offered, day.isoformat())
        if opening.view:
            self._go(opening.view, self._setting.name if self._setting.view else opening.name)

    def _wire(self, frame: Frame) -> None:
        assert self.room is not None
        self._single.asked.connect(self._asked)
        self.room.edited.connect(self._knock_at_tray)
        self.room.night.connect(self._looks.put_night)
        self.room.preferred.connect(self._prefer)
        frame.tab_opened.connect(self._remember)
        frame.leaving.connect(self._leave)
        frame.strip.put_behind.connect(self._put_behind)
        self._arc.phase_changed.connect(self._phase_changed)
        self._looks.changed.connect(frame.header.retint)
        self._looks.changed.connect(frame.header.tabs.retint)

    def _tray_care(self) -> Companion:
        assert self.room is not None
        care = Companion(
            self._setting.tray_command,
            there=partial(knock, self._setting.paths.runtime, TRAY, REPLANNED),
            wanted=self._tray_is_wanted,
            now=self._setting.now,
            parent=self,
        )
        care.gave_up.connect(self._say_tray_is_gone)
        return care

    def _copy_care(self) -> Copying:
        assert self.room is not None and self._desk is not None
        take = partial(copy_if_due, self._desk)
        care = Copying(take, ThreadLane("copies", self), now=self._setting.now, parent=self)
        care.failed.connect(self.room.tell)
        return care

    def _tray_is_wanted(self) -> bool:
        return self._computer.reminders_wanted

    def _prefer(self, chosen: Preferences) -> None:
        """What was chosen in Settings holds at once: tabs, strip, looks, and what the tray says."""
        assert self.frame is not None
        self._looks.choose(chosen.looks)
        self.frame.put_tabs(shown_tabs(chosen.parts))
        self._arc.look()
        self._knock_at_tray(None)

    def _say_tray_is_gone(self) -> None:
        assert self.room is not None
        self.room.say(word("frame.tray_gone"))

    def _knock_at_tray(self, _tables: object) -> None:
        knock(self._setting.paths.runtime, TRAY, REPLANNED)

    def _remember(self, key: str) -> None:
        assert self.room is not None
        self.room.do(remember_tab, key)

    def _asked(self, request: Request) -> None:
        if self.frame is None or self.room is None or request.verb != "open":
            return
        if request.view == LOCK_NOW:
            self.frame.close()  # which ends the process, and the key with it
            return
        self.frame.come_to_front(request.token)
        if request.view != "last":
            self._go(request.view, request.name)

    def _go(self, view: str, name: str) -> None:
        """Shows a view that another process asked for; a nudge's key leads to what it is about."""
        assert self.room is not None
        if view in NUDGES and name:
            self.room.do(follow, name, then=self._follow)
        elif view == "job":
            self.room.go(view, job=name)
        else:
            self.room.go(view, **self._what(name))

    def _follow(self, place: Place) -> None:
        assert self.room is not None
        view, what = place
        self.room.go(view, **what)

    def _say_trouble(self, key: str) -> None:
        assert self.room is not None
        if key:
            self.room.say(word(f"errors.{key}"))

    def _offer_inbox(self, waiting: Sequence[object]) -> None:
        """What may not have been heard is offered in one line, once."""
        assert self.frame is not None
        if waiting and self.frame.open_sheet is None:
            self.frame.foot.offer(word("inbox.line"), word("inbox.look"), "inbox")

    def _what(self, name: str) -> dict[str, Any]:
        """What was handed over beside the knock: a parcel's text, or a row by its id."""
        if not name:
            return {}
        text = parcel.take(self._setting.paths.runtime, name)
        return {"text": text} if text is not None else {"name": name}

    def _put_behind(self) -> None:
        assert self.room is not None
        self.room.go("behind", setback=self._arc.setback)

    def _phase_changed(self, before: Phase | None, now: Phase | None) -> None:
        """A step counted by itself is told in one line; the ten-minute page says it where it is open."""
        assert self.room is not None and self.frame is not None
        if before is Phase.RETURN and now is Phase.LEARN and self.frame.open_sheet is None:
            self.room.say(word("returning.done.title"))
        if now is Phase.FEEL:
            self.frame.open_tab("selfcare")  # where the window is from now on, until quiet time ends

    def _leave(self) -> None:
        assert self.room is not None
        self.room.leaving.emit()
        self._app.quit()


def _nothing(_result: object) -> None:
    """There is nobody left to tell."""
