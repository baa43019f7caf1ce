"""What a day is called: "today", "Friday" within the week, else "3 Dec"."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from rebound_desktop.qt.moments import clock_time
from rebound_desktop.qt.words import language, word, words

_THIS_WEEK = 6


def day_word(day: date, today: date) -> str:
    """Today, tomorrow, yesterday, the weekday for the next six days, else the short date."""
    away = (day - today).days
    if away in (-1, 0, 1):
        return word(f"board.day.{('yesterday', 'today', 'tomorrow')[away + 1]}")
    if 1 < away <= _THIS_WEEK:
        name: str = words("moments.days")[day.weekday()]
        return name
    return short_date(day, today)


def time_word(instant: datetime, zone: ZoneInfo, now: datetime) -> str:
    """The same with the hour, in local time: "Thursday 14:00"."""
    day = day_word(instant.astimezone(zone).date(), now.astimezone(zone).date())
    return word("board.day.at", day=day, time=clock_time(instant, zone))


def short_date(day: date, today: date) -> str:
    """Day and month, "14 Nov"; with the year where it is another: "14 Nov 2025"."""
    form = word("board.day.short" if day.year == today.year else "board.day.short_year")
    return QLocale(language()).toString(QDate(day.year, day.month, day.day), form)
