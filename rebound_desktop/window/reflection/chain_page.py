"""A finished reflection on one screen: words said, advice, lesson, where it was used, whether it helped."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.queries.feedback import FeedbackRow
from rebound_desktop.queries.lessons import LessonRow
from rebound_desktop.queries.reflection import ReflectionOpened, reflection
from rebound_desktop.window.lessons.use_words import sentence, use_words
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, holding, row, scrolling
from rebound_desktop.window.reflection.by_line import by_line
from rebound_desktop.window.reflection.quote import Quote
from rebound_desktop.window.reflection.when import in_heading
from rebound_desktop.window.room import Room


class ChainPage(QWidget):
    """It asks for nothing; what was set aside does not stand here."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._id = room, ""
        self.when, self.title = labels.small(), labels.title()
        self._chain = column(gap=12)
        page = holding(column(self.when, self.title, 10, self._chain, None, edge=(0, 0, 8, 0)))
        page.setMaximumWidth(644)
        self.setLayout(row(None, scrolling(page), None, gap=0, edge=(34, 34, 34, 28)))
        self.layout().setStretch(1, 1000)

    def open(self, reflection_id: str) -> None:
        """Shows a finished reflection."""
        self._id = reflection_id
        self.refresh()

    def refresh(self) -> None:
        """Reads it anew."""
        if self._id:
            self._room.ask(reflection, self._id, then=self._put, view="reflection.chain")

    def _put(self, found: ReflectionOpened | None) -> None:
        emptied(self._chain)
        if found is None or found.finished_at is None:
            return
        here = self._room.zone()
        self.when.setText(in_heading(found.finished_at, found.zone, self._room.now(), here))
        self.title.setText(word("reflection.flow.title", title=found.title))
        told = {one.feedback: one for one in found.lessons}
        for said in found.fair:
            self._chain.addWidget(self._said(said, told.get(said.id), found))
        for lesson in found.lessons:
            if lesson.feedback not in {one.id for one in found.fair}:
                card = Card(spacing=6)
                _lesson(card, lesson)
                self._chain.addWidget(card)
        if not found.fair and not found.lessons:
            self._chain.addWidget(labels.soft(word("reflection.lesson.nothing_said")))
        for part, answers in found.answers.items():
            for question in ("why", "now", "others", "kind", "note", "step"):
                if answers.get(question, "").strip() and (part, question) != ("said", "kind"):
                    self._chain.addWidget(labels.text(answers[question]))

    def _said(self, said: FeedbackRow, lesson: LessonRow | None, found: ReflectionOpened) -> Card:
        card = Card(spacing=6)
        quote = Quote(word("reflection.lesson.chain_words"))
        quote.put(f"“{said.words}”")
        head = (word("reflection.lesson.chain_words"), by_line(said))
        card.column.addWidget(labels.small(" · ".join(one for one in head if one)))
        card.column.addWidget(quote)
        for strength in found.strengths:
            if strength.feedback == said.id:
                card.column.addWidget(labels.strong(strength.name, role="learn"))
        if lesson is not None:
            _lesson(card, lesson)
        return card


def _lesson(card: Card, lesson: LessonRow) -> None:
    if lesson.my_words:
        card.column.addWidget(labels.small(word("reflection.lesson.chain_advice")))
        card.column.addWidget(labels.text(lesson.my_words))
    card.column.addWidget(labels.small(word("reflection.lesson.chain_lesson")))
    card.column.addWidget(labels.strong(sentence(lesson)))
    card.column.addWidget(labels.small(use_words(lesson.used)))
