"""What somebody said, to be put down: the words, who, when, how, what it is, whether it rings true."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rebound_desktop.actions.feedback import FeedbackFields
from rebound_desktop.domain.codes import FeedbackKind, FeedbackRole, RingsTrue
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.feedback import FeedbackRow
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.day_field import DayField
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.room import Room

QUESTIONS = ("words", "who", "role", "when", "how", "kind", "rings_true")


class SaidForm(QWidget):
    """Answers in and out as text by question, so that what is half typed is kept like everything else."""

    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        asked, hint = word("reflection.said.words"), word("reflection.said.words_placeholder")
        self.words = TextBox(asked, hint, least=3)
        self.who = QLineEdit()
        self.who.setPlaceholderText(word("reflection.said.who_placeholder"))
        self.role, self.how = _list("reflection.role"), _list("reflection.how")
        self.when = DayField(word("reflection.said.when"), self._today)
        self.kind = Chips(word("reflection.said.kind"), words("reflection.kind"))
        self.rings_true = Chips(word("reflection.said.rings_true"), words("reflection.rings_true"))
        self.setLayout(
            column(
                labelled(word("reflection.said.words"), self.words),
                row(
                    labelled(word("reflection.said.who"), self.who),
                    labelled(word("reflection.said.role"), self.role),
                    gap=14,
                ),
                row(
                    labelled(word("reflection.said.when"), self.when),
                    labelled(word("reflection.said.how"), self.how),
                    gap=14,
                ),
                2,
                labels.small(word("reflection.said.kind")),
                self.kind,
                2,
                labels.small(word("reflection.said.rings_true")),
                self.rings_true,
                gap=6,
            )
        )
        self._wire()

    def _wire(self) -> None:
        self.words.textChanged.connect(self.changed)
        self.who.textEdited.connect(self.changed)
        self.when.line.textEdited.connect(self.changed)
        for drop in (self.role, self.how):
            drop.currentIndexChanged.connect(self.changed)
        for chips in (self.kind, self.rings_true):
            chips.changed.connect(self.changed)

    def answers(self) -> dict[str, str]:
        """What stands in the form, by question."""
        return {
            "words": self.words.text(),
            "who": self.who.text(),
            "role": self.role.currentData() or "",
            "when": self.when.line.text(),
            "how": self.how.currentData() or "",
            "kind": self.kind.one(),
            "rings_true": self.rings_true.one(),
        }

    def put(self, answers: dict[str, str]) -> None:
        """Shows these; questions without an answer are empty."""
        blocked = QSignalBlocker(self)
        self.words.put(answers.get("words", ""))
        self.who.setText(answers.get("who", ""))
        self.when.line.setText(answers.get("when", ""))
        for name, field in (("role", self.role), ("how", self.how)):
            field.setCurrentIndex(max(0, field.findData(answers.get(name, ""))))
        self.kind.put([one for one in (answers.get("kind", ""),) if one])
        self.rings_true.put([one for one in (answers.get("rings_true", ""),) if one])
        blocked.unblock()

    def fields(self) -> FeedbackFields:
        """What was said, as an action wants it; a day that cannot be read is left out."""
        said = self.answers()
        return FeedbackFields(
            said["words"].strip(),
            who=said["who"],
            role=FeedbackRole(said["role"]) if said["role"] else None,
            how=said["how"],
            kind=FeedbackKind(said["kind"]) if said["kind"] else FeedbackKind.OTHER,
            said_on=self._day(),
            rings_true=RingsTrue(said["rings_true"]) if said["rings_true"] else None,
        )

    def _day(self) -> date | None:
        try:
            return self.when.day()
        except Refusal:
            return None

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()


def answers_of(said: FeedbackRow) -> dict[str, str]:
    """The answers that would have made this row."""
    return {
        "words": said.words,
        "who": said.who,
        "role": said.role or "",
        "when": said.said_on.isoformat() if said.said_on else "",
        "how": said.how,
        "kind": said.kind,
        "rings_true": said.rings_true or "",
    }


def _list(key: str) -> DropDown:
    made = DropDown()
    made.addItem("", "")
    for code, said in words(key).items():
        made.addItem(said, code)
    return made
