"""When the person wants it to lock by itself; settings of this machine, no step."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import settings

MINUTES = (5, 15, 30, 60, 0)  # 0: never
USUAL = 15


@dataclass(frozen=True, slots=True)
class LockWishes:
    """`idle`: minutes without a key or a click, by the wall clock; `with_screen`: and before sleep."""

    idle: int = USUAL
    with_screen: bool = True


def lock_wishes(desk: Desk, *, now: datetime) -> LockWishes:
    """What was chosen, or what holds until something is."""
    idle = settings.read(desk.vault, "lock_idle", USUAL)
    return LockWishes(
        idle if idle in MINUTES else USUAL, bool(settings.read(desk.vault, "lock_with_screen", True))
    )


def lock_after(desk: Desk, minutes: int, *, now: datetime) -> None:
    """Locks after so many minutes without a key; 0 for never."""
    if minutes not in MINUTES:
        raise ValueError(minutes)
    settings.write(desk.vault, "lock_idle", minutes)


def lock_with_screen(desk: Desk, wanted: bool, *, now: datetime) -> None:
    """Whether it locks when the screen does, and before the computer sleeps."""
    settings.write(desk.vault, "lock_with_screen", wanted)
