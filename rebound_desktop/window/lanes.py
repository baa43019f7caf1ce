"""Two threads for the vault: one writes, one reads; the window itself touches no connection."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

Work = Callable[[], Any]
Told = Callable[[Any], None]


class Lane(Protocol):
    """Runs work first come, first served, and tells the UI thread what came of it."""

    def put(self, work: Work, done: Told, failed: Callable[[BaseException], None]) -> None:
        """Takes the work; exactly one of `done` and `failed` is called later, on the UI thread."""

    def hold(self) -> Callable[[], None]:
        """Waits until nothing is under way; nothing is from then on, until what is given back is called.

        From another lane's thread only.
        """

    def finish(self) -> None:
        """Waits for what is under way, then takes no more."""


def _go_on() -> None:
    """Nobody waits."""


class InlineLane:
    """The same, at once and on the calling thread; for tests on one in-memory connection."""

    def put(self, work: Work, done: Told, failed: Callable[[BaseException], None]) -> None:
        """Runs the work before returning."""
        try:
            result = work()
        except Exception as problem:
            failed(problem)
            return
        done(result)

    def hold(self) -> Callable[[], None]:
        """Nothing is ever under way."""
        return _go_on

    def finish(self) -> None:
        """Nothing is ever under way."""


class ThreadLane(QObject):
    """A thread of its own; results come home by a queued signal."""

    _home = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._home.connect(self._deliver)

    def put(self, work: Work, done: Told, failed: Callable[[BaseException], None]) -> None:
        """Queues the work."""

        def ended(future: "Future[Any]") -> None:
            problem = future.exception()
            self._home.emit(failed if problem else done, problem or future.result())

        self._pool.submit(work).add_done_callback(ended)

    def hold(self) -> Callable[[], None]:
        """Waits on the calling thread until this one waits, too."""
        held, free = Event(), Event()

        def wait() -> None:
            held.set()
            free.wait()

        self._pool.submit(wait)
        held.wait()
        return free.set

    def finish(self) -> None:
        """Waits for what is under way, then takes no more."""
        self._pool.shutdown(wait=True)

    @staticmethod
    def _deliver(told: Told, what: Any) -> None:
        told(what)
