"""The new key is written, then the earlier copies; what could not be reached is said."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.lock import LockStanding, lock_standing, rewrite_earlier_copies
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class DonePage(QWidget):
    """Calm while it works; `left` when the person closes it."""

    left = Signal()

    def __init__(self, room: Room, *, known: bool) -> None:
        super().__init__()
        self._room, self._known = room, known
        self.told = labels.text(word("lock.done.working"))
        self.copies = labels.text()
        self.elsewhere = labels.soft()
        self.keyring = labels.text(word("lock.keyring.known"))
        self._by_keyring = False
        self.close_it = buttons.secondary(word("lock.done.close"), self.left.emit)
        self.close_it.hide()
        self.copies.hide()
        self.elsewhere.hide()
        self.keyring.hide()
        said = (self.told, self.keyring, self.copies, self.elsewhere)
        self.setLayout(column(*said, 6, row(None, self.close_it), gap=10))
        room.do(lock_standing, then=self._take_before)  # what a new key takes away

    def follow_copies(self) -> None:
        """The vault is done; the copies follow."""
        self.told.setText(word("lock.done.text"))
        self.copies.setText(word("lock.done.copies"))
        self.copies.show()
        self.keyring.setVisible(self._by_keyring)
        self.elsewhere.setText(word("lock.done.elsewhere_known" if self._known else "lock.done.elsewhere"))
        self.elsewhere.show()
        self.close_it.show()
        self.close_it.setFocus()
        QTimer.singleShot(0, self, self._rewrite)

    def _take_before(self, standing: LockStanding) -> None:
        self._by_keyring = bool(standing.keyring)

    def _rewrite(self) -> None:
        self._room.do_beside(rewrite_earlier_copies, _never, then=self._rewritten)

    def _rewritten(self, earlier: Any) -> None:
        anew, removed = earlier.written_anew, earlier.removed
        said = [word("lock.done.copies_done", count=anew)] if anew else []
        said += [word("lock.done.copies_removed", count=removed)] if removed else []
        self.copies.setText(" ".join(said))
        self.copies.setVisible(bool(said))


def _never() -> bool:
    return False
