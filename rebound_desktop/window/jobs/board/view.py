"""The board: columns beside each other, closed ones shut; arrows go from card to card."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.queries import board
from rebound_desktop.queries.cards import CardPage
from rebound_desktop.window.jobs.board.column import Column
from rebound_desktop.window.jobs.board.face import Face, face
from rebound_desktop.window.jobs.board.shut_column import ShutColumn
from rebound_desktop.window.pieces.rows import holding, seen_through


class BoardView(QScrollArea):
    """Shows a Board; what a person does on it goes out as signals, each with the job it is about."""

    opened = Signal(str)
    chosen = Signal(str)
    wanted = Signal(str, str)
    moved = Signal(str, str, str)  # job, stage, the job it lies below ('' = on top)
    menu_wanted = Signal(str, QPoint)
    brought = Signal(QMimeData, str)
    page_wanted = Signal(str, object)  # stage, the key to go on behind
    closed_opened = Signal(str)
    closed_shut = Signal(str)

    def __init__(self, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._zone, self._now = zone, now
        self._board: board.Board | None = None
        self._keys: dict[str, tuple[float, str]] = {}
        self.columns: dict[str, Column] = {}
        self.shut: dict[str, ShutColumn] = {}
        self._row = QHBoxLayout()
        self._row.setContentsMargins(20, 18, 20, 18)
        self._row.setSpacing(14)
        seen_through(self)
        self.setWidget(holding(self._row))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget().setAutoFillBackground(False)

    def put(self, shown: board.Board, opened: frozenset[str]) -> None:
        """Shows the board; columns are made anew only when the stages or the opened ones changed."""
        now_open = [c.id for c in shown.columns if c.kind is not StageKind.CLOSED or c.id in opened]
        now_shut = [c.id for c in shown.columns if c.id not in now_open]
        if now_open != list(self.columns) or now_shut != list(self.shut):
            self._build(shown, now_open)
        self._board = shown
        quiet = shown.quiet_until is not None
        for stage in shown.columns:
            if stage.id in self.shut:
                self.shut[stage.id].put(stage, quiet=quiet)
            else:
                self._remember(stage.id, stage.page)
                self.columns[stage.id].put(stage, self._faces(stage.page), quiet=quiet)

    def add(self, stage: str, page: CardPage) -> None:
        """Shows a further page at the foot of a column."""
        if stage in self.columns:
            self._remember(stage, page)
            self.columns[stage].list.cards.add(self._faces(page), page.more)

    def loaded(self) -> dict[str, int]:
        """How many cards each column shows."""
        return {stage: one.list.cards.rowCount() for stage, one in self.columns.items()}

    def mark_open(self, job: str) -> None:
        """Draws the mark around the card whose panel is open ('' = none)."""
        for one in self.columns.values():
            one.list.faces.open_id = job
            one.list.viewport().update()

    def focus_card(self, job: str) -> bool:
        """Puts the keyboard on a card; whether it is in sight."""
        for one in self.columns.values():
            row = one.list.cards.row_of(job)
            if row >= 0:
                one.list.setFocus()
                one.list.mark(row)
                return True
        return False

    def focus_first(self) -> None:
        """Puts the keyboard on the board."""
        first = next((one for one in self.columns.values() if one.list.cards.rowCount()), None)
        if first is not None:
            first.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def stage_of(self, job: str) -> str:
        """The stage whose column shows the job; '' where none does."""
        return next((s for s, one in self.columns.items() if one.list.cards.row_of(job) >= 0), "")

    def stages(self) -> tuple[board.Column, ...]:
        """All stages in the person's order, closed ones too."""
        return self._board.columns if self._board else ()

    def kind_of(self, stage: str) -> StageKind | None:
        """What a stage counts as; None for one that is not on the board."""
        return next((one.kind for one in self.stages() if one.id == stage), None)

    def face_of(self, job: str) -> Face | None:
        """The card of a job; None where it is not in sight."""
        for one in self.columns.values():
            found = one.list.cards.face_at(one.list.cards.row_of(job))
            if found is not None:
                return found
        return None

    # What the lists say

    def _sideways(self, stage: str, step: int) -> None:
        """To the next column that holds a card, in the same row."""
        stages = list(self.columns)
        row = max(0, self.columns[stage].list.currentIndex().row())
        at = stages.index(stage) + step
        while 0 <= at < len(stages):
            other = self.columns[stages[at]].list
            if other.cards.rowCount():
                other.setFocus(Qt.FocusReason.MouseFocusReason)
                other.mark(row)
                self.ensureWidgetVisible(other, 20, 0)
                return
            at += step
        if step > 0 and self.shut:
            next(iter(self.shut.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        """From a shut column to the last one with cards."""
        last = next((one for one in reversed(self.columns.values()) if one.list.cards.rowCount()), None)
        if last is not None:
            last.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_stage(self, job: str, step: int) -> None:
        stages = [one.id for one in self.stages()]
        at = stages.index(self.stage_of(job)) + step
        if 0 <= at < len(stages):
            self.moved.emit(job, stages[at], "")

    def _step_place(self, stage: str, job: str, step: int) -> None:
        cards = self.columns[stage].list.cards
        row = cards.row_of(job)
        if not 0 <= row + step < cards.rowCount():
            return
        above = cards.face_at(row + 1 if step > 0 else row - 2)
        self.moved.emit(job, stage, above.id if above else "")

    def _dropped(self, stage: str, job: str, below: str) -> None:
        self.moved.emit(job, stage, below)

    def _dropped_on_shut(self, job: str, stage: str) -> None:
        self.moved.emit(job, stage, "")

    def _page(self, stage: str) -> None:
        self.page_wanted.emit(stage, self._keys.get(stage))

    # Building

    def _build(self, shown: board.Board, now_open: list[str]) -> None:
        kept = {**self.columns, **self.shut}
        while self._row.count():
            self._row.takeAt(0)
        self.columns, self.shut = {}, {}
        for stage in shown.columns:
            widget = kept.pop(stage.id, None)
            if stage.id in now_open:
                made = widget if isinstance(widget, Column) else self._column(stage)
                self.columns[stage.id] = made
                self._row.addWidget(made, 10)
            else:
                shut = widget if isinstance(widget, ShutColumn) else self._shut_column(stage)
                self.shut[stage.id] = shut
                self._row.addWidget(shut)
            if widget is not None and widget not in (self.columns.get(stage.id), self.shut.get(stage.id)):
                widget.deleteLater()
        self._row.addStretch(1)
        for gone in kept.values():
            gone.deleteLater()

    def _column(self, stage: board.Column) -> Column:
        made = Column(stage)
        cards = made.list
        cards.opened.connect(self.opened)
        cards.chosen.connect(self.chosen)
        cards.wanted.connect(self.wanted)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.brought.connect(self.brought)
        cards.stage_step.connect(self._step_stage)
        cards.sideways.connect(partial(self._sideways, stage.id))
        cards.place_step.connect(partial(self._step_place, stage.id))
        cards.dropped.connect(partial(self._dropped, stage.id))
        cards.cards.more_wanted.connect(partial(self._page, stage.id))
        made.shut_wanted.connect(self.closed_shut)
        return made

    def _shut_column(self, stage: board.Column) -> ShutColumn:
        made = ShutColumn(stage)
        made.clicked.connect(partial(self._open_closed, stage.id))
        made.dropped.connect(self._dropped_on_shut)
        made.back.connect(self._back)
        return made

    def _open_closed(self, stage: str) -> None:
        self.closed_opened.emit(stage)

    def _remember(self, stage: str, page: CardPage) -> None:
        if page.cards:
            self._keys[stage] = page.cards[-1].key

    def _faces(self, page: CardPage) -> list[Face]:
        quiet = self._board.quiet_until if self._board else None
        zone, now = self._zone(), self._now()
        return [face(card, quiet_until=quiet, zone=zone, now=now) for card in page.cards]
