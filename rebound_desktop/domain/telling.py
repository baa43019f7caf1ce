"""When a date is told of: a day before, in reminder hours, outside of quiet time where that can be."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.promises import Hold
from rebound_desktop.domain.reminder_hours import ReminderHours, instant

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
# Where the day before has no reminder hours, the last day that has any.
LOOK_BACK = 7


def told_at(
    moment: datetime,
    until: datetime,
    known_since: datetime,
    holds: Iterable[Hold],
    hours: ReminderHours,
    zone: ZoneInfo,
) -> datetime | None:
    """When to tell of `moment`, which is past at `until`; None where reminder hours leave no time for it.

    A day before, else that morning, else an hour after it was written down: nobody is told at once of
    what they have just typed. Outside of the holds where one of these lies outside.
    """
    on_time = [at for at in _candidates(moment, until, known_since, hours, zone) if known_since < at < until]
    quiet = [at for at in on_time if any(hold.starts <= at < hold.until for hold in holds)]
    return next((at for at in on_time if at not in quiet), next(iter(on_time), None))


def hour_before(moment: datetime, hours: ReminderHours, zone: ZoneInfo) -> datetime | None:
    """An hour before, if a pop-up may appear then."""
    at = moment - HOUR
    return at if hours.open_at(at, zone) else None


def end_of_day(moment: datetime, zone: ZoneInfo) -> datetime:
    """The local midnight that ends the day of `moment`."""
    return instant(moment.astimezone(zone).date() + DAY, time(), zone)


def morning_of(day: date, hours: ReminderHours, zone: ZoneInfo) -> datetime:
    """The start of reminder hours on a local day or the next that has any; midnight where none has."""
    midnight = instant(day, time(), zone)
    return hours.next_open(midnight, zone) or midnight


def _candidates(
    moment: datetime, until: datetime, known_since: datetime, hours: ReminderHours, zone: ZoneInfo
) -> Iterator[datetime]:
    day = moment.astimezone(zone).date()
    eve = _day_before(moment, day, hours, zone)
    if eve is not None:
        yield eve
    that_day = hours.on(day, zone)
    if that_day is not None and that_day[0] <= until - HOUR:
        yield that_day[0]
    soon = hours.next_open(known_since + HOUR, zone)
    if soon is not None:
        yield soon


def _day_before(moment: datetime, day: date, hours: ReminderHours, zone: ZoneInfo) -> datetime | None:
    """24 h before, moved into the reminder hours of that local day, or of the last day that has any."""
    for number in range(1, LOOK_BACK + 1):
        stretch = hours.on(day - number * DAY, zone)
        if stretch is not None:
            begins, ends = stretch
            return begins if number > 1 or not begins <= moment - DAY < ends else moment - DAY
    return None
