"""The one screen after an import: what is silent, what was wanted, which dates lie ahead; all skippable."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from rebound_desktop.domain.nearest_date import DateKind
from rebound_desktop.qt import theme
from rebound_desktop.qt.days import day_word, time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.dates_ahead import Ahead
from rebound_desktop.queries.silent_jobs import Silent
from rebound_desktop.window.importing.wanted_list import Brought, WantedList
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.rows import column, emptied, holding, row


class AfterPage(QWidget):
    """`done` gives the jobs to star and the silent ones to rest; `left` skips all of it."""

    done = Signal(object, object)
    left = Signal()

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._silent: tuple[Silent, ...] = ()
        self.came, self._silent_words = labels.strong(wrap=False), labels.text(wrap=False)
        self.rest = Choice(word("jobs.after_import.silent_yes"), tone="return")
        self.leave_them = Choice(word("jobs.after_import.silent_no"), tone="return")
        for one in (self.rest, self.leave_them):
            one.setAutoExclusive(True)
        self._silent_part = holding(
            column(self._silent_words, row(self.rest, self.leave_them, gap=14), 6, gap=8)
        )
        self.wanted, self.wanted_view, self.letters = WantedList(), QListView(), QLineEdit()
        self._dates = QVBoxLayout()
        self.finish = buttons.primary(word("jobs.after_import.done"))
        self.skip = buttons.quiet(word("jobs.after_import.skip"))
        self._lay_out()
        self.wanted.ticked.connect(self._count)
        self.letters.textChanged.connect(self.wanted.narrow)
        self.finish.clicked.connect(self._done)
        self.skip.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.wanted_view.setModel(self.wanted)
        self.wanted_view.setAccessibleName(word("jobs.after_import.wanted"))
        self.wanted_view.setUniformItemSizes(True)
        self.wanted_view.setFixedHeight(170)
        self.wanted_view.setStyleSheet(_ticks())
        self.letters.setPlaceholderText(word("importing.page.filter"))
        self.letters.setAccessibleName(word("importing.page.filter"))
        self._chosen = labels.small(wrap=False)
        parts = (
            self.came,
            labels.soft(word("jobs.after_import.text"), wrap=False),
            8,
            self._silent_part,
            labels.text(word("jobs.after_import.wanted"), wrap=False),
            row(self.letters, self._chosen),
            self.wanted_view,
            6,
            labels.text(word("jobs.after_import.dates"), wrap=False),
            self._dates,
            6,
            row(labels.small(word("jobs.import.undo_hint"), wrap=False), None, self.skip, self.finish),
        )
        self.setLayout(column(*parts, gap=8))

    def put(self, brought: list[Brought], silent: tuple[Silent, ...], ahead: tuple[Ahead, ...]) -> None:
        """Shows the three questions for the jobs just brought in."""
        mine = {one.id for one in brought}
        self._silent = tuple(one for one in silent if one.id in mine)
        self.came.setText(word("jobs.import.done", count=len(brought)))
        self._silent_part.setVisible(bool(self._silent))
        self._silent_words.setText(word("jobs.after_import.silent", count=len(self._silent)))
        self.rest.setChecked(True)
        self.wanted.put(brought)
        self._count(0)
        emptied(self._dates)
        lines = [self._line(one) for one in ahead if one.job in mine]
        for line in lines[:8] or [word("jobs.after_import.dates_none")]:
            self._dates.addWidget(labels.small(line, wrap=False))

    def _line(self, one: Ahead) -> str:
        zone, now = self._zone(), self._now()
        if one.date.kind is DateKind.INTERVIEW and one.date.at is not None:
            when = time_word(one.date.at, zone, now)
        else:
            when = word("jobs.pill.closes", day=day_word(one.date.day, now.astimezone(zone).date()))
        return " · ".join(part for part in (one.title or one.company, when) if part)

    def _count(self, chosen: int) -> None:
        self._chosen.setText(word("importing.page.starred", count=chosen) if chosen else "")

    def _done(self) -> None:
        starred = self.wanted.chosen()
        silent = [one.id for one in self._silent if one.id not in starred and not one.starred]
        self.done.emit(starred, silent if self.rest.isChecked() else [])


def _ticks() -> str:
    """Boxes that are seen on a see-through list; a tick is a filled box."""
    colours = theme.palette()
    box = f"width: 13px; height: 13px; border: 1px solid {colours.soft}; border-radius: 4px;"
    return (
        f"QListView::item {{ padding: 4px 2px; color: {colours.ink}; }}"
        f"QListView::item:selected {{ background: {colours.hover}; color: {colours.ink}; }}"
        f"QListView::indicator {{ {box} background: {colours.card}; }}"
        f"QListView::indicator:checked {{ background: {colours.star}; border-color: {colours.star}; }}"
    )
