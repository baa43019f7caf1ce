"""Finding in the journal: by words, by a day, by this day in other years, in the trash."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Signal
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidgetAction

from rebound_desktop.qt import icons
from rebound_desktop.qt.words import word


class FindField(QLineEdit):
    """`day_wanted` gives a local day; `more` is the button beside it."""

    day_wanted = Signal(object)
    years_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(word("journal.find"))
        self.setAccessibleName(word("journal.find"))
        self.setClearButtonEnabled(True)
        self.more = QToolButton()
        self.more.setAutoRaise(True)
        self.more.setIcon(icons.icon("calendar", "soft"))
        self.more.setAccessibleName(word("journal.more_ways"))
        self.more.setToolTip(word("journal.more_ways"))
        self.more.setStyleSheet("QToolButton { border: none; }")
        self.more.clicked.connect(self.open_menu)

    def menu(self) -> QMenu:
        """What else there is to find by."""
        menu = QMenu(self)
        days = menu.addMenu(icons.icon("calendar", "soft"), word("journal.calendar"))
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMaximumDate(QDate.currentDate())
        calendar.clicked.connect(self._pick)
        calendar.clicked.connect(menu.close)
        holder = QWidgetAction(days)
        holder.setDefaultWidget(calendar)
        days.addAction(holder)
        menu.addAction(word("journal.on_this_day"), self.years_wanted.emit)
        menu.addAction(word("journal.trash_title"), self.trash_wanted.emit)
        return menu

    def open_menu(self) -> None:
        """Opens it below the field."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _pick(self, day: QDate) -> None:
        self.day_wanted.emit(date(day.year(), day.month(), day.day()))
