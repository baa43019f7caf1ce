"""Ctrl+K: as one types, what was written and what can be done; Enter goes there."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

from rebound_desktop.qt.words import word
from rebound_desktop.queries.everything import Hit, everything
from rebound_desktop.queries.numbers_to_see import numbers_to_see
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.search.hits import Line, LineDelegate, Lines

# What can be done from here, by the words a person would type: (key of the words, view).
DEEDS = (
    ("jobs.board.add", "add"),
    ("setback.full.title", "setback"),
    ("frame.write", "journal"),
    ("frame.import", "import"),
    ("takeout.title", "takeout"),
    ("takeout.where", "whereabouts"),
    ("jobs.mail.read_for_me", "unopened"),
    ("care.title", "care"),
    ("returning.page.title", "returning"),
    ("inbox.title", "inbox"),
    ("numbers.page.title", "numbers"),
    ("report.sheet.title", "report"),
    ("offers.title", "offers"),
    ("alike.title", "alike"),
    ("help.title", "help"),
    ("frame.settings", "settings"),
    ("frame.history", "history"),
    ("frame.why", "why"),
)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchSheet(Sheet):
    """Sealed and burned things are not in it."""

    def __init__(self, room: Room, text: str = "", **_what: object) -> None:
        super().__init__(word("search.placeholder"), width=640)
        self._room = room
        self._field = QLineEdit(text)
        self._field.setPlaceholderText(word("search.placeholder"))
        self._field.setAccessibleName(word("search.placeholder"))
        self.heading_words = self._field
        self._model, self._list = Lines(), QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(LineDelegate(self._list))
        self._list.setAccessibleName(word("search.found"))
        self._list.setMinimumHeight(360)
        self._none = labels.soft()
        self._none.hide()
        for part in (self._field, self._none, self._list):
            self.column.addWidget(part)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._look)
        self._list.activated.connect(self._open)
        self._list.clicked.connect(self._open)
        self._hidden = frozenset({"numbers"})  # until it is known that they may be seen
        room.ask(numbers_to_see, then=self._put_numbers, view="search.numbers")
        self._look(text)

    def _look(self, text: str) -> None:
        if text.strip():
            self._room.ask(everything, text, then=self._put, view="search")
        else:
            self._put(())

    def _put(self, hits: tuple[Hit, ...]) -> None:
        text = self._field.text().strip().casefold()
        deeds = [Line(word(key), "", view) for key, view in self._deeds() if text in word(key).casefold()]
        found = [_line(hit) for hit in hits]
        self._model.put((*found, *deeds) if text else tuple(deeds))
        nothing = bool(text) and not found and not deeds
        self._none.setText(word("search.nothing", text=self._field.text().strip()) if nothing else "")
        self._none.setVisible(nothing)
        if self._model.lines:
            self._list.setCurrentIndex(self._model.index(0))

    def _deeds(self) -> list[tuple[str, str]]:
        return [(key, view) for key, view in DEEDS if view not in self._hidden]

    def _put_numbers(self, to_see: bool) -> None:
        if to_see:
            self._hidden = frozenset()
            self._look(self._field.text())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            line = self._model.lines[index.row()]
            self.leave()
            self._room.go(line.view, **line.what)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self._list.currentIndex())
                return True
            if event.key() in _MOVES and self._model.lines:
                row = self._list.currentIndex().row() + _MOVES[Qt.Key(event.key())]
                self._list.setCurrentIndex(self._model.index(max(0, min(row, len(self._model.lines) - 1))))
                return True
        return False


def _line(hit: Hit) -> Line:
    what = {"job": hit.name} if hit.view == "job" else {"name": hit.name}
    return Line(hit.title or hit.snippet, hit.snippet if hit.title else "", hit.view, what)
