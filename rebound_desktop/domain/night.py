"""Night, 23:00–06:00 local: nothing gets decided, and only what is safe then is offered."""

from datetime import datetime
from zoneinfo import ZoneInfo

BEGINS, ENDS = 23, 6


def is_night(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether it is night at `moment` (aware)."""
    hour = moment.astimezone(zone).hour
    return hour >= BEGINS or hour < ENDS
