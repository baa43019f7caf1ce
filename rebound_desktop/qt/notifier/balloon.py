"""Notes by the tray icon's own balloon: no buttons, and no word on what became of it."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from rebound_desktop.qt.bus import Bus
from rebound_desktop.qt.notifier import text
from rebound_desktop.qt.notifier.note import Done, Note, Shown, Way

LASTS = 15_000  # milliseconds, where the system asks


class Balloon(Way):
    """`icon` gives the icon of the moment: a new panel gets a new one."""

    def __init__(
        self, icon: Callable[[], QSystemTrayIcon | None], bus: Bus | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._bus = bus
        self._note: Note | None = None
        self._hears: QSystemTrayIcon | None = None

    def takes(self, before: Shown | None) -> bool:
        """On Linux the balloon goes to the same service: only where that refused, or there is no bus."""
        if sys.platform.startswith("linux") and self._bus is not None and not self._bus.missing:
            if before is not Shown.REFUSED:
                return False
        icon = self._icon()
        return icon is not None and icon.isSystemTrayAvailable() and icon.supportsMessages()

    def show(self, note: Note, done: Done) -> None:
        icon = self._icon()
        if icon is None:
            QTimer.singleShot(0, self, lambda: done(Shown.UNAVAILABLE))
            return
        if icon is not self._hears:
            icon.messageClicked.connect(self._clicked)
            self._hears = icon
        self._note = note
        told = text.body(note.body, note.without, frozenset())
        icon.showMessage(text.units(note.title, 63), text.units(told, 255), icon.icon(), LASTS)
        QTimer.singleShot(0, self, lambda: done(Shown.UNKNOWN))

    def _clicked(self) -> None:
        if self._note is not None:
            self.acted.emit(self._note.key, self._note.default, "")
