"""What was not yours: what decides in rooms one is not in."""

from rebound_desktop.actions.not_mine import say_not_mine
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.reflection import ReflectionOpened
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.room import Room


class NotYoursPart(PartPage):
    """Any number of reasons, and a line."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.NOT_YOURS)
        asked = word("reflection.not_yours.choose")
        self.reasons = Chips(asked, words("reflection.not_yours.reason"), most=None)
        self.note = TextBox(word("reflection.not_yours.note"), word("reflection.not_yours.note"))
        self.field("note", self.note)
        self.field("reasons", self.reasons)
        for one in (labels.soft(asked), self.reasons, self.note):
            self.column.addWidget(one)

    def show_lists(self, opened: ReflectionOpened) -> None:
        if self.part not in opened.open_parts and not self.typed:
            self.reasons.put(opened.not_mine)

    def rest(self) -> None:
        if self.typed and self.opened is not None:
            self.typed = False
            left = {"note": self.note.text()}
            self.room.do(say_not_mine, self.opened.id, self.reasons.chosen(), left)
