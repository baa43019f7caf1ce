"""*Change* on the strip: other ends for a quiet time that runs, still of one to two days."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.quiet_time import JOINED_LONGEST, Length, QuietTime, end_of
from rebound_desktop.domain.reminder_hours import ReminderHours


@dataclass(frozen=True, slots=True)
class Change:
    """Another end (UTC) that the quiet time can have, and the length that gives it."""

    length: Length
    ends: datetime
    current: bool


def changes(
    running: QuietTime, last_joined: datetime, hours: ReminderHours, zone: ZoneInfo, now: datetime
) -> tuple[Change, ...]:
    """The ends that are still ahead, one of each, earliest first; "ready sooner" is there for the rest.

    A joined one is measured from `last_joined`, when the last loss was given it: never under 24 h for
    that one, at most 72 h after the first began (Feel 3 and 5).
    """
    alone = running.joined <= 1
    anchor = running.starts if alone else last_joined
    latest = None if alone else running.first_started + JOINED_LONGEST
    found: dict[datetime, Change] = {}
    for length in (Length.ONE_DAY, Length.ONE_AND_HALF, Length.TWO_DAYS):
        ends = end_of(anchor, length, hours, zone, latest)
        if ends > now:
            found.setdefault(ends, Change(length, ends, ends == running.ends))
    return tuple(found[ends] for ends in sorted(found))
