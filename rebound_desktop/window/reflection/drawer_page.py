"""The drawer: kept pages for nobody, closed, without date, line or length."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.pages import burn_kept
from rebound_desktop.qt.words import word
from rebound_desktop.queries.drawer import kept_page, kept_pages
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, emptied, holding, row, scrolling
from rebound_desktop.window.room import Room


class DrawerPage(QWidget):
    """`left` when it is closed; a page is read only while it lies open here."""

    left = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._page = room, ""
        self.heading = labels.title(word("selfcare.drawer.name"))
        self.nothing = labels.soft(word("selfcare.drawer.empty"))
        self._pages = Flow(gap=10)
        self.sheet = Card(margins=(24, 20, 24, 16), spacing=14)
        self._text = labels.text()
        self._shut = buttons.secondary(word("selfcare.page.close"), self._close_page)
        self._burn = buttons.quiet(word("selfcare.page.burn"), self._burn_page)
        self.sheet.column.addWidget(self._text)
        self.sheet.column.addLayout(row(self._burn, None, self._shut))
        self.sheet.hide()
        close = buttons.quiet(word("selfcare.drawer.close"), self.left.emit)
        inner = column(
            self.heading,
            labels.soft(word("selfcare.page.text")),
            10,
            self.nothing,
            self._pages,
            self.sheet,
            None,
            row(close, None),
        )
        page = holding(inner)
        page.setMaximumWidth(640)
        self.setLayout(row(None, scrolling(page), None, gap=0, edge=(34, 40, 34, 28)))
        self.layout().setStretch(1, 1000)
        self._room.edited.connect(self._edited)

    def open(self) -> None:
        """Looks into the drawer."""
        self._close_page()
        self._room.ask(kept_pages, then=self._put, view="journal.drawer")

    def _put(self, pages: tuple[str, ...]) -> None:
        emptied(self._pages)
        self.nothing.setVisible(not pages)
        for page in pages:
            closed = Choice(word("selfcare.drawer.page"), tone="ink")
            closed.clicked.connect(partial(self._open_page, page))
            self._pages.addWidget(closed)

    def _open_page(self, page: str, _checked: bool = False) -> None:
        self._page = page
        self._room.ask(kept_page, page, then=self._show, view="journal.page")

    def _show(self, text: str) -> None:
        self._text.setText(text)
        self.sheet.show()
        self._shut.setFocus()

    def _close_page(self) -> None:
        self._page = ""
        self._text.clear()
        self.sheet.hide()

    def _burn_page(self) -> None:
        page = self._page
        self._close_page()
        self._room.do(burn_kept, page, then=self._burned)

    def _burned(self, copies: list[object]) -> None:
        gone = word("selfcare.page.gone")
        if copies:
            gone = f"{gone} {word('selfcare.page.kept_copies', count=len(copies))}"
        self._room.say(gone)
        self._room.ask(kept_pages, then=self._put, view="journal.drawer")

    def _edited(self, tables: frozenset[str]) -> None:
        if "kept_page" in tables and self.isVisible():
            self._room.ask(kept_pages, then=self._put, view="journal.drawer")
