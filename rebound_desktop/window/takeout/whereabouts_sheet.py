"""Where is my data: which files lie where, how large, who can read them, in plain words."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from rebound_desktop.actions.lock import LockStanding, lock_standing
from rebound_desktop.qt.words import word
from rebound_desktop.queries.whereabouts import Lies, whereabouts
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.takeout.words import size_words

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class WhereaboutsSheet(Sheet):
    """It shows places and sizes, and not a word of what is in them."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("takeout.whereabouts.title"), width=660)
        self._room = room
        self.heading_words = labels.title(word("takeout.whereabouts.title"))
        self.lots = QVBoxLayout()
        self.lots.setSpacing(14)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("takeout.whereabouts.text")))
        self.column.addSpacing(8)
        self.column.addLayout(self.lots)
        self.column.addSpacing(12)
        folders = room.system.folders if room.system is not None else ()
        self.open = buttons.secondary(word("takeout.whereabouts.folder"), partial(_open, folders))
        self.open.setVisible(bool(folders))
        self.take = buttons.secondary(word("takeout.title"), self._take)
        close = buttons.secondary(word("takeout.whereabouts.close"), self.leave)
        self.column.addLayout(row(self.open, self.take, None, close))
        lots = room.system.lots if room.system is not None else ()
        self._ask = partial(room.ask, whereabouts, lots, then=self._put, view="whereabouts")
        self._locked = False
        room.do(lock_standing, then=self._take_lock)

    def _take_lock(self, standing: LockStanding) -> None:
        self._locked = standing.locked
        self._ask()

    def _put(self, found: tuple[Lies, ...]) -> None:
        for lies in found:
            self.lots.addLayout(self._lot(lies))

    def _lot(self, lies: Lies) -> QVBoxLayout:
        there = word("takeout.whereabouts.size", size=size_words(lies.size), path=str(lies.path))
        where = labels.small(there if lies.there else word("takeout.whereabouts.none"))
        where.setTextInteractionFlags(where.textInteractionFlags() | _SELECTABLE)
        said = [labels.strong(word(f"takeout.whereabouts.{lies.kind}"))]
        said.append(labels.soft(self._meaning(lies.kind)))
        said.append(where)
        if lies.there:
            who = "yours" if lies.private else "others"
            said.append(labels.small(word(f"takeout.whereabouts.{who}")))
        return column(*said, gap=2)

    def _meaning(self, kind: str) -> str:
        """What it is; what opens the vault is told as it is now, with a passphrase or without."""
        if kind in ("vault", "keys"):
            return word(f"takeout.whereabouts.{kind}_{'locked' if self._locked else 'open'}")
        return word(f"takeout.whereabouts.{kind}_text")

    def _take(self) -> None:
        self.leave()
        self._room.go("takeout")


def _open(folders: tuple[Path, ...], _checked: bool = False) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders[0])))
