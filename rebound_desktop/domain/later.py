"""This evening, in an hour, tomorrow: when they are, and which of them a nudge offers."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.promises import ANSWERED_THERE, Action, Kind, Say, Wishes
from rebound_desktop.domain.reminder_hours import ReminderHours, instant

EVENING = time(18, 30)
# From here on "This evening" reads "In an hour".
EVENING_OFFERED_UNTIL = time(17, 30)
HOUR = timedelta(hours=1)
LAST_STEP = 3

OPENS = {
    Kind.RETURN: Action.STEP,
    Kind.SET_TIME: Action.STEP,
    Kind.INTERVIEW: Action.NOTES,
}


def this_evening(hours: ReminderHours, zone: ZoneInfo, now: datetime) -> tuple[Action, datetime] | None:
    """The nearer of the two ways to put off, with its instant in UTC; None where neither is offered.

    18:30; after 17:30 (or where 18:30 lies outside the reminder hours) in an hour; nothing in the last
    hour of the reminder hours (EXPERIENCE.md, fixed nudge texts).
    """
    local = now.astimezone(zone)
    if local.time() < EVENING_OFFERED_UNTIL:
        evening = instant(local.date(), EVENING, zone)
        if hours.open_at(evening, zone):
            return Action.EVENING, evening
    if hours.open_at(now, zone) and hours.open_at(now + HOUR, zone):
        return Action.HOUR, now + HOUR
    return None


def tomorrow(hours: ReminderHours, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The next local day's start of reminder hours (or of the next day that has any); None without any."""
    today = now.astimezone(zone).date()
    for begins, _ in hours.around(now, zone):
        if begins.astimezone(zone).date() > today:
            return begins
    return None


def put_off_until(action: Action, hours: ReminderHours, zone: ZoneInfo, at: datetime) -> datetime | None:
    """The instant that an answer given at `at` asks for; None if it does not ask for later."""
    if action is Action.EVENING:
        return max(instant(at.astimezone(zone).date(), EVENING, zone), at)
    if action is Action.HOUR:
        return at + HOUR
    if action is Action.TOMORROW:
        return tomorrow(hours, zone, at)
    return None


def buttons(say: Say, wishes: Wishes, zone: ZoneInfo, now: datetime) -> tuple[Action, ...]:
    """What `say` offers if shown at `now`, the opening one first.

    The first of a return can be put off until later the same day, too; the second until tomorrow
    (picture 6). What the person can do without Rebound (a follow-up, a thank-you, a step of theirs) can be
    answered as done, or be put off until tomorrow. The last reminder offers no later: there is none after.
    """
    if say.kind in ANSWERED_THERE:
        return (Action.SEE, Action.DONE, *((Action.TOMORROW,) if say.step < LAST_STEP else ()))
    if say.kind is not Kind.RETURN:
        return (OPENS.get(say.kind, Action.SEE),)
    if say.step >= LAST_STEP:
        return (Action.STEP,)
    opens = Action.STEP if say.step == 1 else Action.POSTING
    evening = this_evening(wishes.hours, zone, now) if say.step == 1 else None
    return (opens, *((evening[0],) if evening else ()), Action.TOMORROW)
