"""The journal's column: find, the entries, the drawer at its foot."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.entries import EntryLine, EntryPage, entries, entries_with
from rebound_desktop.queries.journal_days import entries_of_day, entries_on_this_day
from rebound_desktop.queries.reflection import Learnable, learnable
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.reflection.entry_delegate import EntryDelegate
from rebound_desktop.window.reflection.entry_model import LINE, EntryModel
from rebound_desktop.window.reflection.find_field import FindField
from rebound_desktop.window.reflection.trash_sheet import TrashSheet
from rebound_desktop.window.reflection.when import in_days
from rebound_desktop.window.room import Room

WIDTH = 260


class JournalColumn(QWidget):
    """`opened` says which line was wanted; `begun` that a new entry was."""

    opened = Signal(object)  # EntryLine
    begun = Signal()
    drawer_wanted = Signal()
    trash_wanted = Signal(str)
    reflection_wanted = Signal(str)  # the setback to look back on

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.setFixedWidth(WIDTH)
        self.finder = FindField()
        self._by: Callable[..., EntryPage] | None = None
        self.all = buttons.link("")
        self.all.hide()
        self.faces = EntryDelegate(room.now, room.zone)
        self.lines = EntryModel(self.faces.spoken, self)
        self.list = _list()
        self.list.setModel(self.lines)
        self.list.setItemDelegate(self.faces)
        self.offer = Choice(word("reflection.flow.begin"), tone="learn")
        self.offer.setCheckable(False)
        self.offer.hide()
        self._setback = ""
        self.nothing = labels.soft()
        self.nothing.hide()
        self.new = buttons.link(word("journal.new"))
        self.drawer = buttons.link(word("journal.drawer"))
        self.heading = labels.heading(word("journal.title"), wrap=False)
        heading = row(self.heading, None, self.new)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        find = column(row(self.finder, self.finder.more, gap=2), row(self.all, None), gap=4)
        inner = column(heading, self.offer, 2, find, self.nothing, self.list, row(self.drawer, None), gap=8)
        inner.setStretch(5, 1)
        inner.setContentsMargins(18, 18, 18, 18)
        self.setLayout(inner)
        self._wire()

    def _wire(self) -> None:
        self.new.clicked.connect(self.begun)
        self.offer.clicked.connect(self._begin_reflection)
        self.drawer.clicked.connect(self.drawer_wanted)
        self.finder.textChanged.connect(self.show_all)
        self.finder.day_wanted.connect(self._show_day)
        self.finder.years_wanted.connect(self._show_years)
        self.finder.trash_wanted.connect(self._open_trash)
        self.all.clicked.connect(self.show_all)
        # Queued: the view asks while the model is still telling what changed.
        self.lines.more_wanted.connect(self._ask_more, Qt.ConnectionType.QueuedConnection)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.trashed.connect(self._trash)

    def refresh(self) -> None:
        """Reads the list anew: what was searched for, a day, or the newest."""
        text = self.finder.text().strip()
        if self._by is not None:
            self._room.ask(self._by, then=self._put, view="journal.list")
        elif text:
            self._room.ask(entries_with, text, then=self._put, view="journal.list")
        else:
            self._room.ask(entries, then=self._put, view="journal.list")

    def show_all(self) -> None:
        """Every entry again, or those with what is typed."""
        self._by = None
        self.all.hide()
        self.refresh()

    def _show_day(self, day: date) -> None:
        self._show_by(partial(_of_day, day), in_days(day))

    def _show_years(self) -> None:
        self._show_by(entries_on_this_day, word("journal.on_this_day"))

    def _show_by(self, query: Callable[..., EntryPage], name: str) -> None:
        self.finder.clear()
        self._by = query
        self.all.setText(word("journal.all", name=name))
        self.all.setAccessibleName(self.all.text())
        self.all.show()
        self.refresh()

    def _open_trash(self) -> None:
        self._room.sheet(TrashSheet(self._room))

    def put_journal(self, on: bool) -> None:
        """Without the journal there is nothing to begin, to find or to open but reflections."""
        self.heading.setText(word("journal.title" if on else "frame.tab.reflection"))
        for one in (self.new, self.finder, self.finder.more, self.drawer):
            one.setVisible(on)

    def look_for_offer(self) -> None:
        """Whether a loss can be looked back on now."""
        self._room.ask(learnable, then=self._put_offer, view="journal.offer")

    def _put_offer(self, found: Learnable | None) -> None:
        self._setback = found.setback if found else ""
        self.offer.put(word("reflection.flow.begin"), found.title if found else "")
        self.offer.setVisible(found is not None)

    def _begin_reflection(self) -> None:
        self.reflection_wanted.emit(self._setback)

    def mark_open(self, entry: str) -> None:
        """Shows which line lies open on the page."""
        self.faces.open_id = entry
        self.list.viewport().update()

    def _put(self, page: EntryPage) -> None:
        text = self.finder.text().strip()
        self.lines.put(page)
        self.nothing.setText(self._none(text))
        self.nothing.setVisible(not page.lines)
        self.list.setVisible(bool(page.lines))
        self.layout().setStretch(4, 0 if page.lines else 1)

    def _none(self, text: str) -> str:
        if self._by is entries_on_this_day:
            return word("journal.on_this_day_none")
        if self._by is not None:
            return word("journal.day_none")
        return word("journal.nothing_found", text=text) if text else word("journal.empty")

    def _ask_more(self) -> None:
        last = self.lines.last
        if last is not None:
            then = partial(self.lines.add, below=last)
            self._room.ask(entries, last.key, then=then, view="journal.more")

    def _open(self, index) -> None:  # type: ignore[no-untyped-def]
        line: EntryLine | None = index.data(LINE)
        if line is not None:
            self.opened.emit(line)

    def _trash(self) -> None:
        line: EntryLine | None = self.list.currentIndex().data(LINE)
        if line is not None and line.kind == "entry":
            self.trash_wanted.emit(line.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.palette()
        painter.fillRect(self.rect(), QColor(colours.card))
        painter.setPen(QColor(colours.line))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()


def _of_day(day: date, vault: Any, *, now: datetime) -> EntryPage:
    return entries_of_day(vault, day, now=now)


class _Lines(QListView):
    trashed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.trashed.emit()
            return
        super().keyPressEvent(event)


def _list() -> _Lines:
    made = _Lines()
    made.setAccessibleName(word("journal.title"))
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    made.setMouseTracking(True)
    made.setAutoFillBackground(False)
    made.viewport().setAutoFillBackground(False)
    return made
