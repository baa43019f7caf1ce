"""A form that is being filled is kept within two seconds, and is there again after a crash or a mistake."""

import json
from functools import partial

from PySide6.QtCore import QObject, Signal

from rebound_desktop.actions.keep_draft import drop_draft, keep_draft
from rebound_desktop.queries.open_text import open_text
from rebound_desktop.window.jobs.adding.job_form import JobForm
from rebound_desktop.window.pieces.keeping import Keeping
from rebound_desktop.window.room import Room


class OpenForm(QObject):
    """`place` names what the form is of: "add", or "edit:<job>". `found` says that something came back."""

    found = Signal()

    def __init__(self, room: Room, form: JobForm, place: str, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._form, self._place, self._over = room, form, place, False
        self._keeping = Keeping(self)
        self._keeping.due.connect(self._keep)
        form.changed.connect(self._touch)
        room.leaving.connect(self._keeping.keep_now)

    def look(self, *also: str) -> None:
        """Brings back what was left open here, else at the first of `also` that holds something."""
        self._look(self._place, also)

    def rest(self) -> None:
        """The sheet goes: what is typed is kept at once, and nothing ticks on."""
        self._keeping.keep_now()
        self._keeping.settle()

    def end(self) -> None:
        """Saved or thrown away: nothing is open any more."""
        self._over = True
        self._keeping.settle()
        self._room.do(drop_draft, self._place)

    def _look(self, place: str, also: tuple[str, ...]) -> None:
        then = partial(self._put, place, also)
        self._room.ask(open_text, place, then=then, view=f"jobs.open.{place}")

    def _put(self, place: str, also: tuple[str, ...], text: str) -> None:
        if not text and also:
            self._look(also[0], also[1:])
        elif text and not self._over:
            self._place = place
            self._form.retype(json.loads(text))
            self._keeping.settle()
            self.found.emit()

    def _touch(self) -> None:
        if not self._over:
            self._keeping.touch()

    def _keep(self) -> None:
        if not self._over and self._form.touched():
            typed = json.dumps(self._form.typed(), ensure_ascii=False)
            self._room.do(keep_draft, self._place, typed, keeps=self._place)
