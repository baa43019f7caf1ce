"""*Later*: tomorrow, in three days, next week, or a day of one's own."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from rebound_desktop.qt.words import word

_DAYS = {"tomorrow": 1, "three_days": 3, "next_week": 7}


def later_menu(today: date, chosen: Callable[[date], object], parent: QWidget) -> QMenu:
    """`chosen` gets the local day, never today."""
    menu = QMenu(word("jobs.follow_up.later"), parent)
    menu.setAccessibleName(menu.title())
    for name, days in _DAYS.items():
        entry = QAction(word(f"ahead.later.{name}"), menu)
        entry.triggered.connect(partial(_choose, chosen, today + timedelta(days=days)))
        menu.addAction(entry)
    another = menu.addMenu(word("ahead.later.a_day"))
    calendar = QCalendarWidget()
    first = today + timedelta(days=1)
    calendar.setMinimumDate(QDate(first.year, first.month, first.day))
    entry_of_days = QWidgetAction(another)
    entry_of_days.setDefaultWidget(calendar)
    another.addAction(entry_of_days)
    picked = partial(_pick, menu, chosen)
    calendar.activated.connect(picked)
    calendar.clicked.connect(picked)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _choose(chosen: Callable[[date], object], day: date, _: bool = False) -> None:
    chosen(day)


def _pick(menu: QMenu, chosen: Callable[[date], object], day: QDate) -> None:
    menu.close()
    chosen(date(day.year(), day.month(), day.day()))
