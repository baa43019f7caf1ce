"""What still speaks before quiet time ends: each date is told once, or let go by."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from rebound_desktop.actions.told_loss import SpeakingDate
from rebound_desktop.domain.nearest_date import DateKind
from rebound_desktop.qt import theme
from rebound_desktop.qt.moments import day_name
from rebound_desktop.qt.words import word
from rebound_desktop.queries.speaking_dates import SpeakingDateRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import emptied, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.moments import day_time


class SpeakingDates(Card):
    """Gone where there are none before the end."""

    def __init__(self, room: Room) -> None:
        super().__init__(tint="return_tint", edge="", margins=(14, 9, 14, 9), spacing=6, radius=8)
        self._room = room
        self._all: tuple[SpeakingDateRow, ...] = ()
        self._passed: set[str] = set()
        self._lines: list[_DateLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self.hide()

    def put(self, dates: Iterable[SpeakingDateRow]) -> None:
        """The dates ahead, whichever end is chosen."""
        self._all = tuple(dates)

    def put_end(self, ends: datetime | None) -> None:
        """Shows those that lie before this end; None: no quiet time, nothing to ask."""
        shown = [one for one in self._all if ends is not None and one.at < ends]
        for line in self._lines:
            line.note(self._passed)
        emptied(self._list)
        self._lines = []
        if ends is not None and shown:
            when = day_time(ends, self._room.zone())
            self._list.addWidget(labels.strong(word("setback.dates.before", when=when)))
        for date in shown:
            line = _DateLine(self._room, date, date.ref in self._passed)
            self._lines.append(line)
            self._list.addWidget(line)
        self.setVisible(bool(shown))

    def chosen(self) -> tuple[SpeakingDate, ...]:
        """The dates shown, with what was chosen for each."""
        return tuple(line.chosen() for line in self._lines)


class _DateLine(QWidget):
    def __init__(self, room: Room, date: SpeakingDateRow, passed: bool) -> None:
        super().__init__()
        self._date = date
        self.remind = _answer(word("setback.dates.remind"), date)
        self.let_go = _answer(word("setback.dates.let_go_by"), date)
        group = QButtonGroup(self)
        for one in (self.remind, self.let_go):
            group.addButton(one)
        (self.let_go if passed else self.remind).setChecked(True)
        dot = labels.small("·", wrap=False)
        line = row(labels.text(_said(room, date)), self.remind, dot, self.let_go, gap=6)
        line.setStretch(0, 1)
        self.setLayout(line)

    def note(self, passed: set[str]) -> None:
        """Remembers the choice while the end moves."""
        passed.discard(self._date.ref)
        if self.let_go.isChecked():
            passed.add(self._date.ref)

    def chosen(self) -> SpeakingDate:
        """What the person wants of this date."""
        date = self._date
        return SpeakingDate(date.kind, date.ref, date.at, remind=self.remind.isChecked())


def _answer(words: str, date: SpeakingDateRow) -> QPushButton:
    """A word that is bold when it is the answer, and underlined when it could be."""
    button = buttons.link(words)
    button.setCheckable(True)
    # Wide enough for the bold words, so that nothing moves when the answer changes.
    button.setMinimumWidth(QFontMetrics(theme.font(theme.SMALL, 650)).horizontalAdvance(words) + 8)
    button.setAccessibleName(f"{words}, {date.name}")
    return button


def _said(room: Room, date: SpeakingDateRow) -> str:
    zone = room.zone()
    when = day_name(date.at, zone) if date.all_day else day_time(date.at, zone)
    if date.kind is DateKind.CLOSES:
        return word("setback.dates.closes", title=date.name, day=when)
    return word(f"setback.dates.{date.kind}", title=date.name, when=when)
