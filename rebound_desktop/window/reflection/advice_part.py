"""Advice becomes a lesson: their words above, mine and the if-then below."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout

from rebound_desktop.actions.feedback import set_feedback_aside
from rebound_desktop.actions.lessons import LessonFields, retire_lesson, write_lesson
from rebound_desktop.domain.codes import ComesUp, FeedbackKind
from rebound_desktop.domain.lesson import AT_MOST_FROM_ONE_SETBACK
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.feedback import PRAISE, FeedbackRow
from rebound_desktop.queries.offered_sentences import offered_sentences
from rebound_desktop.queries.reflection import ReflectionOpened
from rebound_desktop.window.lessons.use_words import sentence
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.reflection.by_line import by_line
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.reflection.quote import Quote
from rebound_desktop.window.room import Room

_TYPED = ("my_words", "if", "then", "comes_up", "on")


class AdvicePart(PartPage):
    """At most three lessons of one loss; nothing worth keeping is a result, too."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, Part.ADVICE)
        self._pool: tuple[FeedbackRow, ...] = ()
        self._shown = 0
        self.theirs = Card(spacing=8)
        self._by, self._words = labels.small(), Quote(word("reflection.said.words"))
        self.other = buttons.link(word("reflection.advice.other"))
        by = row(self._by, self.other)
        by.setStretch(0, 1)
        self.theirs.column.addLayout(by)
        self.theirs.column.addWidget(self._words)
        self.mine = TextBox(
            word("reflection.advice.my_words"), word("reflection.advice.my_words_placeholder"), least=4
        )
        self.if_ = TextBox(word("reflection.advice.if"), word("reflection.advice.if_placeholder"), least=1)
        self.then = TextBox(
            word("reflection.advice.then"), word("reflection.advice.then_placeholder"), least=1
        )
        self.comes_up = DropDown()
        self.comes_up.setAccessibleName(word("reflection.advice.comes_up"))
        for kind in ComesUp:
            self.comes_up.addItem(words("reflection.comes_up")[kind.value], kind.value)
        self.on = DayField(word("reflection.comes_up.on_date"), self._today)
        self.form = self._two_cards()
        self.unfair = labels.small(word("reflection.advice.unfair"), wrap=False)
        self.aside = buttons.link(word("reflection.advice.set_aside"))
        self.another = buttons.secondary(word("reflection.advice.another"))
        self.enough = labels.soft(word("reflection.advice.enough"))
        self._kept = column(gap=8)
        self.column.addWidget(self.theirs)
        self.column.addLayout(self.form)
        self.column.addLayout(row(self.unfair, self.aside, None, self.another))
        self.column.addWidget(self.enough)
        self.column.addLayout(self._kept)
        self._wire()

    def _two_cards(self) -> QHBoxLayout:
        mine, plan = Card(spacing=6), Card(edge="learn", spacing=6)
        comes_up = labels.small(word("reflection.advice.comes_up"), wrap=False)
        comes_up.setBuddy(self.comes_up)
        mine.column.addWidget(labels.strong(word("reflection.advice.my_words")))
        mine.column.addWidget(self.mine)
        mine.column.addStretch(1)
        plan.column.addWidget(labels.strong(word("reflection.advice.if_then"), role="learn"))
        for name, box in (("if", self.if_), ("then", self.then)):
            plan.column.addWidget(labels.small(word(f"reflection.advice.{name}")))
            plan.column.addWidget(box)
        plan.column.addLayout(row(comes_up, self.comes_up, None))
        plan.column.addWidget(self.on)
        self._cards = (mine, plan)
        made = row(mine, plan, gap=12)
        made.setStretch(0, 1)
        made.setStretch(1, 1)
        return made

    def _wire(self) -> None:
        for box in (self.mine, self.if_, self.then):
            box.textChanged.connect(self.note_touch)
        self.comes_up.currentIndexChanged.connect(self._show_date)
        self.comes_up.currentIndexChanged.connect(self.note_touch)
        self.on.line.textEdited.connect(self.note_touch)
        self.other.clicked.connect(self._next_words)
        self.aside.clicked.connect(self._set_aside)
        self.another.clicked.connect(self._add_another)

    def fill(self, answers: Mapping[str, str]) -> None:
        blocked = QSignalBlocker(self)
        self.mine.put(answers.get("my_words", ""))
        self.if_.put(answers.get("if", ""))
        self.then.put(answers.get("then", ""))
        self.comes_up.setCurrentIndex(max(0, self.comes_up.findData(answers.get("comes_up", ""))))
        self.on.line.setText(answers.get("on", ""))
        blocked.unblock()
        self._show_date()

    def answers(self) -> dict[str, str]:
        said = (
            self.mine.text(),
            self.if_.text(),
            self.then.text(),
            self.comes_up.currentData(),
            self.on.line.text(),
        )
        return dict(zip(_TYPED, said, strict=True)) if any(said[:3]) else dict.fromkeys(_TYPED, "")

    def show_lists(self, opened: ReflectionOpened) -> None:
        taken = {one.feedback for one in opened.lessons}
        pool = [one for one in opened.fair if one.kind not in PRAISE and one.id not in taken]
        self._pool = tuple(sorted(pool, key=_advice_first))
        self._shown = min(self._shown, max(len(self._pool) - 1, 0))
        self._show_words()
        full = len(opened.lessons) >= AT_MOST_FROM_ONE_SETBACK
        for card in self._cards:
            card.setVisible(not full)
        self.another.setVisible(not full)
        self.enough.setVisible(full)
        emptied(self._kept)
        for lesson in opened.lessons:
            card = Card(tint="learn_tint", edge="", margins=(14, 8, 14, 8), spacing=2)
            retire = buttons.link(word("reflection.lesson.retire"))
            said = sentence(lesson)
            retire.setAccessibleDescription(said)
            retire.setProperty("lesson", lesson.rule.id)
            retire.clicked.connect(self._retire)
            line = row(labels.text(said), retire)
            line.setStretch(0, 1)
            card.column.addLayout(line)
            self._kept.addWidget(card)

    def move_on(self) -> None:
        if_, then = self.if_.text().strip(), self.then.text().strip()
        if self.opened is None or not (if_ and then):
            self.rest()
            return
        self.typed = False
        said = self._pool[self._shown].id if self._pool else None
        fields = LessonFields(
            if_,
            then,
            self.mine.text(),
            ComesUp(self.comes_up.currentData()),
            self._day(),
            feedback=said,
            setback=self.opened.setback or None,
        )
        left = dict.fromkeys(_TYPED, "")
        self.room.do(write_lesson, fields, reflection=self.opened.id, left=left)

    def _add_another(self) -> None:
        self.move_on()
        self.mine.setFocus()

    def _next_words(self) -> None:
        self._shown = (self._shown + 1) % max(len(self._pool), 1)
        self._show_words()

    def _show_words(self) -> None:
        self.theirs.setVisible(bool(self._pool))
        self.other.setVisible(len(self._pool) > 1)
        for one in (self.unfair, self.aside):
            one.setVisible(bool(self._pool))
        if self._pool:
            said = self._pool[self._shown]
            marks = [one.quote for one in offered_sentences(said.words) if one.kind is FeedbackKind.ADVICE]
            self._by.setText(by_line(said))
            self._words.put(f"“{said.words}”", marks)

    def _set_aside(self) -> None:
        if self._pool:
            self.room.do(set_feedback_aside, self._pool[self._shown].id)
            self.room.say(word("reflection.said.set_aside_done"), undo=True)

    def _retire(self) -> None:
        self.room.do(retire_lesson, self.sender().property("lesson"))
        self.room.say(word("reflection.lesson.retired"), undo=True)

    def _show_date(self) -> None:
        self.on.setVisible(self.comes_up.currentData() == ComesUp.ON_DATE)

    def _day(self) -> date | None:
        try:
            return self.on.day()
        except Refusal:
            return None

    def _today(self) -> date:
        return self.room.now().astimezone(self.room.zone()).date()


def _advice_first(said: FeedbackRow) -> int:
    order = (FeedbackKind.ADVICE, FeedbackKind.REASON, FeedbackKind.OTHER)
    return order.index(said.kind)
