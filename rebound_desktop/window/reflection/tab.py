"""Reflection: the journal on the left, the page, and what they told beside it."""

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from rebound_desktop.actions.reflect import begin_reflection
from rebound_desktop.actions.write_entry import trash_entry
from rebound_desktop.qt.words import word
from rebound_desktop.queries.entries import EntryLine
from rebound_desktop.queries.entry import open_entry
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.queries.reflection import open_reflection
from rebound_desktop.queries.stands_in import StandsIn, stands_in
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.reflection.beside import Beside
from rebound_desktop.window.reflection.chain_page import ChainPage
from rebound_desktop.window.reflection.drawer_page import DrawerPage
from rebound_desktop.window.reflection.entry_page import EntryPage
from rebound_desktop.window.reflection.flow import Flow
from rebound_desktop.window.reflection.journal_column import JournalColumn
from rebound_desktop.window.room import Room

_LIST = frozenset({"entry", "reflection", "job", "setback", "small_step"})
_SAID = frozenset({"feedback", "strength", "lesson", "lesson_use", "message"})
_FLOW = _SAID | {"reflection", "reflection_answer", "not_mine", "trait"}
_BESIDE_FROM = 1200


class ReflectionTab(QWidget):
    """Opens on the journal, unless a reflection was left open."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._arrived, self._journal_on = False, True
        self.journal = JournalColumn(room)
        self.page, self.drawer = EntryPage(room), DrawerPage(room)
        self.flow, self.chain, self.beside = Flow(room), ChainPage(room), Beside(room)
        self.pages = QStackedWidget()
        self.nothing = holding(column(labels.soft(word("reflection.empty.title")), None, edge=34))
        for page in (self.page, self.drawer, self.flow, self.chain, self.nothing):
            self.pages.addWidget(page)
        self.setLayout(row(self.journal, self.pages, self.beside, gap=0))
        self.layout().setStretch(1, 1)
        self._wire()
        self._fit()

    def _wire(self) -> None:
        self.journal.opened.connect(self.open_line)
        self.journal.begun.connect(self.begin)
        self.journal.drawer_wanted.connect(self.open_drawer)
        self.journal.trash_wanted.connect(self._trash)
        self.journal.reflection_wanted.connect(self.begin_reflection)
        self.page.opened.connect(self.journal.mark_open)
        self.page.kept.connect(self.journal.refresh)
        self.flow.opened.connect(self.journal.mark_open)
        self.flow.left.connect(self.begin)
        self.flow.finished.connect(self.open_chain)
        self.drawer.left.connect(self.begin)
        self.pages.currentChanged.connect(self._fit)
        self._room.edited.connect(self._edited)

    def arrive(
        self,
        page: str = "",
        new: bool = False,
        entry: str = "",
        reflection: str = "",
        name: str = "",
        **_: Any,
    ) -> None:
        """The tab was opened: on a new page, an entry, a reflection, the drawer, or where it was left.

        `name` is a row that was found: it opens where that row stands.
        """
        self.journal.refresh()
        self.journal.look_for_offer()
        self._room.ask(preferences, then=self._put_parts, view="reflection.parts")
        if page == "drawer":
            self.open_drawer()
        elif name:
            self._room.ask(stands_in, name, then=self._open_found, view="reflection.found")
        elif entry:
            self._show_entry(entry)
        elif reflection:
            self.open_reflection(reflection)
        elif new:
            self.begin()
        elif not self._arrived:
            self.begin()
            left = open_entry if page == "journal" else open_reflection
            then = self._open_typed if page == "journal" else self._open_left
            self._room.ask(left, then=then, view="reflection.left_open")
        elif page == "journal":
            self.begin()
        else:
            self._edited(_FLOW | _LIST)
            self.pages.currentWidget().setFocus()
        self._arrived = True

    def begin(self) -> None:
        """An empty page, ready to be written on; without a journal, a quiet word."""
        self.pages.setCurrentWidget(self.page if self._journal_on else self.nothing)
        if self._journal_on:
            self.page.begin()

    def _put_parts(self, chosen: Preferences) -> None:
        """A journal that is off is gone; the reflections stay."""
        self._journal_on = "journal" in chosen.parts
        self.journal.put_journal(self._journal_on)
        if not self._journal_on and self.pages.currentWidget() in (self.page, self.drawer):
            self.begin()

    def open_line(self, line: EntryLine) -> None:
        """Opens what was chosen in the list."""
        if line.kind == "open":
            self.open_reflection(line.id)
        elif line.kind == "reflection":
            self.open_chain(line.id)
        else:
            self._show_entry(line.id)

    def open_drawer(self) -> None:
        """Looks into the drawer."""
        self.pages.setCurrentWidget(self.drawer)
        self.drawer.open()

    def begin_reflection(self, setback: str) -> None:
        """Looks back on a loss."""
        self._room.do(begin_reflection, setback, then=self.open_reflection)

    def open_reflection(self, reflection: str) -> None:
        """Takes a reflection up where it was left."""
        self.pages.setCurrentWidget(self.flow)
        self.flow.open(reflection)
        self.beside.look()

    def open_chain(self, reflection: str) -> None:
        """Shows a finished one."""
        self.pages.setCurrentWidget(self.chain)
        self.chain.open(reflection)
        self.journal.mark_open(reflection)
        self.beside.look()

    def _open_left(self, reflection: str) -> None:
        if reflection:
            self.open_reflection(reflection)
        else:
            self._room.ask(open_entry, then=self._open_typed, view="reflection.left_open")

    def _open_found(self, found: StandsIn) -> None:
        if found.entry:
            self._show_entry(found.entry)
        elif found.reflection:
            self.open_reflection(found.reflection)
        else:
            self.begin()

    def _open_typed(self, entry: str) -> None:
        """What a crash left half written is shown in its place."""
        if entry:
            self._show_entry(entry)

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
        seen = self.isVisible()
        if tables & _LIST:
            if seen:
                self.journal.refresh()
                self.journal.look_for_offer()
            self.page.refresh()
        if tables & _FLOW:
            self.flow.refresh()
            if seen and self.beside.isVisible():
                self.beside.look()
            if self.pages.currentWidget() is self.chain:
                self.chain.refresh()

    def _fit(self) -> None:
        """What they said stands beside the reflection alone, where there is room for it."""
        looking_back = self.pages.currentWidget() in (self.flow, self.chain)
        self.beside.setVisible(looking_back and self.width() >= _BESIDE_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
