"""Until when: a day, and an hour where there is one; both may be empty."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.domain.hour_typed import hour_typed
from rebound_desktop.domain.reminder_hours import instant
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.rows import row


class UntilField(QWidget):
    """A local day alone, or an instant; without a day there is neither."""

    def __init__(self, name: str, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self.day = DayField(name, self._today)
        self.hour = QLineEdit()
        self.hour.setPlaceholderText(word("ahead.form.hour"))
        self.hour.setAccessibleName(word("ahead.form.hour_of", name=name))
        self.hour.setMaximumWidth(84)
        self.setFocusProxy(self.day)
        line = row(self.day, self.hour, gap=6)
        line.setStretch(0, 1)
        self.setLayout(line)

    def put(self, on: date | None, at: datetime | None) -> None:
        """Shows a local day, or an instant (UTC), or neither."""
        local = at.astimezone(self._zone()) if at is not None else None
        self.day.put(local.date() if local else on)
        self.hour.setText(f"{local:%H:%M}" if local else "")

    def read(self) -> tuple[date | None, datetime | None]:
        """A local day, or an instant (UTC), or neither. Raises Refusal("date_invalid"), ("hour_invalid")."""
        day, hour = self.day.day(), hour_typed(self.hour.text())
        if day is None or hour is None:
            return day, None
        return None, instant(day, hour, self._zone())

    def _today(self) -> date:
        return self._now().astimezone(self._zone()).date()
