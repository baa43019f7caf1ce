"""After the weekend: the next Monday's first reminder hour, and never within quiet time."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.reminder_hours import ReminderHours, instant

MONDAY = 0
MORNING = time(9)


def after_weekend(
    hours: ReminderHours, zone: ZoneInfo, quiet_until: datetime | None, now: datetime
) -> datetime:
    """An instant in UTC, always on a later local day than today."""
    today = now.astimezone(zone).date()
    day = today + timedelta(days=(MONDAY - today.weekday()) % 7 or 7)
    opens = _opens(day, hours, zone)
    return opens if quiet_until is None else max(opens, quiet_until)


def _opens(day: date, hours: ReminderHours, zone: ZoneInfo) -> datetime:
    stretch = hours.on(day, zone)
    return stretch[0] if stretch is not None else instant(day, MORNING, zone)
