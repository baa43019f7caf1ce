"""Reflection: the journal on the left, the page, and what they told beside it."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from rebound_desktop.actions.write_entry import trash_entry
from rebound_desktop.qt.words import word
from rebound_desktop.queries.entries import EntryLine
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.reflection.drawer_page import DrawerPage
from rebound_desktop.window.reflection.entry_page import EntryPage
from rebound_desktop.window.reflection.journal_column import JournalColumn
from rebound_desktop.window.room import Room

_TABLES = frozenset({"entry", "reflection", "job"})


class ReflectionTab(QWidget):
    """Opens on the journal, unless a reflection was left open."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._arrived = False
        self.journal = JournalColumn(room)
        self.page, self.drawer = EntryPage(room), DrawerPage(room)
        self.pages = QStackedWidget()
        for page in (self.page, self.drawer):
            self.pages.addWidget(page)
        self.setLayout(row(self.journal, self.pages, gap=0))
        self.layout().setStretch(1, 1)
        self._wire()

    def _wire(self) -> None:
        self.journal.opened.connect(self.open_line)
        self.journal.begun.connect(self.begin)
        self.journal.drawer_wanted.connect(self.open_drawer)
        self.journal.trash_wanted.connect(self._trash)
        self.page.opened.connect(self.journal.mark_open)
        self.page.kept.connect(self.journal.refresh)
        self.drawer.left.connect(self.begin)
        self._room.edited.connect(self._edited)

    def arrive(self, page: str = "", new: bool = False, entry: str = "", **_: Any) -> None:
        """The tab was opened: on a new page, an entry, the drawer, or where it was left."""
        self.journal.refresh()
        if page == "drawer":
            self.open_drawer()
        elif entry:
            self._show_entry(entry)
        elif new or not self._arrived:
            self.begin()
        else:
            self.pages.currentWidget().setFocus()
        self._arrived = True

    def begin(self) -> None:
        """An empty page, ready to be written on."""
        self.pages.setCurrentWidget(self.page)
        self.page.begin()

    def open_line(self, line: EntryLine) -> None:
        """Opens what was chosen in the list."""
        self._show_entry(line.id)

    def open_drawer(self) -> None:
        """Looks into the drawer."""
        self.page.rest()
        self.pages.setCurrentWidget(self.drawer)
        self.drawer.open()

    def _show_entry(self, entry: str) -> None:
        self.pages.setCurrentWidget(self.page)
        self.page.open(entry)

    def _trash(self, entry: str) -> None:
        if entry == self.page.entry:
            self.page.rest()
        self._room.do(trash_entry, entry, then=self._trashed)

    def _trashed(self, _nothing: object) -> None:
        self._room.say(word("journal.trashed"), undo=True)

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            if self.isVisible():
                self.journal.refresh()
            self.page.refresh()
