"""The ten minutes: silent, no seconds, ended by itself or by the person."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import row

MINUTES = 10
_MINUTE_MS = 60_000


class TenMinuteClock(QWidget):
    """Says how many minutes are left, in words; a screen reader is not told as they go."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._left = MINUTES
        self._words = labels.small(wrap=False)
        self.setLayout(row(self._words, None))
        self.setAccessibleName(word("returning.timer.spoken"))
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.pass_minute)

    def begin(self) -> None:
        """Starts from ten."""
        self._left = MINUTES
        self._words.setText(word("returning.timer.running"))
        self._timer.start()

    def end(self) -> None:
        """Stops without a word."""
        self._timer.stop()
        self._words.clear()

    def pass_minute(self) -> None:
        """One minute less; the last one ends it."""
        self._left -= 1
        if self._left > 0:
            self._words.setText(word("returning.timer.left", count=self._left))
            return
        self._timer.stop()
        self._words.setText(word("returning.timer.ended"))
        self.ended.emit()
