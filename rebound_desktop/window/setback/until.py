"""What the chosen length means: what is asked and when, and whether Rebound is there after a restart."""

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.quiet_time import Choice
from rebound_desktop.qt.moments import clock_time, day_name
from rebound_desktop.qt.words import word
from rebound_desktop.system.autostart import Standing
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.moments import day_time


class Until(QWidget):
    """Small print that is true of the choice above it."""

    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._text, self._autostart = labels.small(), labels.small(wrap=False)
        self._turn = buttons.link(word("setback.until.change"))
        self._line = holding(row(self._autostart, labels.small("·", wrap=False), self._turn, None, gap=6))
        # What Begin quiet time will do; an entry that the person deleted stays deleted.
        self.with_restart = room.system is not None and room.system.autostart_standing()
        self._possible = self.with_restart
        self.setLayout(column(self._text, self._line, gap=2))
        self._turn.clicked.connect(self._turned)
        self._show_restart()

    def put(self, chosen: Choice, heard: datetime) -> None:
        """Says what this choice means for what was heard then (UTC)."""
        self._text.setText(" ".join(self._sentences(chosen, heard)))
        self._line.setVisible(chosen.ends is not None and self._possible)

    def keep_restart(self) -> None:
        """Does what the line said when quiet time has begun; what was deleted stays deleted."""
        system = self._room.system
        if system is None or not self._possible:
            return
        if self.with_restart:
            system.begin_autostart()
        elif system.autostart() is Standing.ON:
            with suppress(OSError):  # Settings shows what stands
                system.switch_autostart(False)

    def _sentences(self, chosen: Choice, heard: datetime) -> list[str]:
        zone = self._room.zone()
        if chosen.ends is None or chosen.starts is None:
            return [word("setback.until.no_quiet")]
        said = []
        if chosen.starts > heard:
            said.append(word("setback.heard.back_dated", day=day_name(heard, zone)))
        if chosen.popup_waits_until is None:
            day, time = day_name(chosen.ends, zone), clock_time(chosen.ends, zone)
            said.append(word("setback.until.nothing_else", day=day, time=time))
        else:
            later = day_time(chosen.popup_waits_until, zone)
            said.append(word("setback.until.waits", day=day_name(chosen.ends, zone), later=later))
        return said

    def _turned(self) -> None:
        self.with_restart = not self.with_restart
        self._show_restart()
        self.changed.emit()

    def _show_restart(self) -> None:
        key = "autostart" if self.with_restart else "autostart_off"
        said = word(f"setback.until.{key}")
        self._autostart.setText(said)
        self._turn.setAccessibleName(f"{word('setback.until.change')}, {said}")
