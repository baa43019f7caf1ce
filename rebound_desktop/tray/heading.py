"""The first line of the menu: until when it is quiet, or why nothing is said."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.agenda import Hold, Why, Wishes
from rebound_desktop.domain.reminder_hours import instant
from rebound_desktop.qt.moments import clock_time, moment
from rebound_desktop.qt.words import word

HOUR = timedelta(hours=1)
# The menu's pauses that end at a local midnight, by how many days ahead; reminder hours do the rest.
MIDNIGHTS = {"today": 1, "week": 7}


def heading(holds: Iterable[Hold], wishes: Wishes, why: Why, zone: ZoneInfo, now: datetime) -> str:
    """ "Quiet until Monday morning"; "" on an ordinary day; kept discreet, the name alone."""
    said = _said(holds, wishes, why, zone, now)
    return word("tray.name") if wishes.discreet else said


def _said(holds: Iterable[Hold], wishes: Wishes, why: Why, zone: ZoneInfo, now: datetime) -> str:
    if why is Why.CLOCK:
        return word("tray.clock")
    quiet = [hold.until for hold in holds if hold.starts <= now < hold.until]
    if quiet:
        return word("tray.quiet_until", when=moment(max(quiet), zone))
    if wishes.stopped:
        return word("tray.paused")
    if wishes.pause_until is not None and now < wishes.pause_until:
        return word("tray.paused_until", when=_resumes(wishes, wishes.pause_until, zone, now))
    return ""


def _resumes(wishes: Wishes, until: datetime, zone: ZoneInfo, now: datetime) -> str:
    """When reminders may come again: today by the clock, later by the part of the day."""
    opens = wishes.hours.next_open(until, zone) or until
    if opens.astimezone(zone).date() == now.astimezone(zone).date():
        return clock_time(opens, zone)
    return moment(opens, zone)


def paused_until(name: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    """When a pause of the menu ends; None for one without an end, and for its end by hand."""
    if name == "hour":
        return now + HOUR
    if name in MIDNIGHTS:
        day = now.astimezone(zone).date() + timedelta(days=MIDNIGHTS[name])
        return instant(day, time(0), zone)
    return None
