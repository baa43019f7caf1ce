"""What a moment is called where hours and minutes are not wanted: "Monday morning"."""

from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.qt.words import word, words

# From this local hour on the day's part bears this name; before the first it is still night.
PARTS = ((5, "morning"), (12, "midday"), (14, "afternoon"), (18, "evening"), (23, "night"))


def part_of_day(instant: datetime, zone: ZoneInfo) -> str:
    """The part of the local day: "morning"."""
    return word(f"moments.parts.{_part(instant.astimezone(zone).hour)}")


def day_name(instant: datetime, zone: ZoneInfo) -> str:
    """The local weekday: "Monday"."""
    name: str = words("moments.days")[instant.astimezone(zone).weekday()]
    return name


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """Weekday and part of day in local time: "Monday morning"."""
    return word("moments.day_part", day=day_name(instant, zone), part=part_of_day(instant, zone))


def clock_time(instant: datetime, zone: ZoneInfo) -> str:
    """The local time of day on a 24-hour clock: "14:00"."""
    local = instant.astimezone(zone)
    return word("moments.clock", hour=local.hour, minute=local.minute)


def _part(hour: int) -> str:
    name = "night"
    for begins, part in PARTS:
        if hour >= begins:
            name = part
    return name
