"""What a nudge is called, in the person's language, at the moment it is read: on a note or in the window."""

from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.promises import DATES, Kind, Say
from rebound_desktop.qt.moments import clock_time, day_name
from rebound_desktop.qt.words import word

RETURNS = {1: "quiet_ended", 2: "two_minutes", 3: "last"}


def table_of(say: Say) -> str:
    """Where its words lie in nudges.toml."""
    if say.kind is Kind.RETURN:
        return RETURNS.get(say.step, RETURNS[3])
    return say.kind.name.lower()


def title_of(say: Say, zone: ZoneInfo, now: datetime) -> str:
    """Its title; one that speaks of a date says today, tomorrow, or the weekday."""
    if say.kind not in DATES or say.moment is None:
        return word(f"nudges.{table_of(say)}.title")
    ahead = (say.moment.astimezone(zone).date() - now.astimezone(zone).date()).days
    when = {0: "today", 1: "tomorrow"}.get(ahead, "later")
    return word(
        f"nudges.{table_of(say)}.{when}", time=clock_time(say.moment, zone), day=day_name(say.moment, zone)
    )
