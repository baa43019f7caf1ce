"""Reminders: whether they run, come back after a restart, and what they may say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences
from rebound_desktop.system.autostart import Standing
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.tick import Tick


class Reminders(QWidget):
    """Each signal states what was asked for."""

    running_wanted = Signal(bool)
    autostart_wanted = Signal(bool)
    discreet_wanted = Signal(bool)
    names_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._runs = True
        self.state = labels.text(wrap=False)
        self.run = buttons.secondary("", self._run)
        self.autostart = Tick(word("settings.reminders.autostart"))
        self.deleted = labels.small(word("settings.reminders.autostart_deleted"))
        self.discreet = Tick(word("settings.reminders.discreet"))
        self.names = Tick(word("settings.reminders.names"))
        self.setLayout(
            column(
                labels.heading(word("settings.reminders.title")),
                row(self.state, None, self.run),
                self.autostart,
                self.deleted,
                self.discreet,
                labels.small(word("settings.reminders.discreet_text")),
                self.names,
                labels.small(word("settings.reminders.names_text")),
            )
        )
        self.autostart.toggled.connect(self.autostart_wanted)
        self.discreet.toggled.connect(self.discreet_wanted)
        self.names.toggled.connect(self.names_wanted)

    def put(self, chosen: Preferences) -> None:
        """Shows what notifications may say; kept discreet, no name is shown in any case."""
        self.discreet.put(chosen.discreet)
        self.names.put(chosen.names)
        self.names.setEnabled(not chosen.discreet)

    def put_running(self, running: bool) -> None:
        """Shows whether the tray process runs; what is said already is not said again."""
        if running is self._runs and self.state.text():
            return
        self._runs = running
        state = "settings.reminders.running" if running else "settings.reminders.not_running"
        self.state.setText(word(state))
        words = word("settings.reminders.quit" if running else "settings.reminders.start")
        self.run.setText(words)
        self.run.setAccessibleName(words)

    def put_autostart(self, standing: Standing) -> None:
        """Shows what stands in the computer's own list of what starts at login."""
        self.autostart.put(standing is Standing.ON)
        self.deleted.setVisible(standing is Standing.DELETED)

    def _run(self) -> None:
        self.running_wanted.emit(not self._runs)
