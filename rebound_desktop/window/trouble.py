"""The page for a vault that does not open: what happened, what is safe, and the copies to go back to."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMainWindow

from rebound_desktop.actions.going_back import (
    Copy,
    Look,
    Standing,
    copy_in,
    go_back_to,
    keys_of,
    look_at,
    verified_copies,
)
from rebound_desktop.domain.night import is_night
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.people_when_locked import people_when_locked
from rebound_desktop.window.beginning import Beginning
from rebound_desktop.window.copies.listing import CopyListing
from rebound_desktop.window.copies.told import when
from rebound_desktop.window.lanes import Lane
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, holding, row, scrolling
from rebound_desktop.window.setting import Setting

# The vault is whole; it is the folder, the disk, or this Rebound's age.
WHOLE = frozenset({"vault_newer", "vault_read_only", "vault_unwritable", "disk_full", "sqlite_too_old"})
_WIDE = 720


class Trouble(QMainWindow):
    """Never offers to delete anything; the file that does not open is moved aside, not over.

    `again` states how the next visit is to begin; `left` that the person closed it.
    """

    again = Signal(object)  # Beginning
    left = Signal()

    def __init__(self, begun: Beginning, setting: Setting, writer: Lane, reader: Lane) -> None:
        super().__init__()
        assert begun.problem is not None
        self._begun, self._setting, self._writer, self._reader = begun, setting, writer, reader
        self._keys: tuple[bytes, ...] = begun.keys
        self._over = False
        self.setWindowTitle("Rebound")
        self.setMinimumSize(QSize(760, 600))
        key = begun.problem.key if isinstance(begun.problem, Refusal) else "unknown"
        self._is_whole = key in WHOLE
        self.heading_words = labels.title(
            word("copies.trouble.whole" if self._is_whole else "copies.trouble.title")
        )
        self.said = labels.text(self._sentence(begun.problem))
        self.safe, self.told = labels.text(), labels.text()
        self.listing = CopyListing(reader, self._look, self._when)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setAccessibleName(word("copies.secret"))
        self.use = buttons.primary(word("copies.use"), self._go_back)
        self.look_again = buttons.secondary(word("copies.trouble.again"), self._look_again)
        self.elsewhere = buttons.link(word("copies.elsewhere"), self._choose_file)
        self.care = buttons.link(word("care.title"), self._open_care, size=theme.BODY)
        self._fill()
        self._begin()

    def _fill(self) -> None:
        self.keeps = labels.small(word("copies.keeps"))
        self.rescued = labels.text(word("copies.trouble.rescued"))
        self.rescued.setVisible(bool(self._begun.unwritten))
        self.copies_words = labels.heading(word("copies.heading"))
        self.asks = labels.soft(word("copies.asks"))
        self._asking = holding(column(self.asks, self.secret, gap=6))
        area = scrolling(self.listing)
        self._copies = holding(column(self.copies_words, area, self._asking, self.told, self.keeps, gap=8))
        card = Card(radius=14, margins=(34, 28, 34, 24), spacing=8)
        for part in (self.heading_words, self.said, self.safe, self.rescued):
            card.column.addWidget(part)
        card.column.addSpacing(8)
        card.column.addWidget(self._copies, 1)
        card.column.addSpacing(6)
        # In two lines: "go back to" names a day, which is long in some languages and years.
        leave = buttons.link(word("copies.trouble.leave"), self.close)
        card.column.addLayout(row(self.elsewhere, None, leave))
        card.column.addSpacing(6)
        card.column.addLayout(row(None, self.look_again, self.use))
        card.setFixedWidth(_WIDE)
        bar = row(None, self.care, edge=(20, 14, 20, 0))
        page = column(bar, row(None, card, None), gap=10, edge=(20, 0, 20, 20))
        page.setStretch(1, 1)
        self.setCentralWidget(holding(page, name="paper"))
        self._asking.hide()
        self.told.hide()

    def _begin(self) -> None:
        found = verified_copies(self._setting.paths)
        self.use.setEnabled(False)
        self._copies.setVisible(not self._is_whole)
        for part in (self.use, self.elsewhere):
            part.setVisible(not self._is_whole)
        if self._is_whole:
            self.safe.hide()
            return
        newest = self._when(found[0].taken) if found else ""
        key = "safe" if found else "no_copies"
        self.safe.setText(
            word(f"copies.trouble.{key}", **({"count": len(found), "when": newest} if found else {}))
        )
        self.listing.setVisible(bool(found))
        self.copies_words.setVisible(bool(found))
        self.listing.chosen.connect(self._chosen)
        self.listing.group.idToggled.connect(self._picked)
        self.secret.textChanged.connect(self._picked)
        self.secret.returnPressed.connect(self._go_back)
        # A passphrase that was typed at the lock page is derived once, on the thread that reads.
        put = partial(self.listing.put, found)
        if self._begun.secret:
            self._reader.put(
                partial(keys_of, self._setting.paths, self._begun.secret),
                partial(self._got_keys, put),
                partial(self._no_keys, put),
            )
        else:
            put()

    def _got_keys(self, put: Callable[[], None], keys: tuple[bytes, ...]) -> None:
        self._keys = (*self._keys, *keys)
        put()

    def _no_keys(self, put: Callable[[], None], _problem: BaseException) -> None:
        put()

    def _look(self, copy: Copy) -> Look:
        return look_at(copy, self._setting.paths, self._keys)

    def _when(self, taken: object) -> str:
        return when(taken, self._setting.zone(), self._setting.now())

    def _chosen(self, look: Look) -> None:
        asks = look.standing is Standing.LOCKED
        self._asking.setVisible(asks)
        name = word("copies.use_from", when=self._when(look.copy.taken))
        self.use.setText(name)
        self.use.setAccessibleName(name)
        self._picked()
        if asks:
            self.secret.setFocus()
        elif not self.use.hasFocus() and self.focusWidget() not in self.listing.group.buttons():
            self.use.setFocus()

    def _picked(self, *_which: object) -> None:
        picked = self.listing.picked
        typed = picked is not None and (picked.standing is Standing.WHOLE or bool(self.secret.text().strip()))
        self.use.setEnabled(typed and not self._over)

    def _go_back(self) -> None:
        picked = self.listing.picked
        if picked is None or not self.use.isEnabled():
            return
        self.use.setEnabled(False)
        self._tell(word("copies.going"))
        secret = self.secret.text() if picked.standing is Standing.LOCKED else ""
        setting = self._setting
        work = partial(
            go_back_to, picked.copy, setting.paths, setting.zone, setting.now(), secret, self._keys
        )
        self._writer.put(work, partial(self._gone_back, picked.copy, secret), self._not_gone_back)

    def _gone_back(self, copy: Copy, secret: str, aside: Path | None) -> None:
        said = word("copies.done", when=self._when(copy.taken))
        if aside is not None:
            said = word("copies.done_kept", when=self._when(copy.taken), name=aside.name)
        begun = replace(self._begun, problem=None, keys=(), secret=secret or self._begun.secret, said=said)
        self._go(begun)

    def _not_gone_back(self, problem: BaseException) -> None:
        self._tell(self._sentence(problem))
        self._picked()

    def _look_again(self) -> None:
        self._go(replace(self._begun, problem=None))

    def _go(self, begun: Beginning) -> None:
        self._over = True
        self.again.emit(begun)

    def _choose_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, word("copies.elsewhere"), str(Path.home()))
        copy = copy_in(Path(file)) if file else None
        if copy is not None:
            self.listing.show()
            self.listing.put([copy])
            self.listing.group.buttons()[-1].setChecked(True)

    def _sentence(self, problem: BaseException) -> str:
        if isinstance(problem, Refusal):
            return word(f"errors.{problem.key}", **problem.values)
        return word("errors.unknown", log=str(self._setting.paths.log))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setAccessibleName(sentence)
        self.told.show()

    def _open_care(self) -> None:
        from rebound_desktop.window.lock.care_sheet import LockedCareSheet
        from rebound_desktop.window.pieces.sheet import Veil

        now = self._setting.now()
        night = is_night(now, self._setting.zone())
        Veil(LockedCareSheet(people_when_locked(self._setting.paths.data, night=night), now), self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over:
            self.left.emit()
        event.accept()
