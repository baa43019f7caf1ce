"""What they liked: from their words, and what one noticed oneself."""

from rebound_desktop.actions.strengths import StrengthFields, add_strengths, trash_strength
from rebound_desktop.domain.codes import FeedbackKind
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.qt.words import word
from rebound_desktop.queries.feedback import PRAISE, FeedbackRow
from rebound_desktop.queries.reflection import ReflectionOpened
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.reflection.by_line import by_line
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.reflection.quote import Quote
from rebound_desktop.window.room import Room

_OWN = {"skill": "skills", "professionalism": "manner"}


class LikedPart(PartPage):
    """Each praise is named in a word or two; a name becomes a strength with the words it comes from."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.LIKED)
        self._praise: tuple[FeedbackRow, ...] = ()
        self._heading = labels.strong(word("reflection.liked.from_words"))
        self._cards, self._kept = column(gap=10), column(gap=6)
        self.column.addWidget(self._heading)
        self.column.addLayout(self._cards)
        for quality, name in _OWN.items():
            asked = word(f"reflection.liked.{name}")
            box = TextBox(asked, word(f"reflection.liked.{name}_placeholder"), least=1, most=3)
            self.field(quality, box)
            self.column.addLayout(labelled(asked, box))
        self.column.addLayout(self._kept)

    def show_lists(self, opened: ReflectionOpened) -> None:
        named = {one.feedback for one in opened.strengths}
        praise = tuple(one for one in opened.fair if one.kind in PRAISE and one.id not in named)
        if praise != self._praise:
            self._show_praise(praise, opened)
        self._heading.setVisible(bool(praise))
        emptied(self._kept)
        for strength in opened.strengths:
            away = buttons.link(word("reflection.liked.take_out"))
            away.setAccessibleDescription(strength.name)
            away.setProperty("strength", strength.id)
            away.clicked.connect(self._take_out)
            card = Card(tint="learn_tint", edge="", margins=(14, 8, 14, 8), spacing=2)
            card.column.addLayout(row(labels.strong(strength.name), None, away))
            self._kept.addWidget(card)

    def move_on(self) -> None:
        typed = {question: said for question, said in self.answers().items() if said.strip()}
        if self.opened is None or not self.typed or not typed:
            self.rest()
            return
        self.typed = False
        kinds = {one.id: one.kind for one in self._praise}
        found = [
            StrengthFields(said, kinds[question], question)
            if question in kinds
            else StrengthFields(said, FeedbackKind(question))
            for question, said in typed.items()
        ]
        left = dict.fromkeys(self.answers(), "")
        self.room.do(add_strengths, found, reflection=self.opened.id, left=left)

    def _show_praise(self, praise: tuple[FeedbackRow, ...], opened: ReflectionOpened) -> None:
        for gone in self._praise:
            self._fields.pop(gone.id, None)
        emptied(self._cards)
        self._praise = praise
        for said in praise:
            card = Card(spacing=6)
            quote = Quote(word("reflection.said.words"))
            quote.put(f"“{said.words}”")
            name = TextBox(
                word("reflection.liked.strength"), word("reflection.liked.strength"), least=1, most=2
            )
            name.setAccessibleDescription(said.words)
            name.put(opened.answers[self.part].get(said.id, ""))
            card.column.addWidget(labels.small(by_line(said)))
            if said.on_the_day:
                card.column.addWidget(labels.small(word("reflection.liked.from_debrief")))
            card.column.addWidget(quote)
            card.column.addWidget(name)
            self._cards.addWidget(card)
            self.field(said.id, name)

    def _take_out(self) -> None:
        self.room.do(trash_strength, self.sender().property("strength"))
