"""One entry, the whole width of the page: date and tags, title, text; kept while it is typed."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QHideEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from rebound_desktop.actions.keep_draft import drop_draft, keep_draft
from rebound_desktop.actions.write_entry import begin_entry, link_entry, write_entry
from rebound_desktop.domain.written import Written, tags_of
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.entry import EntryOpened, entry
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.keeping import Keeping
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.reflection.entry_foot import EntryFoot
from rebound_desktop.window.reflection.page_text import PageText
from rebound_desktop.window.reflection.when import in_heading
from rebound_desktop.window.room import Room

COLUMN = 640
_TITLE = 28


class EntryPage(QWidget):
    """`opened` states which entry lies here ("" for a page that is none yet); `kept` that words were kept."""

    opened = Signal(str)
    kept = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._entry, self._begun, self._is_row, self._typed = "", room.now(), False, False
        self._putting, self._wanted = False, ""
        self.when = labels.small(wrap=False)
        self.tags, self.title = _Line("page"), _Line("page")
        self.tags.setPlaceholderText(word("journal.tag_placeholder"))
        self.tags.setAccessibleName(word("journal.tags"))
        self.tags.setFont(theme.font(theme.SMALL))
        self.title.setPlaceholderText(word("journal.title_placeholder"))
        self.title.setAccessibleName(word("journal.title_placeholder"))
        self.title.setFont(_title_font())
        self.body = PageText(word("journal.page"))
        self.body.setPlaceholderText(word("journal.placeholder"))
        self.foot = EntryFoot(room)
        self._keeping = Keeping(self)
        inner = column(
            row(self.when, self.tags, gap=6),
            2,
            self.title,
            self.foot.prompt,
            10,
            self.body,
            8,
            self.foot,
            gap=4,
        )
        inner.setStretch(5, 1)
        page = holding(inner)
        page.setMaximumWidth(COLUMN)
        self.setLayout(row(None, page, None, gap=0, edge=(34, 40, 34, 28)))
        self.layout().setStretch(1, 1000)
        self._wire()

    def _wire(self) -> None:
        for field in (self.title, self.tags):
            field.textEdited.connect(self._touched)
            field.left.connect(self._left)
        self.body.textChanged.connect(self._touched)
        self.body.left.connect(self._left)
        self.title.returnPressed.connect(self.body.setFocus)
        self._keeping.due.connect(self.keep)
        self._keeping.rested.connect(self.rest)
        self.foot.prompt_changed.connect(self._touched)
        self.foot.job_chosen.connect(self._link)
        self.foot.version_taken.connect(self._take_version)
        self._room.leaving.connect(self.rest)

    # Opening

    def open(self, entry_id: str, *, focus: bool = True) -> None:
        """Shows an entry, what was typed before being a step first; the cursor stands at its end."""
        if focus:
            self.body.setFocus()
        if entry_id == self._entry:
            return
        self._wanted = entry_id
        ask = partial(self._ask, entry_id)
        if self.rest():
            self._room.do(begin_entry, then=ask)  # after what was just handed to the writer
        else:
            ask()

    def _ask(self, entry_id: str, _written: object = None) -> None:
        self._room.ask(entry, entry_id, then=self._put, view="journal.entry")

    def begin(self) -> None:
        """An empty page, the cursor in it."""
        self.rest()
        self._wanted = ""
        self._show("", self._room.now(), Written(), is_row=False)
        self._date(self._room.now(), None)
        self.foot.put("", "", "")
        self.foot.look()
        self.body.setFocus()
        self._room.do(begin_entry, then=self._name)

    def refresh(self) -> None:
        """Reads the open entry anew, unless something is being typed in it."""
        if self._entry and not self._typed:
            self._room.ask(entry, self._entry, then=self._refreshed, view="journal.entry")

    @property
    def entry(self) -> str:
        """The entry that lies here; "" for none yet."""
        return self._entry

    def _put(self, found: EntryOpened | None) -> None:
        if not self._wanted or (found is not None and found.id != self._wanted):
            return  # something else was opened in the meantime
        if found is None:
            self.begin()
            return
        self._show(found.id, found.at, found.written, is_row=found.kept)
        self._date(found.at, found)
        self.foot.put(found.id if found.kept else "", found.job, found.job_name)
        self._typed = found.open_text
        self.foot.saved.setVisible(found.open_text)
        if found.open_text:
            self._keeping.touch()
        self.opened.emit(found.id)

    def _refreshed(self, found: EntryOpened | None) -> None:
        if self._typed:
            return
        if found is None:
            if self._is_row:  # undone, or in the trash
                self._show("", self._room.now(), Written(), is_row=False)
                self._room.do(begin_entry, then=self._name)
            return
        self._is_row = found.kept
        if found.written != self._written():
            self._show(found.id, found.at, found.written, is_row=found.kept)
        self.foot.put(found.id, found.job, found.job_name)

    def _name(self, entry_id: str) -> None:
        if not self._entry:
            self._entry = entry_id
            self.opened.emit(entry_id)
            if self._typed:
                self.keep()

    def _show(self, entry_id: str, at: datetime, written: Written, *, is_row: bool) -> None:
        self._putting = True
        self._entry, self._begun, self._is_row, self._typed = entry_id, at, is_row, False
        self.title.setText(written.title)
        self.tags.setText(" ".join(f"#{tag}" for tag in tags_of(written.tags)))
        self.body.put(written.body)
        self.foot.put_prompt(written.prompt)
        self.foot.saved.hide()
        self._putting = False

    def _date(self, at: datetime, found: EntryOpened | None) -> None:
        here = self._room.zone()
        zone = found.zone if found else here
        self.when.setText(in_heading(at, zone, self._room.now(), here) + "  ·")

    # Keeping

    def _touched(self) -> None:
        if self._putting:
            return
        self._typed = True
        self._keeping.touch()

    def keep(self) -> None:
        """Keeps what is typed; no step, no word about it but "saved"."""
        if self._typed and self._entry:
            place = f"entry:{self._entry}"
            self._room.do(keep_draft, place, self._written().as_draft(), then=self._is_kept, keeps=place)

    def _is_kept(self, _nothing: object) -> None:
        self.foot.saved.show()
        self.kept.emit()

    def rest(self) -> bool:
        """The person rests: what was typed becomes one step; whether there was anything."""
        self._keeping.settle()
        if not self._typed or not self._entry:
            return False
        self._typed = False
        written, place = self._written(), f"entry:{self._entry}"
        if written.is_empty and not self._is_row:
            self._room.do(drop_draft, place, keeps=place)
            return True
        self._is_row = True
        self.foot.name(self._entry)
        self._room.do(write_entry, self._entry, written, begun=self._begun, then=self._is_kept, keeps=place)
        return True

    def _left(self) -> None:
        if QApplication.focusWidget() not in (self.title, self.tags, self.body):
            self.rest()

    def hideEvent(self, event: QHideEvent) -> None:
        self.rest()
        super().hideEvent(event)

    # The foot's wishes

    def _link(self, job: str) -> None:
        self._typed = self._typed or not self._is_row
        self.rest()
        if self._is_row:
            self._room.do(link_entry, self._entry, job or None)

    def _take_version(self, title: str, body: str) -> None:
        self.title.setText(title)
        self.body.selectAll()
        self.body.textCursor().insertText(body)
        self._touched()
        self.rest()

    def _written(self) -> Written:
        tags = ", ".join(tags_of(self.tags.text()))
        return Written(self.title.text().strip(), self.body.toPlainText(), tags, self.foot.prompt_shown)


class _Line(QLineEdit):
    """A line without a frame, part of the page."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFrame(False)
        self.setTextMargins(-2, 0, 0, 0)  # Qt keeps two pixels of its own; the page has one left edge

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(60, hint.height())


def _title_font() -> QFont:
    return theme.font(_TITLE, 650)
