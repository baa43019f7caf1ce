"""What *after the weekend* depends on: the reminder hours, and a quiet time that runs."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.reminder_hours import ReminderHours, hours_from
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Hours:
    """`quiet_until` in UTC, None outside of quiet time."""

    hours: ReminderHours
    quiet_until: datetime | None


def hours_now(vault: Vault, *, now: datetime) -> Hours:
    """Both, as they are."""
    return Hours(hours_from(settings.read(vault, "reminder_hours", None)), quiet_until(vault, now=now))
