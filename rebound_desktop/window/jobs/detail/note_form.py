"""A line for the timeline: what kind it is, when it was, the words; or the correction of one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.timeline import Happened
from rebound_desktop.window.jobs.detail.event_words import ACKNOWLEDGED
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.keeping import Keeping
from rebound_desktop.window.pieces.rows import column, row

KINDS = (EventKind.NOTE, EventKind.MAIL, EventKind.CALL)


@dataclass(frozen=True, slots=True)
class Noted:
    """`at` is None for now; `corrects` is the line it stands for from now on ('' = none)."""

    said: str
    kind: EventKind
    at: datetime | None
    corrects: str
    detail: str = ""


class NoteForm(QWidget):
    """Shut until asked for; Ctrl+Enter saves, Escape shuts it while empty; its owner shuts it when kept."""

    written = Signal(object)
    refused = Signal(str)
    open_text = Signal(str)  # what is being typed, to be kept within two seconds ('' = thrown away)

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now, self._corrects = zone, now, ""
        self._detail = ""  # the class of the mail it holds, where that matters afterwards
        self.said = QPlainTextEdit()
        self.said.setAccessibleName(word("jobs.event.note"))
        self.said.setPlaceholderText(word("jobs.job.note_placeholder"))
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(76)
        self.kind = DropDown()
        for one in KINDS:
            self.kind.addItem(word(f"jobs.event.{one}"), one.value)
        self.when = DayField(word("board.panel.note_when"), self._today)
        self.when.line.setPlaceholderText(word("board.day.today"))
        self.save = buttons.secondary(word("jobs.form.save"), self._save)
        self.leave = buttons.quiet(word("jobs.form.cancel"), self._throw_away)
        lower = row(self.save, self.leave, None)
        kind = labelled(word("board.panel.note_kind"), self.kind)
        when = labelled(word("board.panel.note_when"), self.when)
        self.setLayout(column(self.said, row(kind, when), lower, gap=6, edge=(0, 4, 0, 8)))
        self._keeping = Keeping(self)
        self._keeping.due.connect(self._keep)
        self.said.textChanged.connect(self._touch)
        self.hide()

    def keep_now(self) -> None:
        """The person goes elsewhere: what is typed is kept at once."""
        self._keeping.keep_now()

    def go_on(self, words: str) -> None:
        """A note that was left open is there again, where nothing else is being typed."""
        if words and self.isHidden():
            self.said.setPlainText(words)
            self._keeping.settle()
            self.show()

    def _touch(self) -> None:
        if not self._corrects:
            self._keeping.touch()

    def _keep(self) -> None:
        self.open_text.emit(self.said.toPlainText())

    def begin(self) -> None:
        """Opens it, ready to type."""
        self.show()
        self.said.setFocus()

    def offer(self, words: str, *, confirmed: bool = False) -> None:
        """Opens it with a mail's words in it (one that only confirms); '' leaves it as it is."""
        if words:
            self.put_away()
            self.said.setPlainText(words)
            self.kind.setCurrentIndex(KINDS.index(EventKind.MAIL))
            self._detail = ACKNOWLEDGED if confirmed else ""
            self.begin()

    def correct(self, line: Happened) -> None:
        """Opens it with a line of the timeline, to be put right."""
        self.put_away()
        self._corrects, self._detail = line.id, line.detail
        self.said.setPlainText(line.said)
        self.kind.setCurrentIndex(KINDS.index(line.kind))
        self.when.put(line.at.astimezone(self._zone()).date())
        self.begin()

    def put_away(self) -> None:
        """Shut and empty."""
        self._corrects = self._detail = ""
        self.said.clear()
        self.kind.setCurrentIndex(0)
        self.when.put(None)
        self._keeping.settle()
        self.hide()

    def _throw_away(self) -> None:
        corrected = self._corrects
        self.put_away()
        if not corrected:
            self.open_text.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.said.toPlainText().strip():
            self._throw_away()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        else:
            super().keyPressEvent(event)

    def _today(self) -> date:
        return self._now().astimezone(self._zone()).date()

    def _save(self) -> None:
        if not self.said.toPlainText().strip():
            return
        try:
            day = self.when.day()
        except Refusal as refusal:
            self.refused.emit(word(f"errors.{refusal.key}", **refusal.values))
            return
        at = None if day in (None, self._today()) else datetime.combine(day, time(12), self._zone())
        kind = EventKind(self.kind.currentData())
        detail = self._detail if kind is EventKind.MAIL else ""
        self.written.emit(Noted(self.said.toPlainText(), kind, at, self._corrects, detail))
