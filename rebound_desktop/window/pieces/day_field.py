"""A day that may be empty: typed, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from rebound_desktop.domain.day_typed import day_typed
from rebound_desktop.qt import icons
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces.rows import row


class DayField(QWidget):
    """Local days in and out; the name given to it is its line's too."""

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(word("board.day.placeholder"))
        self.pick = QToolButton()
        self.pick.setAutoRaise(True)
        self.pick.setAccessibleName(word("board.day.pick", name=name))
        self.pick.setIcon(icons.icon("calendar", "soft"))
        self.pick.setStyleSheet("QToolButton::menu-indicator { image: none; } QToolButton { border: none; }")
        self.pick.clicked.connect(self._open)
        self.setFocusProxy(self.line)
        self.setLayout(row(self.line, self.pick, gap=2))

    def put(self, day: date | None) -> None:
        """Shows a day, or none."""
        self.line.setText(day.isoformat() if day else "")

    def day(self) -> date | None:
        """What is written. Raises Refusal("date_invalid")."""
        month_first = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("m")
        return day_typed(self.line.text(), self._today(), month_first=month_first)

    def _open(self) -> None:
        menu, calendar = QMenu(self), QCalendarWidget()
        shown = self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(calendar)
        menu.addAction(entry)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        calendar.clicked.connect(menu.close)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _picked(self, day: QDate) -> None:
        self.put(date(day.year(), day.month(), day.day()))
