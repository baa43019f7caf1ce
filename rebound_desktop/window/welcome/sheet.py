"""First launch: three doors; the second has two more behind it."""

from PySide6.QtWidgets import QVBoxLayout

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class WelcomeSheet(Sheet):
    """Nothing is set up here: passphrase and reminder hours are asked later, when first needed."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("welcome.doors.title"), width=560)
        self._room = room
        self.heading_words = labels.title(word("welcome.doors.title"))
        self._body: QVBoxLayout = column(gap=10)
        self.column.addWidget(self.heading_words)
        self.column.addLayout(self._body)
        self._show_doors()

    def _show_doors(self) -> None:
        emptied(self._body)
        self._body.addWidget(labels.soft(word("welcome.doors.text")))
        self._body.addSpacing(6)
        self._door("doors.lost", "feel").clicked.connect(self._lost)
        self._door("doors.looking", "ink").clicked.connect(self._show_looking)
        self._door("doors.write", "learn").clicked.connect(self._write)
        self._body.addSpacing(6)
        self._body.addWidget(labels.small(word("welcome.doors.private")))
        self._body.addLayout(row(None, buttons.quiet(word("frame.close"), self.leave)))

    def _show_looking(self) -> None:
        emptied(self._body)
        self._body.addWidget(labels.heading(word("welcome.looking.title")))
        self._door("looking.import", "ink").clicked.connect(self._import)
        self._door("looking.add", "ink").clicked.connect(self._add)
        self._body.addLayout(row(None, buttons.quiet(word("frame.back"), self._show_doors)))

    def _door(self, key: str, tone: str) -> Choice:
        door = Choice(word(f"welcome.{key}"), word(f"welcome.{key}_detail"), tone=tone)
        door.setCheckable(False)
        self._body.addWidget(door)
        return door

    def _lost(self) -> None:
        self._room.go("setback")

    def _write(self) -> None:
        self._room.go("journal", new=True)

    def _import(self) -> None:
        self._room.go("import")

    def _add(self) -> None:
        self._room.go("add")
