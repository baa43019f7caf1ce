"""From your own feedback: at most two lessons at a job, and at its end whether they helped."""

from functools import partial

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.lessons import not_this_time, rate_lesson, retire_lesson, use_lesson
from rebound_desktop.domain.lesson import Helped
from rebound_desktop.qt.words import language, word, words
from rebound_desktop.queries.lessons import AskedUse, LessonRow, fitting_lessons, uses_to_ask
from rebound_desktop.window.lessons.use_words import sentence
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, emptied, holding
from rebound_desktop.window.room import Room

_TABLES = frozenset({"lesson", "lesson_use", "feedback", "job", "interview", "quiet_time"})


class LessonsCard(QWidget):
    """`put` with a job's id; it takes no room where nothing fits."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, self._job = room, ""
        self.fits = Card(tint="learn_tint", edge="", margins=(14, 10, 14, 10), spacing=4)
        self.asks = Card(tint="learn_tint", edge="", margins=(14, 10, 14, 10), spacing=4)
        self._lessons, self._uses = column(gap=10), column(gap=10)
        for card, key, lines in (
            (self.fits, "reflection.lesson.heading", self._lessons),
            (self.asks, "reflection.lesson.helped", self._uses),
        ):
            card.column.addWidget(labels.strong(word(key), role="learn"))
            card.column.addLayout(lines)
            card.hide()
        self.setLayout(column(self.fits, self.asks))
        room.edited.connect(self._edited)

    def put(self, job: str) -> None:
        """Looks for what fits a job."""
        if job != self._job:
            self.fits.hide()
            self.asks.hide()
        self._job = job
        if job:
            self._room.ask(fitting_lessons, job, then=self._put_lessons, view="lessons.fit")
            self._room.ask(uses_to_ask, job, then=self._put_uses, view="lessons.asked")

    def _put_lessons(self, found: tuple[LessonRow, ...]) -> None:
        emptied(self._lessons)
        for lesson in found:
            self._lessons.addWidget(self._lesson(lesson))
        self.fits.setVisible(bool(found))

    def _put_uses(self, found: tuple[AskedUse, ...]) -> None:
        emptied(self._uses)
        for use in found:
            self._uses.addWidget(self._use(use))
        self.asks.setVisible(bool(found))

    def _lesson(self, lesson: LessonRow) -> QWidget:
        said = sentence(lesson)
        line = Flow(gap=12)
        for key, press in (
            ("use", partial(self._answer, use_lesson, lesson.rule.id)),
            ("not_this_time", partial(self._answer, not_this_time, lesson.rule.id)),
            ("retire", partial(self._retire, lesson.rule.id)),
        ):
            link = buttons.link(words("reflection.lesson")[key], press)
            link.setAccessibleDescription(said)
            line.addWidget(link)
        return holding(column(labels.text(said), labels.small(self._source(lesson)), line, gap=3))

    def _use(self, asked: AskedUse) -> QWidget:
        said = sentence(asked.lesson)
        line = Flow(gap=8)
        for helped in Helped:
            answer = partial(self._rate, asked.use, helped)
            chip = buttons.chip(words("reflection.lesson")[helped.value], checkable=False, press=answer)
            chip.setAccessibleDescription(said)
            line.addWidget(chip)
        return holding(column(labels.text(word("reflection.lesson.ask_helped", sentence=said)), line, gap=6))

    def _source(self, lesson: LessonRow) -> str:
        day = lesson.rule.said_at.astimezone(self._room.zone()).date()
        month = QLocale(language()).toString(QDate(day.year, day.month, day.day), "MMMM")
        who = lesson.who or (word(f"reflection.role.{lesson.role}") if lesson.role else "")
        if not (lesson.feedback and who):
            return word("reflection.lesson.source_own", month=month)
        return word("reflection.lesson.source", who=who, month=month)

    def _answer(self, action, lesson: str, _checked: bool = False) -> None:  # type: ignore[no-untyped-def]
        self._room.do(action, lesson, self._job)

    def _retire(self, lesson: str, _checked: bool = False) -> None:
        self._room.do(retire_lesson, lesson, then=self._retired)

    def _retired(self, _nothing: object) -> None:
        self._room.say(word("reflection.lesson.retired"), undo=True)

    def _rate(self, use: str, helped: Helped, _checked: bool = False) -> None:
        self._room.do(rate_lesson, use, helped)

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._job:
            self.put(self._job)
