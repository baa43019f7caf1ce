"""The small forms under a job's links: one at a time, shut until it is asked for."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row

# Which form, what saving a new one is called, and a changed one.
_DEEDS = {
    "next_step": ("put_next_step", "edit_next_step"),
    "offer": ("put_offer", "edit_offer"),
    "take_home": ("put_take_home", "edit_take_home"),
    "reply": ("name_reply_time", ""),
}


class AheadForms(QWidget):
    """`saved`: the deed, the row it changes ('' = a new one), the fields; its owner shuts it once kept."""

    saved = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._made: dict[str, Any] = {}
        self._open, self._changes = "", ""
        self._column = QVBoxLayout()
        self._name = labels.strong()
        self.save = buttons.secondary(word("jobs.form.save"), self._save)
        self.leave = buttons.quiet(word("jobs.form.cancel"), self.put_away)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 4, 0, 8)
        inner.setSpacing(6)
        inner.addWidget(self._name)
        inner.addLayout(self._column)
        inner.addLayout(row(self.save, self.leave, None))
        self.hide()

    def begin(self, name: str, of: Any = None) -> None:
        """Opens a form, with the row it changes; None begins a new one."""
        self.put_away()
        form = self.form(name)
        form.put(of)
        self._open = name
        self._changes = of.id if of is not None and name != "reply" else ""
        self._name.setText(word(f"ahead.form.{name}"))
        form.show()
        self.show()
        form.first.setFocus()

    def offer(self, reply: Any) -> None:
        """Opens the time that a mail names, to be kept or left; None leaves everything as it is."""
        if reply is not None:
            self.begin("reply", reply)

    def form(self, name: str) -> Any:
        """One of the forms, made when it is first asked for."""
        if name not in self._made:
            from rebound_desktop.window.jobs.detail import offer_form, small_forms

            kinds = {
                "next_step": small_forms.StepForm,
                "offer": offer_form.OfferForm,
                "take_home": small_forms.TakeHomeForm,
                "reply": small_forms.ReplyForm,
            }
            made = self._made[name] = kinds[name](self._zone, self._now)
            made.hide()
            self._column.addWidget(made)
        return self._made[name]

    def put_away(self) -> None:
        """Shut and empty."""
        for form in self._made.values():
            form.put(None)
            form.hide()
        self._open = self._changes = ""
        self.hide()

    def opener(self, name: str) -> Callable[..., None]:
        """What a link to one of the forms calls."""
        return partial(self._begin, name)

    def _begin(self, name: str, _checked: bool = False) -> None:
        self.begin(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        try:
            fields = self.form(self._open).fields()
        except Refusal as refusal:
            self.refused.emit(word(f"errors.{refusal.key}", **refusal.values))
            return
        fresh, changed = _DEEDS[self._open]
        self.saved.emit(changed if self._changes else fresh, self._changes, fields)
