"""Three questions on the evening of an interview; none has to be answered."""

import json

from PySide6.QtGui import QHideEvent

from rebound_desktop.actions.debrief import Debrief, debrief
from rebound_desktop.actions.keep_draft import drop_draft, keep_draft
from rebound_desktop.qt.words import word
from rebound_desktop.queries.interview_day import InterviewDay, interview_day
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.keeping import Keeping
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.text_box import TextBox
from rebound_desktop.window.room import Room

QUESTIONS = ("asked", "liked", "differently")


class DebriefSheet(Sheet):
    """What is typed is kept while it is typed, and waits here if the sheet is left."""

    def __init__(self, room: Room, interview: str = "", **_what: object) -> None:
        super().__init__(word("reflection.debrief.title"), width=560)
        self._room, self._interview, self._typed = room, interview, False
        self.heading_words = labels.title(word("reflection.debrief.title"))
        self.about = labels.soft()
        self.boxes = {
            "asked": _box("asked", word("reflection.debrief.asked")),
            "liked": _box("liked", word("reflection.debrief.liked")),
            "differently": _box("differently", word("reflection.debrief.differently")),
        }
        keep = buttons.primary(word("reflection.debrief.keep"), self._keep_it, tone="learn")
        skip = buttons.secondary(word("reflection.debrief.skip"), self._skip)
        self._keeping = Keeping(self)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self.about)
        self.column.addWidget(labels.soft(word("reflection.debrief.text")))
        for name, box in self.boxes.items():
            self.column.addSpacing(4)
            asked = labels.strong(box.accessibleName())
            asked.setBuddy(box)
            self.column.addWidget(asked)
            self.column.addWidget(self.boxes[name])
        self.column.addSpacing(8)
        self.column.addLayout(row(None, skip, keep))
        self._room.ask(interview_day, interview, then=self._put, view="debrief")
        self._wire()

    def _wire(self) -> None:
        for box in self.boxes.values():
            box.textChanged.connect(self._touched)
        self._keeping.due.connect(self._keep_draft)
        self._room.leaving.connect(self._keeping.keep_now)

    def _put(self, found: InterviewDay | None) -> None:
        if found is None:
            self.leave()
            return
        self.about.setText(found.title)
        said = {"asked": found.asked, "liked": found.liked, "differently": found.differently}
        said |= _typed(found.open_text)
        for name, box in self.boxes.items():
            box.put(said[name])
        self._typed = bool(found.open_text)
        self._keeping.settle()

    def _said(self) -> dict[str, str]:
        return {name: box.text() for name, box in self.boxes.items()}

    def _touched(self) -> None:
        self._typed = True
        self._keeping.touch()

    def _keep_draft(self) -> None:
        if self._typed:
            text = json.dumps(self._said(), ensure_ascii=False)
            place = f"debrief:{self._interview}"
            self._room.do(keep_draft, place, text, keeps=place)

    def _keep_it(self) -> None:
        self._typed = False
        self._keeping.settle()
        self._room.do(debrief, self._interview, Debrief(**self._said()), then=self._kept)

    def _kept(self, _nothing: object) -> None:
        self._room.say(word("reflection.lesson.thanks"), undo=True)
        self.leave()

    def _skip(self) -> None:
        if self._typed and not any(said.strip() for said in self._said().values()):
            self._room.do(drop_draft, f"debrief:{self._interview}")
        self.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        self._keeping.keep_now()
        self._keeping.settle()
        super().hideEvent(event)


def _box(name: str, asked: str) -> TextBox:
    return TextBox(asked, word(f"reflection.debrief.{name}_placeholder"))


def _typed(text: str) -> dict[str, str]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return {name: str(found[name]) for name in QUESTIONS if name in found} if isinstance(found, dict) else {}
