"""Notes by plyer, in a worker: it may hang, may show nothing, and never tells."""

import sys
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from rebound_desktop.qt.bus import Bus
from rebound_desktop.qt.notifier import text
from rebound_desktop.qt.notifier.note import Done, Note, Shown, Way

WITHIN = 5000  # milliseconds
TITLE, BODY = 63, 255  # UTF-16 units that Windows takes


class ByPlyer(Way):
    """The last way before the inbox; on Linux only where there is no session bus."""

    _ended = Signal(object)  # Shown

    def __init__(self, bus: Bus | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._worker: Thread | None = None
        self._done: Done | None = None
        self._late = QTimer(self, singleShot=True, interval=WITHIN)
        self._late.timeout.connect(self._over)
        self._ended.connect(self._tell)

    def takes(self, before: Shown | None) -> bool:
        if sys.platform.startswith("linux") and self._bus is not None and not self._bus.missing:
            return False
        return self._worker is None or not self._worker.is_alive()

    def show(self, note: Note, done: Done) -> None:
        self._done = done
        self._late.start()
        title = text.units(note.title.lstrip("- ") or "Rebound", TITLE)
        told = text.units(text.body(note.body, note.without, frozenset()), BODY)
        self._worker = Thread(target=self._say, args=(title, told), name="plyer", daemon=True)
        self._worker.start()

    def _say(self, title: str, told: str) -> None:
        """In the worker. Whatever plyer's many back-ends raise, nobody was reached."""
        try:
            from plyer import notification

            notification.notify(title=title, message=told, app_name="Rebound", timeout=10)
        except Exception:
            self._ended.emit(Shown.UNAVAILABLE)
        else:
            self._ended.emit(Shown.UNKNOWN)

    def _tell(self, outcome: Shown) -> None:
        done, self._done = self._done, None
        self._late.stop()
        if done is not None:
            done(outcome)

    def _over(self) -> None:
        self._tell(Shown.UNKNOWN)
