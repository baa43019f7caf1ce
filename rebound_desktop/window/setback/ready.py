"""I'm ready sooner: asked once, because their message may be opened then."""

from PySide6.QtWidgets import QPushButton

from rebound_desktop.actions.be_ready_sooner import be_ready_sooner
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class ReadySheet(Sheet):
    """Ends quiet time, then goes where one small thing is asked."""

    def __init__(self, room: Room) -> None:
        super().__init__(word("setback.sooner.question"), width=480)
        self._room = room
        self.heading_words = labels.title(word("setback.sooner.question"))
        self.yes: QPushButton = buttons.primary(word("setback.sooner.yes"), tone="feel")
        self.no = buttons.quiet(word("setback.sooner.no"))
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.text(word("setback.sooner.text")))
        self.column.addLayout(row(None, self.no, self.yes, gap=12, edge=(0, 14, 0, 0)))
        self.no.clicked.connect(self.leave)
        self.yes.clicked.connect(self._end)

    def _end(self) -> None:
        self._room.do(be_ready_sooner, then=self._ended)

    def _ended(self, _: object) -> None:
        self.leave()
        self._room.say(word("setback.sooner.done"), undo=True)
        self._room.go("returning")
