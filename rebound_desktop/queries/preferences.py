"""What the person chose in Settings, with what holds until they do."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from rebound_desktop.domain.reminder_hours import WEEK, ReminderHours
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault

PARTS = ("jobs", "selfcare", "reflection", "journal", "dreams")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`parts` that are on; `looks` is light, dark or system; `hours` as the tray keeps to them."""

    parts: frozenset[str]
    looks: str
    hours: ReminderHours
    language: str
    discreet: bool
    names: bool


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
    )


def hours_from(kept: Any) -> ReminderHours:
    """Reminder hours as the setting keeps them: seven pairs "HH:MM" (Monday first), None for none."""
    if kept is None:
        return ReminderHours()
    days = [None if day is None else (time.fromisoformat(day[0]), time.fromisoformat(day[1])) for day in kept]
    return ReminderHours(tuple(days)) if len(days) == WEEK else ReminderHours()


def hours_kept(hours: ReminderHours) -> list[list[str] | None]:
    """The same, as the setting keeps them."""
    return [None if day is None else [f"{day[0]:%H:%M}", f"{day[1]:%H:%M}"] for day in hours.days]
