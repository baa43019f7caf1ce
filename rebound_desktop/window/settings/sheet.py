"""Settings: what Rebound does, when it speaks, how it looks, where everything lies."""

from datetime import datetime

from PySide6.QtGui import QHideEvent, QShowEvent

from rebound_desktop.actions.copies import last_copy, make_copy
from rebound_desktop.actions.lock import LockStanding, lock_standing
from rebound_desktop.actions.lock_wishes import lock_after, lock_wishes, lock_with_screen
from rebound_desktop.actions.preferences import (
    allow_names,
    choose_hours,
    choose_looks,
    keep_discreet,
    switch_part,
    want_reminders,
)
from rebound_desktop.domain.reminder_hours import ReminderHours
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.window.lock.keyring_use import KeyringUse
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.settings.hours import Hours
from rebound_desktop.window.settings.look import Look
from rebound_desktop.window.settings.parts import Parts
from rebound_desktop.window.settings.private import Private
from rebound_desktop.window.settings.reminders import Reminders
from rebound_desktop.window.settings.running import RunningWatch
from rebound_desktop.window.settings.safe import Safe

_GAP = 20


class SettingsSheet(Sheet):
    """Every change holds at once; there is nothing to confirm."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("settings.title"), width=660)
        self._room = room
        self.heading_words = labels.title(word("settings.title"))
        self.parts, self.hours, self.reminders = Parts(), Hours(), Reminders()
        self.look, self.private, self.safe = Look(), Private(), Safe()
        self._watch, self._keyring = RunningWatch(room.system, self), KeyringUse(room, self)
        self._fill()
        self._wire()
        room.ask(preferences, then=self._put, view="settings")
        room.do(last_copy, then=self._put_copy)
        room.do(lock_standing, then=self._put_lock)
        room.do(lock_wishes, then=self.private.put_wishes)

    def _fill(self) -> None:
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("settings.undo_hint")))
        for part in (self.parts, self.reminders, self.hours, self.look, self.private, self.safe):
            part.layout().setContentsMargins(0, 0, 0, 0)
            self.column.addSpacing(_GAP)
            self.column.addWidget(part)
        self.column.addSpacing(_GAP)
        self.column.addLayout(row(None, buttons.secondary(word("settings.close"), self.leave)))
        if self._room.system is not None:
            self.safe.put_folders(self._room.system.folders)
            self.private.put_synced(self._room.system.synced_by())
            self.reminders.put_autostart(self._room.system.autostart())

    def _wire(self) -> None:
        self.parts.switched.connect(self._switch_part)
        self.hours.chosen.connect(self._choose_hours)
        self.look.chosen.connect(self._choose_looks)
        self.reminders.discreet_wanted.connect(self._keep_discreet)
        self.reminders.names_wanted.connect(self._allow_names)
        self.reminders.running_wanted.connect(self._want_running)
        self.reminders.autostart_wanted.connect(self._want_autostart)
        self.safe.copy_wanted.connect(self._make_copy)
        self.safe.went.connect(self._room.go)
        self.private.wanted.connect(self._open_passphrase)
        self.private.lock_wanted.connect(self._room.lock_wanted)
        self.private.idle_chosen.connect(self._lock_after)
        self.private.screen_chosen.connect(self._lock_with_screen)
        self.private.threats_wanted.connect(self._open_threats)
        self.private.keyring.chosen.connect(self._keyring.switch)
        self._keyring.stands.connect(self.private.keyring.put)
        self._watch.running.connect(self.reminders.put_running)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.end()
        self._keyring.end()

    def _put_lock(self, standing: LockStanding) -> None:
        self.private.put(standing)
        self._keyring.look(standing)

    def _put(self, chosen: Preferences) -> None:
        self.parts.put(chosen)
        self.hours.put(chosen.hours)
        self.look.put(chosen.looks)
        self.reminders.put(chosen)

    def _written(self, _nothing: object) -> None:
        self._room.ask(preferences, then=self._chose, view="settings")

    def _chose(self, chosen: Preferences) -> None:
        """It holds: the window follows; the hours stay as they are being typed."""
        self.parts.put(chosen)
        self.reminders.put(chosen)
        self._room.preferred.emit(chosen)

    def _switch_part(self, part: str, on: bool) -> None:
        self._room.do(switch_part, part, on, then=self._written)

    def _choose_hours(self, hours: ReminderHours) -> None:
        self._room.do(choose_hours, hours, then=self._written)

    def _choose_looks(self, looks: str) -> None:
        self._room.do(choose_looks, looks, then=self._written)

    def _keep_discreet(self, discreet: bool) -> None:
        self._room.do(keep_discreet, discreet, then=self._written)

    def _allow_names(self, names: bool) -> None:
        self._room.do(allow_names, names, then=self._written)

    def _want_running(self, wanted: bool) -> None:
        self._room.do(want_reminders, wanted, then=self._written)
        self._watch.want(wanted)

    def _want_autostart(self, on: bool) -> None:
        if self._room.system is None:
            return
        try:
            self._room.system.switch_autostart(on)
        except OSError:
            self._room.say(word("errors.autostart_unwritable"))
        self.reminders.put_autostart(self._room.system.autostart())

    def _open_passphrase(self, what: str) -> None:
        self._room.go("passphrase", what=what)

    def _lock_after(self, minutes: int) -> None:
        self._room.do(lock_after, minutes, then=self._wished)

    def _lock_with_screen(self, wanted: bool) -> None:
        self._room.do(lock_with_screen, wanted, then=self._wished)

    def _wished(self, _nothing: object) -> None:
        self._room.relocked.emit()

    def _open_threats(self) -> None:
        self._room.go("threats")

    def _make_copy(self) -> None:
        self._room.do(make_copy, then=self._copied)

    def _copied(self, taken: datetime | None) -> None:
        self._put_copy(taken)
        if taken is not None:
            self._room.say(word("settings.copies.made"))

    def _put_copy(self, taken: datetime | None) -> None:
        zone = self._room.zone()
        self.safe.put_copy(taken, zone, self._room.now().astimezone(zone).date())
