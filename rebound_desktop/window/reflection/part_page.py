"""One part of the flow: it shows what is there, and knows how what was typed becomes a step."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.actions.reflect import answer_part
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.queries.reflection import ReflectionOpened
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.room import Room


class PartPage(QWidget):
    """Fields that are registered by `field` are answers by their question; the rest is each part's own."""

    touched = Signal()

    def __init__(self, room: Room, part: Part) -> None:
        super().__init__()
        self.room, self.part = room, part
        self.opened: ReflectionOpened | None = None
        self.typed = False
        self._fields: dict[str, TextBox | Chips] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def field(self, question: str, field: TextBox | Chips) -> None:
        """Makes a field the answer to a question."""
        self._fields[question] = field
        if isinstance(field, TextBox):
            field.textChanged.connect(self.note_touch)
        else:
            field.changed.connect(self.note_touch)

    def note_touch(self) -> None:
        """Something was typed or chosen."""
        if not self._filling:
            self.typed = True
            self.touched.emit()

    _filling = False

    def enter(self, opened: ReflectionOpened) -> None:
        """The part comes into sight: fields and lists as they were left."""
        self.opened = opened
        self._filling = True
        self.fill(opened.answers[self.part])
        self.show_lists(opened)
        self._filling = False
        self.typed = self.part in opened.open_parts

    def refresh(self, opened: ReflectionOpened) -> None:
        """Something changed elsewhere: lists follow, fields unless they are being typed in."""
        self.opened = opened
        self._filling = True
        if not self.typed:
            self.fill(opened.answers[self.part])
        self.show_lists(opened)
        self._filling = False

    def fill(self, answers: Mapping[str, str]) -> None:
        """Puts the answers into the fields."""
        for question, field in self._fields.items():
            said = answers.get(question, "")
            if isinstance(field, TextBox):
                field.put(said)
            else:
                field.put([code for code in said.split(",") if code])

    def answers(self) -> dict[str, str]:
        """What stands in the fields."""
        return {
            question: field.text() if isinstance(field, TextBox) else ",".join(field.chosen())
            for question, field in self._fields.items()
        }

    def show_lists(self, opened: ReflectionOpened) -> None:
        """Shows what is already there; each part its own."""

    def rest(self) -> None:
        """What was typed becomes one step; without anything typed nothing happens."""
        if self.typed and self.opened is not None:
            self.typed = False
            self.room.do(answer_part, self.opened.id, self.part, self.answers())

    def move_on(self) -> None:
        """The person goes on: what was typed becomes what it is meant to be."""
        self.rest()
