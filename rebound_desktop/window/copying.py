"""The window's care for copies: what leaving had no time for, then one an hour if anything changed."""

from collections.abc import Callable
from datetime import datetime
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.window.lanes import Lane

LOOK_MS = 10 * 60_000


class Copying(QObject):
    """Copies on `lane`, a thread of its own: neither writing nor reading waits for it.

    `taken` after each copy; `failed` once with the Refusal, until a copy succeeds again.
    `take(starting=…, stop=…, now=…)` is whether one was taken: vault_door.copy_if_due of a desk.
    """

    taken = Signal()
    failed = Signal(object)  # Refusal

    def __init__(
        self,
        take: Callable[..., bool],
        lane: Lane,
        *,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._take, self.lane, self._now = take, lane, now
        self._leaving = Event()
        self._said = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Looks now for what the last visit left, and every ten minutes whether the hour is over."""
        self._put(starting=True)
        self._timer.start()

    def look(self) -> None:
        """Takes a copy if one is due."""
        self._put(starting=False)

    def end(self) -> None:
        """Breaks off what is under way: nothing half done is left, and leaving takes its own copy."""
        self._leaving.set()
        self._timer.stop()
        self.lane.finish()

    def _put(self, *, starting: bool) -> None:
        now = self._now()

        def work() -> bool:
            return self._take(starting=starting, stop=self._leaving.is_set, now=now)

        self.lane.put(work, self._done, self._told)

    def _done(self, taken: bool) -> None:
        if taken:
            self._said = False
            self.taken.emit()

    def _told(self, problem: BaseException) -> None:
        if not self._said and isinstance(problem, Refusal):
            self._said = True
            self.failed.emit(problem)
