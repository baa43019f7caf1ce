"""Steady first: two values and why one matters, or three small boxes, or neither."""

from rebound_desktop.domain.looking_back import Part
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.reflection import ReflectionOpened
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.rows import column, holding
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.room import Room

_WAYS = ("values", "boxes")


class SteadyPart(PartPage):
    """Nothing here is weighed or counted."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.STEADY)
        ways = {way: word(f"reflection.steady.{way}") for way in _WAYS}
        self.way = Chips(word("reflection.steady.choose"), ways)
        self.values = Chips(word("reflection.values.question"), words("reflection.values.list"), most=2)
        self.why = TextBox(word("reflection.values.question"), word("reflection.values.placeholder"), least=4)
        self._asks = labels.strong()
        self._values = holding(
            column(
                labels.strong(word("reflection.values.question")),
                self.values,
                8,
                self._asks,
                self.why,
                labels.small(word("reflection.values.comfort")),
            )
        )
        self._boxes = holding(column(gap=6))
        self.field("way", self.way)
        self.field("values", self.values)
        self.field("why", self.why)
        for box in ("now", "others", "kind"):
            self._add_box(box)
        self.column.addWidget(labels.soft(word("reflection.steady.choose")))
        for one in (self.way, self._values, self._boxes):
            self.column.addWidget(one)
        self.way.changed.connect(self._show_way)
        self.values.changed.connect(self._show_way)

    def show_lists(self, opened: ReflectionOpened) -> None:
        self._show_way()

    def _add_box(self, box: str) -> None:
        asked = word(f"reflection.boxes.{box}.question")
        written = TextBox(asked, word(f"reflection.boxes.{box}.placeholder"))
        self.field(box, written)
        lay = self._boxes.layout()
        for one in (labels.strong(word(f"reflection.boxes.{box}.title")), labels.soft(asked), written):
            lay.addWidget(one)

    def _show_way(self) -> None:
        way, chosen = self.way.one(), self.values.chosen()
        self._values.setVisible(way == "values")
        self._boxes.setVisible(way == "boxes")
        self._asks.setVisible(bool(chosen))
        self.why.setVisible(bool(chosen))
        if chosen:
            value = words("reflection.values.list")[chosen[0]]
            self._asks.setText(word("reflection.values.why", value=value))
            self.why.setAccessibleName(self._asks.text())
