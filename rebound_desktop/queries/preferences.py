"""What the person chose in Settings, with what holds until they do."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.parts import PARTS
from rebound_desktop.domain.reminder_hours import ReminderHours, hours_from
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Preferences:
    """`parts` that are on; `looks` is light, dark or system; `hours` as the tray keeps to them.

    `reminders`: whether the window starts the tray process where it does not run.
    """

    parts: frozenset[str]
    looks: str
    hours: ReminderHours
    language: str
    discreet: bool
    names: bool
    reminders: bool = True


def preferences(vault: Vault, *, now: datetime) -> Preferences:
    """All of them in one read."""
    found = settings.read
    return Preferences(
        parts=frozenset(PARTS) - frozenset(found(vault, "parts_off", [])),
        looks=found(vault, "looks", "system"),
        hours=hours_from(found(vault, "reminder_hours", None)),
        language=found(vault, "language", ""),
        discreet=bool(found(vault, "discreet", False)),
        names=bool(found(vault, "names", False)),
        reminders=not found(vault, "reminders_off", False),
    )
