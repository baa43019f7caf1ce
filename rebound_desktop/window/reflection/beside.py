"""Beside the flow: what they saw in you, and the lessons in use."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.feedback import StrengthRow, strengths
from rebound_desktop.queries.lessons import LessonRow, lessons_in_use
from rebound_desktop.window.lessons.use_words import sentence, use_words
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, holding, scrolling
from rebound_desktop.window.pieces.side_edge import paint_side
from rebound_desktop.window.room import Room

WIDTH = 290
_SHOWN = 12
_PIECE = 90


class Beside(QWidget):
    """Real people's words; no counts."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.setFixedWidth(WIDTH)
        self._strengths, self._lessons = column(gap=10), column(gap=10)
        inner = column(
            labels.heading(word("reflection.liked.saw_in_you")),
            2,
            self._strengths,
            16,
            labels.heading(word("reflection.lesson.in_use")),
            2,
            self._lessons,
            None,
            edge=(18, 18, 18, 18),
        )
        self.setLayout(column(scrolling(holding(inner)), edge=(1, 0, 0, 0)))

    def look(self) -> None:
        """Reads both lists anew."""
        self._room.ask(strengths, _SHOWN, then=self._put_strengths, view="beside.strengths")
        self._room.ask(lessons_in_use, then=self._put_lessons, view="beside.lessons")

    def _put_strengths(self, found: tuple[StrengthRow, ...]) -> None:
        emptied(self._strengths)
        if not found:
            self._strengths.addWidget(labels.small(word("reflection.liked.nothing_yet")))
        for one in found:
            card = Card(tint="learn_tint", edge="", margins=(12, 9, 12, 9), spacing=2)
            card.column.addWidget(labels.strong(one.name))
            words = one.words if len(one.words) <= _PIECE else one.words[:_PIECE].rstrip() + " …"
            said = ", ".join(part for part in (f"“{words}”" if words else "", one.company) if part)
            if said:
                card.column.addWidget(labels.small(said))
            self._strengths.addWidget(card)

    def _put_lessons(self, found: tuple[LessonRow, ...]) -> None:
        emptied(self._lessons)
        if not found:
            self._lessons.addWidget(labels.small(word("reflection.lesson.none_yet")))
        for one in found:
            self._lessons.addWidget(_LessonLine(one))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_side(self)


class _LessonLine(QWidget):
    """A lesson with its bar, and what became of it."""

    def __init__(self, lesson: LessonRow) -> None:
        super().__init__()
        used = labels.small(use_words(lesson.used))
        self.setLayout(column(labels.strong(sentence(lesson)), used, gap=2, edge=(14, 2, 0, 2)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 3, self.height(), QColor(theme.palette().return_))
        painter.end()
