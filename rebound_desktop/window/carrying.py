"""Work that may take minutes, on a thread of its own: how far it is, a way to stop it, what came of it."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.room import Room, Then

_STOPPED = ("takeout_stopped", "import_stopped")


class Carrying(QObject):
    """One piece of work at a time. Of `then`, `failed` and `stopped` exactly one follows; none once left."""

    moved = Signal(int, int)  # pieces done, of how many (0 = not known)
    failed = Signal(str)  # one sentence for the person
    stopped = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._stop = threading.Event()
        room.leaving.connect(self.cancel)

    def begin(self, work: Callable[..., Any], *args: Any, then: Then, **named: Any) -> None:
        """Runs `work(desk, *args, going, now=…, **named)`; `then(result)` back here."""
        self._stop = threading.Event()
        self.carry_on(work, *args, self.going(), then=then, **named)

    def carry_on(self, work: Callable[..., Any], *args: Any, then: Then, **named: Any) -> None:
        """The same without a new beginning, and without a Going of its own."""
        self._room.carry(work, *args, then=then, failed=self._failed, **named)

    def going(self) -> Going:
        """What the work tells its progress to, and asks whether it is to stop."""
        return Going(self.moved.emit, self._stop.is_set)

    def cancel(self) -> None:
        """Stops what is under way."""
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    def _failed(self, problem: BaseException) -> None:
        if isinstance(problem, Refusal) and problem.key in _STOPPED:
            self.stopped.emit()
        elif isinstance(problem, Refusal):
            self.failed.emit(word(f"errors.{problem.key}", **problem.values))
        else:
            self._room.tell(problem)
            self.stopped.emit()
