"""When a copy was made, in the words of a person: "today, 14:20", "Friday, 20 Nov, 17:40"."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from rebound_desktop.qt.days import day_word, short_date
from rebound_desktop.qt.moments import clock_time
from rebound_desktop.qt.words import language, word


def when(taken: datetime, zone: ZoneInfo, now: datetime) -> str:
    """The local day and time of an instant that lies behind `now` (both aware)."""
    day, today = taken.astimezone(zone).date(), now.astimezone(zone).date()
    if day == today or (today - day).days == 1:
        said = day_word(day, today)
    else:
        named = QLocale(language()).toString(QDate(day.year, day.month, day.day), "dddd")
        said = word("copies.day", weekday=named, date=short_date(day, today))
    return word("copies.when", day=said, time=clock_time(taken, zone))
