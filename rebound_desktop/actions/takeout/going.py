"""How a long piece of work says how far it is, and hears that it is to stop."""

from collections.abc import Callable
from dataclasses import dataclass

from rebound_desktop.domain.refusal import Refusal

_EVERY = 256


def _nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def _goes_on() -> bool:
    return False


@dataclass(slots=True)
class Going:
    """`tell(done, total)` is called on the working thread, now and then; `stopped` is asked as often."""

    tell: Callable[[int, int], None] = _nobody
    stopped: Callable[[], bool] = _goes_on
    total: int = 0
    done: int = 0

    def begin(self, total: int) -> None:
        """So many pieces lie ahead."""
        self.total, self.done = total, 0
        self.tell(0, total)

    def step(self) -> None:
        """One more is done. Raises Refusal("takeout_stopped")."""
        self.done += 1
        if self.done % _EVERY == 0:
            self.keep_on()
            self.tell(min(self.done, self.total), self.total)

    def keep_on(self) -> None:
        """Raises Refusal("takeout_stopped") where it is to stop."""
        if self.stopped():
            raise Refusal("takeout_stopped")
