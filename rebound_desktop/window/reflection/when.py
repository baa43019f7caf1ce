"""When an entry is about, in the zone it was written in."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from rebound_desktop.qt.moments import clock_time, day_name
from rebound_desktop.qt.words import language, word

_WEEK = 6


def in_list(at: datetime, written_in: ZoneInfo, now: datetime, here: ZoneInfo) -> str:
    """ "today, 19:12", "yesterday", "Thursday" within the week, else "2 November"."""
    day, today = at.astimezone(written_in).date(), now.astimezone(here).date()
    away = (today - day).days
    if away == 0:
        return word("journal.today_at", time=clock_time(at, written_in))
    if away == 1:
        return word("journal.yesterday")
    if 1 < away <= _WEEK:
        return day_name(at, written_in)
    return _long(at, written_in, "day" if day.year == today.year else "day_year")


def in_heading(at: datetime, written_in: ZoneInfo, now: datetime, here: ZoneInfo) -> str:
    """ "Monday, 23 November · 19:12", with the year where it is another."""
    same_year = at.astimezone(written_in).year == now.astimezone(here).year
    day = _long(at, written_in, "weekday" if same_year else "weekday_year")
    return f"{day} · {clock_time(at, written_in)}"


def in_days(day: date) -> str:
    """ "Friday, 20 November"."""
    return long_day(day, "weekday")


def as_date(at: datetime, zone: ZoneInfo) -> str:
    """ "21 November"."""
    return _long(at, zone, "day")


def long_day(day: date, form: str = "day") -> str:
    """A day written out in one of the forms of moments.long."""
    pattern = word(f"moments.long.{form}")
    return QLocale(language()).toString(QDate(day.year, day.month, day.day), pattern)


def _long(at: datetime, zone: ZoneInfo, form: str) -> str:
    return long_day(at.astimezone(zone).date(), form)
