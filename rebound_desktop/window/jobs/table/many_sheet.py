"""What has to be typed before it is done with many jobs: a tag, a place they were found, a next step."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.many.doing import Deed
from rebound_desktop.actions.many.marking import Plan, Source, Tag
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class ManySheet(Sheet):
    """`do` gets the deed once it is said; *Cancel* and Escape do nothing."""

    def __init__(self, what: str, room: Room, do: Callable[[Deed], None]) -> None:
        super().__init__(word(f"jobs.many.{what}"), width=460)
        self._what, self._room, self._do = what, room, do
        self.heading_words = labels.heading(word(f"jobs.many.{what}"))
        self.words = QLineEdit()
        self.day = DayField(word("jobs.many.day"), self._today)
        self.keep = buttons.secondary(word("jobs.many.keep"), self._keep)
        self.cancel = buttons.quiet(word("jobs.many.cancel"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addLayout(labelled(word(f"jobs.many.{what}_field"), self.words))
        if what == "step":
            self.column.addLayout(labelled(word("jobs.many.day"), self.day))
        self.column.addSpacing(8)
        self.column.addLayout(row(None, self.cancel, self.keep))
        self.words.returnPressed.connect(self._keep)

    def _keep(self) -> None:
        try:
            deed = self._deed()
        except Refusal as refusal:
            self._room.tell(refusal)
            return
        self.leave()
        self._do(deed)

    def _deed(self) -> Deed:
        said = self.words.text().strip()
        if self._what == "step":
            return Plan(said, self.day.day())
        if self._what == "source":
            return Source(said)
        return Tag(said, away=self._what == "untag")

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()
