"""The window in use: who hears what, from the first screen to the last press; it decides nothing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from rebound_desktop.actions.visits import note_opened, note_ten_minutes_offered, remember_tab, take_trouble
from rebound_desktop.domain.codes import Phase
from rebound_desktop.domain.opening import Opening
from rebound_desktop.qt.knock import knock
from rebound_desktop.qt.request import REPLANNED
from rebound_desktop.qt.single import TRAY, Single
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences
from rebound_desktop.window.arc_watch import ArcWatch
from rebound_desktop.window.callers import Callers
from rebound_desktop.window.companion import Companion
from rebound_desktop.window.computer import Computer
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.keys import Keys
from rebound_desktop.window.lock.kept import Kept
from rebound_desktop.window.lock.locking import Locking
from rebound_desktop.window.lock.offering import Offering
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.tabs import shown_tabs

# What `start` is told where things were kept while it was locked.
KEPT = "kept"


class Stay(QObject):
    """Holds what lives as long as the frame does. `lock_now`: everything private is to go."""

    lock_now = Signal()

    def __init__(
        self, setting: Setting, room: Room, frame: Frame, looks: Looks, computer: Computer, single: Single
    ) -> None:
        super().__init__(frame)
        self._room, self._frame, self._looks, self._computer = room, frame, looks, computer
        self._runtime = setting.paths.runtime
        self._keys, self._arc = Keys(frame), ArcWatch(room, frame)
        self._locking = Locking(room, frame, self)
        self._offering = Offering(room, frame)
        self._callers = Callers(room, frame, self._runtime)
        self._companion = Companion(
            setting.tray_command,
            there=partial(knock, self._runtime, TRAY, REPLANNED),
            wanted=self._reminders_are_wanted,
            now=setting.now,
            parent=self,
        )
        self._wire(single)

    def _wire(self, single: Single) -> None:
        single.asked.connect(self._callers.hear)
        self._room.edited.connect(self._knock_at_tray)
        self._room.edited.connect(self._keep_people_in_step)
        self._room.relocked.connect(self._write_people)
        self._room.night.connect(self._looks.put_night)
        self._room.lock_wanted.connect(self._locking.ask)
        self._locking.lock_now.connect(self.lock_now)
        self._room.preferred.connect(self._prefer)
        self._frame.tab_opened.connect(self._remember)
        self._frame.leaving.connect(self._room.leaving)
        self._frame.strip.put_behind.connect(self._put_behind)
        self._arc.phase_changed.connect(self._phase_changed)
        self._looks.changed.connect(self._frame.header.retint)
        self._looks.changed.connect(self._frame.header.tabs.retint)
        self._companion.gave_up.connect(self._say_tray_is_gone)

    def open(self, opening: Opening, asked_name: str | None, kept: Sequence[Kept] = ()) -> None:
        """The first screen, and what lies over it; `asked_name` comes with a view of the command line.

        `kept` was asked for while Rebound was locked: it opens by itself, one after the other.
        """
        self._frame.open_tab(opening.tab)
        self._frame.show()
        self._arc.look()
        if opening.view == "returning":
            day = self._room.now().astimezone(self._room.zone()).date()
            self._room.do(note_ten_minutes_offered, day.isoformat())
        if kept:
            from rebound_desktop.window.lock.opening import KeptOpening

            KeptOpening(self._room, self._frame, self._callers, kept).go_on()
        elif opening.view:
            self._callers.show(opening.view, opening.name if asked_name is None else asked_name)

    def put_parts(self, parts: frozenset[str]) -> None:
        """Which parts are on as the window opens."""
        self._keys.put_parts(parts)

    def settle(self) -> None:
        """What is done once at each visit, after the first screen: answers, inbox, trash, the tray."""
        from rebound_desktop.actions.empty_trash import empty_trash
        from rebound_desktop.actions.inbox import inbox

        self._room.do(note_opened)
        self._room.do(inbox, then=self._offer_inbox)
        self._room.do(take_trouble, then=self._say_trouble)
        self._room.do(empty_trash)
        self._computer.look = self._companion.look
        self._companion.begin()
        self._locking.look()
        self._offering.warn_of(self._computer.synced_by())

    def _reminders_are_wanted(self) -> bool:
        return self._computer.reminders_wanted

    def _prefer(self, chosen: Preferences) -> None:
        """What was chosen in Settings holds at once: tabs, strip, looks, and what the tray says."""
        self._looks.choose(chosen.looks)
        self._frame.put_tabs(shown_tabs(chosen.parts))
        self._keys.put_parts(chosen.parts)
        self._arc.look()
        self._knock_at_tray(None)

    def _keep_people_in_step(self, tables: frozenset[str]) -> None:
        """Whom the lock page may show, after every change and its undoing."""
        if "own_person" in tables:
            self._write_people()

    def _write_people(self) -> None:
        from rebound_desktop.actions.own_people import write_people_when_locked

        self._room.do(write_people_when_locked)

    def _knock_at_tray(self, _tables: object) -> None:
        knock(self._runtime, TRAY, REPLANNED)

    def _remember(self, key: str) -> None:
        self._room.do(remember_tab, key)

    def _put_behind(self) -> None:
        self._room.go("behind", setback=self._arc.setback)

    def _phase_changed(self, before: Phase | None, now: Phase | None) -> None:
        """A step counted by itself is told in one line; the ten-minute page says it where it is open."""
        if before is Phase.RETURN and now is Phase.LEARN and self._frame.open_sheet is None:
            self._room.say(word("returning.done.title"))
        if now is Phase.FEEL:
            self._frame.open_tab("selfcare")  # where the window is from now on, until quiet time ends

    def _offer_inbox(self, waiting: Sequence[object]) -> None:
        """What may not have been heard is offered in one line, once."""
        if waiting and self._frame.open_sheet is None:
            self._frame.foot.offer(word("inbox.line"), word("inbox.look"), "inbox")

    def _say_trouble(self, key: str) -> None:
        if key:
            self._room.say(word(f"errors.{key}"))

    def _say_tray_is_gone(self) -> None:
        self._room.say(word("frame.tray_gone"))
