"""What was typed and the disk did not take: it waits here, and is kept as soon as there is room."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from rebound_desktop.actions.found_damage import is_damage
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word

# The disk may take them later; everything else that is refused stays refused.
LATER = frozenset({"disk_full", "vault_read_only", "vault_unwritable"})
_TRY_MS = 3_000


@dataclass(frozen=True, slots=True)
class Call:
    """What `Room.do` was asked; `then` belongs to the screen that asked."""

    action: Callable[..., Any]
    args: tuple[Any, ...] = field(repr=False)
    named: dict[str, Any] = field(repr=False)
    then: Callable[[Any], None] | None = None


class Unwritten(QObject):
    """By the name of the words. `held` says why something waits, and "" once nothing does.

    `do` and `tell` are the room's.
    """

    held = Signal(str)

    def __init__(
        self, do: Callable[..., None], tell: Callable[[BaseException], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._do, self._tell = do, tell
        self._waiting: dict[str, Call] = {}
        self._timer = QTimer(self, interval=_TRY_MS, singleShot=True)
        self._timer.timeout.connect(self.try_again)

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def keep(self, name: str, call: Call, problem: BaseException) -> bool:
        """Whether the words wait from now on; where the vault is damaged they wait for another one."""
        if is_damage(problem):
            self._waiting[name] = call
            self._timer.stop()
            self._tell(problem)
            return True
        if not (isinstance(problem, Refusal) and problem.key in LATER):
            return False
        if not self._waiting:
            self.held.emit(word(f"errors.{problem.key}", **problem.values))
        self._waiting[name] = call
        self._timer.start()
        return True

    def drop(self, name: str) -> None:
        """Words of that name are on the disk, or were let go."""
        if self._waiting.pop(name, None) is not None and not self._waiting:
            self._timer.stop()
            self.held.emit("")

    def try_again(self) -> None:
        """Hands everything to the writer once more."""
        for name, call in list(self._waiting.items()):
            self._do(call.action, *call.args, then=call.then, keeps=name, **call.named)

    def taken(self) -> dict[str, Call]:
        """Gives away what waits."""
        given, self._waiting = self._waiting, {}
        return given

    def take(self, given: dict[str, Call]) -> None:
        """What waited in an earlier visit is kept now, in this one's vault."""
        for name, call in given.items():
            self._do(call.action, *call.args, keeps=name, **call.named)
