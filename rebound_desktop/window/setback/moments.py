"""How the sheets name moments: "Monday 16:40", "2 October"."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from rebound_desktop.qt.moments import clock_time, day_name
from rebound_desktop.qt.words import language, word


def day_time(instant: datetime, zone: ZoneInfo) -> str:
    """Weekday and local time: "Monday 16:40"."""
    return word("setback.length.ends", day=day_name(instant, zone), time=clock_time(instant, zone))


def day_month(day: date) -> str:
    """A day of this year's round: "2 October"."""
    locale = QLocale(language())
    pattern = "d. MMMM" if locale.language() == QLocale.Language.German else "d MMMM"
    return locale.toString(QDate(day.year, day.month, day.day), pattern)
