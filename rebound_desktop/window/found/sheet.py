"""You found it: who helped, the others, reminders; each can be left for later, or for ever."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rebound_desktop.actions.found import note_reminders_off, withdraw_others
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt.words import word
from rebound_desktop.queries.found import Others, Talking, others
from rebound_desktop.system.autostart import Standing
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class FoundSheet(Sheet):
    """Nothing has to be tidied today; what was written as thanks is kept when the sheet is left."""

    def __init__(self, room: Room, job: str = "", **_what: object) -> None:
        super().__init__(word("dreams.found.title"), width=560)
        self._room, self._job = room, job
        self.heading_words = labels.title(word("dreams.found.title"))
        self.thanks = QLineEdit()
        self.thanks.setPlaceholderText(word("dreams.found.thanks_placeholder"))
        self._open = labels.text()
        self.withdraw = buttons.secondary(word("dreams.found.close_others"), self._withdraw)
        self._others: QWidget = holding(row(self._open, self.withdraw, gap=14))
        self._others.layout().setStretch(0, 1)  # type: ignore[attr-defined]
        self._others.hide()
        self._lines: QVBoxLayout = column(gap=6)
        self.reminders = buttons.secondary(word("dreams.found.reminders"), self._reminders_off)
        self.reminders.setVisible(room.system is not None)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("dreams.found.text")))
        self.column.addSpacing(8)
        self.column.addLayout(labelled(word("dreams.found.thanks"), self.thanks))
        self.column.addSpacing(8)
        self.column.addWidget(self._others)
        self.column.addLayout(self._lines)
        self.column.addLayout(row(self.reminders, None))
        self.column.addSpacing(8)
        keep = buttons.primary(word("dreams.found.keep"), self.leave, tone="dream")
        self.column.addLayout(row(None, keep))
        self.thanks.returnPressed.connect(self.leave)
        room.ask(others, job, then=self._put, view="found")

    def leave(self) -> None:
        """Keeps the thanks in the job's timeline."""
        names = self.thanks.text().strip()
        if names:
            self.thanks.clear()
            self._room.do(note_on_job, self._job, word("dreams.found.helped", names=names))
        super().leave()

    def _put(self, found: Others) -> None:
        self._open.setText(word("dreams.found.others", count=found.count))
        self._others.setVisible(found.count > 0)
        for one in found.talking:
            name = called(one.title, one.company)
            copy = buttons.link(word("dreams.found.copy_draft"), partial(self._copy, one))
            copy.setAccessibleName(f"{name}: {word('dreams.found.copy_draft')}")
            beside = labels.text(" · ".join(part for part in (one.title, one.company) if part))
            line = row(beside, copy, gap=14)
            line.setStretch(0, 1)
            self._lines.addLayout(line)

    def _copy(self, one: Talking, *_checked: object) -> None:
        title = one.title or one.company
        subject = word("dreams.found.draft_subject", title=title)
        contact = one.contact or one.company
        draft = word("dreams.found.draft", title=title, contact=contact, name="").strip()
        QGuiApplication.clipboard().setText(f"{subject}\n\n{draft}\n")
        self._room.say(word("dreams.found.copied"))

    def _withdraw(self) -> None:
        self._room.do(withdraw_others, self._job, then=self._withdrawn)

    def _withdrawn(self, count: int) -> None:
        self._others.hide()
        self._room.say(word("dreams.found.closed", count=count), undo=True)

    def _reminders_off(self) -> None:
        system = self._room.system
        if system is None:
            return
        began = system.autostart() is Standing.ON
        if began:
            try:
                system.switch_autostart(False)
            except OSError:
                self._room.say(word("errors.autostart_unwritable"))
        system.quit_reminders()
        self.reminders.hide()
        self._room.do(note_reminders_off, self._job, autostart=began, then=self._quiet)

    def _quiet(self, _nothing: object) -> None:
        self._room.say(word("dreams.found.reminders_off"))
