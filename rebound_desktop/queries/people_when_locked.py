"""The own people whom the lock page may show; no vault is open then."""

from dataclasses import dataclass
from pathlib import Path

from rebound_desktop.store import when_locked


@dataclass(frozen=True, slots=True)
class LockedPerson:
    name: str
    reach: str
    any_time: bool


def people_when_locked(folder: Path, *, night: bool) -> tuple[LockedPerson, ...]:
    """Those marked *also when locked*; at night those who may be called at any time."""
    found = (LockedPerson(*line) for line in when_locked.read(folder))
    return tuple(one for one in found if one.any_time or not night)
