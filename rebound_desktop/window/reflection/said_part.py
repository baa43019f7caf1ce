"""What was said: their message, the words one remembers, or nobody said anything."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.feedback import FeedbackFields, add_feedback, revise_feedback
from rebound_desktop.domain.codes import FeedbackKind
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.qt.words import word
from rebound_desktop.queries.reflection import ReflectionOpened
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.reflection.letter_card import LetterCard
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.reflection.request_sheet import RequestSheet
from rebound_desktop.window.reflection.said_card import SaidCard
from rebound_desktop.window.reflection.said_form import SaidForm, answers_of
from rebound_desktop.window.room import Room


class SaidPart(PartPage):
    """The words become feedback when the person goes on, or adds another."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.SAID)
        self._correcting = ""
        self.letter, self.form = LetterCard(room), SaidForm(room)
        self._cards = column(gap=10)
        self.nothing = Chips(
            word("reflection.said.nothing_said"), {"nothing": word("reflection.said.nothing_said")}
        )
        self._nothing_done = labels.soft(word("reflection.said.nothing_said_done"))
        self.another = buttons.secondary(word("reflection.said.another"))
        self.ask_them = buttons.link(word("reflection.request.title"))
        self._fixed = labels.small(word("reflection.said.words_fixed"))
        self.field("nothing", self.nothing)
        self.column.addWidget(self.letter)
        self.column.addLayout(self._cards)
        self.column.addWidget(self.form)
        self.column.addWidget(self._fixed)
        self.column.addLayout(row(self.another, self.nothing, None, self.ask_them, gap=14))
        self.column.addWidget(self._nothing_done)
        self.form.changed.connect(self.note_touch)
        self.nothing.changed.connect(self._show)
        self.another.clicked.connect(self._add_another)
        self.letter.taken.connect(self._take)
        self.ask_them.clicked.connect(self._ask_them)

    def fill(self, answers: Mapping[str, str]) -> None:
        super().fill(answers)
        self.form.put(dict(answers))

    def answers(self) -> dict[str, str]:
        return {**super().answers(), **self.form.answers()}

    def show_lists(self, opened: ReflectionOpened) -> None:
        self.letter.put(opened.message, frozenset(one.words for one in opened.said))
        emptied(self._cards)
        for said in opened.said:
            card = SaidCard(self.room, said)
            card.correcting.connect(self._correct)
            self._cards.addWidget(card)
        self._show()

    def move_on(self) -> None:
        if self.opened is None or not self.form.words.text().strip():
            self.rest()
            return
        self.typed = False
        if self._correcting:
            self.room.do(revise_feedback, self._correcting, self.form.fields())
            self._correcting = ""
            self.form.put({})
            self.typed = True
            self.rest()
            return
        self._put_down(self.form.fields(), {**super().answers(), **dict.fromkeys(self.form.answers(), "")})
        self.form.put({})

    def _add_another(self) -> None:
        self.move_on()
        self.form.words.setFocus()

    def _take(self, quote: str, kind: str) -> None:
        """A sentence of their message, kept as what the person says it is; what is half typed stays."""
        message = self.opened.message if self.opened else None
        on = message.received_at.astimezone(self.room.zone()).date() if message else None
        self._put_down(FeedbackFields(quote, kind=FeedbackKind(kind), how="mail", said_on=on), None)

    def _put_down(self, fields: FeedbackFields, left: dict[str, str] | None) -> None:
        assert self.opened is not None
        about = {"setback": self.opened.setback or None, "job": self.opened.job or None}
        self.room.do(add_feedback, fields, reflection=self.opened.id, left=left, **about)

    def _correct(self, feedback: str) -> None:
        said = next((one for one in self.opened.said if one.id == feedback), None) if self.opened else None
        if said is not None:
            self._correcting = feedback
            self.form.put(answers_of(said))
            self.note_touch()
            self._show()
            self.form.words.setFocus()

    def _ask_them(self) -> None:
        if self.opened is not None:
            self.room.sheet(RequestSheet(self.room, self.opened.job, self.opened.title))

    def _show(self) -> None:
        nothing = self.nothing.one() == "nothing"
        parts: tuple[QWidget, ...] = (self.form, self.another)
        for one in parts:
            one.setVisible(not nothing)
        self._fixed.setVisible(bool(self._correcting) and not nothing)
        self._nothing_done.setVisible(nothing)
