"""The same moment by their clock: "Tuesday 15:00 in New York"."""

from datetime import datetime

from rebound_desktop.qt.days import time_word
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces.zone_field import town, zone_named


def there(at: datetime, their_zone: str, now: datetime) -> str:
    """By the clock of the zone it was arranged in; "" where that is the person's own, or unknown."""
    theirs = zone_named(their_zone)
    if theirs is None:
        return ""
    return word("ahead.zone.there", when=time_word(at, theirs, now), town=town(their_zone))
