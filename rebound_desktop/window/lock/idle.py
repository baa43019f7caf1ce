"""How long nobody has touched the window, by the wall clock: a sleep counts, too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

LOOK_MS = 20_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.FocusIn,
        QEvent.Type.Drop,
    }
)


class Idle(QObject):
    """`over`: nobody touched it for as long as `watch` was told, and it has not been told since."""

    over = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now, self._limit, self._last = now, timedelta(0), now()
        self._window: QWindow | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QWindow | None, minutes: int) -> None:
        """Begins anew; 0 minutes: it is never over."""
        if window is not None and window is not self._window:
            # The window hears each key and click once; a filter on the application would hear every event.
            window.installEventFilter(self)
            self._window = window
        self._limit, self._last = timedelta(minutes=minutes), self._now()
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def end(self) -> None:
        """Watches no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Compares the wall clock with the last touch; one that was set back begins anew."""
        passed = self._now() - self._last
        if passed < timedelta(0):
            self._last = self._now()
        elif self._limit and passed >= self._limit:
            self._timer.stop()
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._last = self._now()
        return False
