"""A passphrase set, changed, removed, known to somebody: what it means is said before anything is done."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions import lock
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.lock.code_page import CodePage
from rebound_desktop.window.lock.done_page import DonePage
from rebound_desktop.window.lock.secret_fields import SecretFields
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

SET, KNOWN, CHANGE, CODE, REMOVE = "set", "known", "change", "code", "remove"
# A new key for everything, or the same key opened in another way.
REKEYS = (SET, KNOWN)


class PassphraseSheet(Sheet):
    """`what` is one of SET, KNOWN, CHANGE, CODE, REMOVE; nothing is done before its last page."""

    def __init__(self, room: Room, what: str = SET, **_: object) -> None:
        name = word("lock.set.title") if what == SET else word(f"lock.set.title_{what}")
        super().__init__(name, width=640)
        self._room, self._what = room, what
        self._working = False
        self.heading_words = labels.title(name)
        self._page: QWidget | None = None
        self.column.addWidget(self.heading_words)
        self.fields = SecretFields(current=what not in REKEYS, new=what in (SET, KNOWN, CHANGE))
        self.told = labels.strong()
        self.next = buttons.primary(self._word_to_press(), self._go_on)
        self._fill()
        self.fields.changed.connect(self._follow)
        self.fields.returned.connect(self._go_on)
        self._follow()

    def _fill(self) -> None:
        said = word("lock.set.text") if self._what == SET else word(f"lock.set.text_{self._what}")
        meant: tuple[QWidget, ...] = ()
        if self._what in REKEYS:
            meant = labels.soft(word("settings.private.protects")), labels.strong(word("lock.set.forgotten"))
        foot = row(None, buttons.secondary(word("lock.set.cancel"), self.leave), self.next)
        self._first = holding(column(labels.text(said), *meant, self.fields, self.told, foot, gap=12))
        self.column.addWidget(self._first)
        self.told.hide()

    def _word_to_press(self) -> str:
        return word({CHANGE: "lock.set.change", REMOVE: "lock.set.remove"}.get(self._what, "lock.set.next"))

    def _follow(self) -> None:
        self.next.setEnabled(self.fields.ready)

    def _go_on(self) -> None:
        if not self.fields.ready or self._working:
            return
        fields = self.fields
        if self._what == CHANGE:
            self._do(lock.change_passphrase, fields.current.text(), fields.first.text(), said="changed")
        elif self._what == REMOVE:
            self._do(lock.remove_passphrase, fields.current.text(), said="removed")
        else:
            self._show_code()

    # The code

    def _show_code(self) -> None:
        press = "lock.code_page.keep" if self._what == CODE else "lock.code_page.lock"
        page = CodePage(lock.new_code(), press, may_go_without=self._what != CODE)
        page.kept.connect(self._coded)
        self._turn_to(word("lock.code_page.title"), page)
        page.back.setFocus()

    def _coded(self, code: str) -> None:
        if self._working:
            return
        if self._what == CODE:
            self._do(lock.change_code, self.fields.current.text(), code, said="code_changed")
            return
        self._working = True
        self.done = DonePage(self._room, known=self._what == KNOWN)
        self.done.left.connect(self.leave)
        self._turn_to(self.accessibleName(), self.done)
        passphrase = self.fields.first.text()
        self._room.do(lock.lock_with, passphrase, code, then=self._locked, refused=self._refused, alone=True)

    def _locked(self, _nothing: object) -> None:
        self._working = False
        self.fields.forget()
        self._room.relocked.emit()
        title = word("lock.done.title_known" if self._what == KNOWN else "lock.done.title")
        self.heading_words.setText(title)
        self.setAccessibleName(title)
        self.done.follow_copies()

    # Without a new key

    def _do(self, action: object, *args: str, said: str) -> None:
        self._working = True
        self._said = said
        self.next.setEnabled(False)
        self._room.do(action, *args, then=self._did, refused=self._refused)

    def _did(self, _nothing: object) -> None:
        self._working = False
        self.fields.forget()
        self._room.relocked.emit()
        self.leave()
        self._room.say(word(f"lock.done.{self._said}"))

    def _refused(self, problem: Refusal) -> None:
        """Back to what was typed, with the sentence under it."""
        self._working = False
        self.told.setText(word(f"errors.{problem.key}", **problem.values))
        self.told.show()
        self._turn_to(self.accessibleName(), None)
        self._follow()
        (self.fields.current if self._what not in REKEYS else self.fields.first).setFocus()

    def _turn_to(self, title: str, page: QWidget | None) -> None:
        """Shows a page in the place of the first, which keeps what was typed; None for the first."""
        self.heading_words.setText(title)
        self._first.setVisible(page is None)
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = page
        if page is not None:
            self.column.addWidget(page)
            page.show()

    def may_leave(self) -> bool:
        return not self._working
