"""The guided flow: one question a screen, left at any time, finished with however many skips."""

import json
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.actions.reflect import finish_reflection, leave_reflection
from rebound_desktop.domain.looking_back import Part, part_after, part_before
from rebound_desktop.qt.icons import icon
from rebound_desktop.qt.words import word
from rebound_desktop.queries.reflection import ReflectionOpened, reflection
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.keeping import Keeping
from rebound_desktop.window.pieces.rows import column, holding, row, scrolling
from rebound_desktop.window.reflection.advice_part import AdvicePart
from rebound_desktop.window.reflection.dream_part import DreamPart
from rebound_desktop.window.reflection.liked_part import LikedPart
from rebound_desktop.window.reflection.not_yours_part import NotYoursPart
from rebound_desktop.window.reflection.part_page import PartPage
from rebound_desktop.window.reflection.said_part import SaidPart
from rebound_desktop.window.reflection.steady_part import SteadyPart
from rebound_desktop.window.reflection.step_part import StepPart
from rebound_desktop.window.room import Room

COLUMN = 644
_PAGES: dict[Part, Callable[[Room], PartPage]] = {
    Part.STEADY: SteadyPart,
    Part.SAID: SaidPart,
    Part.LIKED: LikedPart,
    Part.NOT_YOURS: NotYoursPart,
    Part.ADVICE: AdvicePart,
    Part.DREAM: DreamPart,
    Part.STEP: StepPart,
}


