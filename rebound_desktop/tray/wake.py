"""All that wakes the tray, each ending in the same tick: losing any of them costs a minute at most."""

from datetime import datetime

from jeepney import MatchRule, Message
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from rebound_desktop.qt.bus import Bus
from rebound_desktop.tray.alarm import Alarm

FLOOR = 60_000  # milliseconds; no timer at rest is faster
CALM = 1000  # milliseconds between two ticks, however often the clock is corrected
LOGIND = "org.freedesktop.login1.Manager"


class Wake(QObject):
    """`woke`: look now. Timers carry no meaning; whoever hears this compares clocks by itself."""

    woke = Signal()

    def __init__(self, system: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._wake)
        self._floor = QTimer(self, interval=FLOOR, timerType=Qt.TimerType.VeryCoarseTimer)
        self._floor.timeout.connect(self.soon)
        self._alarm = Alarm(self)
        self._alarm.rang.connect(self.soon)
        system.listen(MatchRule(type="signal", interface=LOGIND, member="PrepareForSleep"), self._slept)

    def begin(self) -> None:
        """Starts the floor, and looks for the first time once the loop runs."""
        self._floor.start()
        QTimer.singleShot(0, self, self._wake)

    def end(self) -> None:
        """Sleeps for good."""
        for timer in (self._floor, self._calm):
            timer.stop()
        self._alarm.end()

    def set(self, at: datetime | None) -> None:
        """When there is something to look for next, as far as known now."""
        self._alarm.set(at)

    def soon(self) -> None:
        """Wakes now, or as soon as a second has passed since the last time."""
        if self._calm.isActive():
            return
        left = CALM - self._since.elapsed() if self._since.isValid() else 0
        if left <= 0:
            self._wake()
        else:
            self._calm.start(left)

    def _wake(self) -> None:
        self._since.start()
        self.woke.emit()

    def _slept(self, message: Message) -> None:
        """PrepareForSleep tells true before the sleep, false after it."""
        if not message.body[0]:
            self.soon()
