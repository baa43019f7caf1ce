"""A moment for a terminal: exact, where the window would say "Monday morning"."""

from datetime import datetime
from zoneinfo import ZoneInfo


def exactly(instant: datetime, zone: ZoneInfo) -> str:
    """The local date and time, to the minute."""
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"
