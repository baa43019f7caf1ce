"""One thing that was said, as it was said: it can be corrected beside, or set aside."""

from PySide6.QtCore import Signal

from rebound_desktop.actions.feedback import set_feedback_aside, take_feedback_back
from rebound_desktop.qt.words import word
from rebound_desktop.queries.feedback import FeedbackRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.reflection.by_line import by_line
from rebound_desktop.window.reflection.quote import Quote
from rebound_desktop.window.room import Room


class SaidCard(Card):
    """Set aside, its words are shut until they are opened."""

    correcting = Signal(str)

    def __init__(self, room: Room, said: FeedbackRow) -> None:
        super().__init__(margins=(16, 12, 16, 10), spacing=6)
        self._room, self._said = room, said
        kind = word(f"reflection.kind.{said.kind}")
        head = " · ".join(one for one in (kind, by_line(said)) if one)
        self.words = Quote(word("reflection.said.words"))
        self.words.put(f"“{said.words}”")
        self.column.addWidget(labels.small(head))
        if said.on_the_day:
            self.column.addWidget(labels.small(word("reflection.liked.from_debrief")))
        self.column.addWidget(self.words)
        if said.set_aside:
            self.words.hide()
            self._shut = self._link("reflection.said.open", self._open)
            back = self._link("reflection.said.take_back", self._take_back)
            aside = labels.small(word("reflection.said.set_aside_list"))
            self.column.addLayout(row(aside, None, self._shut, back))
        else:
            correct = self._link("reflection.said.correct", self._correct)
            away = self._link("reflection.said.set_aside", self._set_aside)
            unfair = labels.small(word("reflection.said.set_aside_question"), wrap=False)
            self.column.addLayout(row(correct, None, unfair, away, gap=8))

    def _link(self, key: str, press):  # type: ignore[no-untyped-def]
        made = buttons.link(word(key), press)
        made.setAccessibleDescription(self._said.words[:120])
        return made

    def _correct(self) -> None:
        self.correcting.emit(self._said.id)

    def _set_aside(self) -> None:
        self._room.do(set_feedback_aside, self._said.id)
        self._room.say(word("reflection.said.set_aside_done"), undo=True)

    def _take_back(self) -> None:
        self._room.do(take_feedback_back, self._said.id)

    def _open(self) -> None:
        shut = self.words.isHidden()
        self.words.setVisible(shut)
        self._shut.setText(word("reflection.said.close" if shut else "reflection.said.open"))