class Flow(QWidget):
    """`left` when it is enough for today, `finished` at its end; `opened` says which one lies here."""

    left = Signal()
    finished = Signal(str)
    opened = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._now: ReflectionOpened | None = None
        self._wanted = ""
        self.progress, self.question, self.comfort = labels.small(), labels.title(), labels.soft()
        self.question.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.parts: dict[Part, PartPage] = {}
        self.stack = QStackedWidget()
        self._areas: dict[Part, QScrollArea] = {}
        self.back = buttons.quiet(word("reflection.flow.back"))
        self.back.setIcon(icon("arrow-left"))
        self.saved = labels.small(word("reflection.flow.saved"), wrap=False)
        self.saved.hide()
        self.enough = buttons.secondary(word("reflection.flow.enough"))
        self.next = buttons.primary(word("reflection.flow.next"), tone="learn")
        self._keeping = Keeping(self)
        inner = column(
            self.progress,
            self.question,
            self.comfort,
            8,
            self.stack,
            10,
            row(self.back, None, self.saved, self.enough, self.next, gap=12),
            gap=5,
        )
        inner.setStretch(4, 1)
        page = holding(inner)
        page.setMaximumWidth(COLUMN)
        self.setLayout(row(None, page, None, gap=0, edge=(34, 34, 34, 28)))
        self.layout().setStretch(1, 1000)
        self._wire()

    def _made(self, part: Part) -> PartPage:
        """The part's page, made when it comes into sight for the first time."""
        if part not in self.parts:
            page = self.parts[part] = _PAGES[part](self._room)
            area = scrolling(holding(column(page, None, edge=(0, 2, 8, 8))))
            self._areas[part] = area
            self.stack.addWidget(area)
            page.touched.connect(self._touched)
        return self.parts[part]

    def _wire(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.enough.clicked.connect(self.leave)
        self._keeping.due.connect(self.keep)
        self._keeping.rested.connect(self.rest)
        self._room.leaving.connect(self.rest)

    @property
    def id(self) -> str:
        """The reflection that lies here; "" for none."""
        return self._now.id if self._now else ""

    @property
    def page(self) -> PartPage:
        """The part in sight."""
        return self._made(self._part)

    _part = Part.STEADY

    def open(self, reflection_id: str) -> None:
        """Shows a reflection at the part where it was left; the one in sight stays as it is."""
        if self._now is not None and self._now.id == reflection_id:
            return
        self.rest()
        self._wanted = reflection_id
        self._room.ask(reflection, reflection_id, then=self._put, view="reflection")

    def refresh(self) -> None:
        """Something changed: lists follow, what is being typed stays."""
        if self._now is not None:
            self._room.ask(reflection, self._now.id, then=self._refreshed, view="reflection.lists")

    def _put(self, opened: ReflectionOpened | None) -> None:
        if opened is None or opened.id != self._wanted:
            return
        if opened.finished_at is not None:
            self.finished.emit(opened.id)
            return
        self._now = opened
        self.opened.emit(opened.id)
        self._enter(opened.part)

    def _refreshed(self, opened: ReflectionOpened | None) -> None:
        if self._now is None or (opened is not None and opened.id != self._now.id):
            return
        if opened is None:  # its beginning was undone
            self._now = None
            self.left.emit()
            return
        self._now = opened
        self.page.refresh(opened)

    def _enter(self, part: Part) -> None:
        assert self._now is not None
        self._part = part
        name = word(f"reflection.{part}.name")
        self.progress.setText(word("reflection.flow.progress", number=part.number, name=name))
        self.question.setText(word(f"reflection.{part}.title"))
        self.comfort.setText(word(f"reflection.{part}.comfort"))
        self.back.setVisible(part_before(part, silence=self._now.silence) is not None)
        last = part_after(part, silence=self._now.silence) is None
        self.next.setText(word("reflection.flow.finish" if last else "reflection.flow.next"))
        self.next.setAccessibleName(self.next.text())
        self.saved.hide()
        self.page.enter(self._now)
        self.stack.setCurrentWidget(self._areas[part])
        self._areas[part].verticalScrollBar().setValue(0)
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    # Going through

    def go_on(self) -> None:
        """The next part; after the last it is finished."""
        if self._now is None:
            return
        self._keeping.settle()
        self.page.move_on()
        following = part_after(self._part, silence=self._now.silence)
        if following is None:
            self._room.do(finish_reflection, self._now.id, then=self._end)
        else:
            self._turn(following)

    def go_back(self) -> None:
        """The part before, as it was left."""
        if self._now is None:
            return
        self.rest()
        before = part_before(self._part, silence=self._now.silence)
        if before is not None:
            self._turn(before)

    def leave(self) -> None:
        """*That's enough for today*: it lies open, as long as one likes."""
        if self._now is None:
            return
        self.rest()
        self._room.do(leave_reflection, self._now.id, self._part)
        self._room.say(word("reflection.flow.left"))
        self._now = None
        self.left.emit()

    def _turn(self, part: Part) -> None:
        """Turning a page is no step; where one stands is kept all the same."""
        assert self._now is not None
        place = f"reflection:{self._now.id}:at"
        self._room.do(keep_draft, place, str(part.number), then=self._turned)

    def _turned(self, _nothing: object) -> None:
        if self._now is not None:
            self._wanted = self._now.id
            self._room.ask(reflection, self._now.id, then=self._put, view="reflection")

    def _end(self, _nothing: object) -> None:
        ended, self._now = self.id, None
        self._room.say(word("reflection.flow.finished"), undo=True)
        self.finished.emit(ended)

    # Keeping

    def _touched(self) -> None:
        self._keeping.touch()

    def keep(self) -> None:
        """Keeps what is typed in the part in sight."""
        if self._now is not None and self.page.typed:
            place = f"reflection:{self._now.id}:{self._part}"
            text = json.dumps(self.page.answers(), ensure_ascii=False)
            self._room.do(keep_draft, place, text, then=self._kept, keeps=place)

    def _kept(self, _nothing: object) -> None:
        self.saved.show()

    def rest(self) -> None:
        """The person rests: what was typed becomes a step."""
        self._keeping.settle()
        if self._now is not None:
            self.page.rest()

    def hideEvent(self, event: QHideEvent) -> None:
        self.rest()
        super().hideEvent(event)
