"""Numbers, honest: how far they came, where they went, how long it took, and by what they share."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.group import Group
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.numbers import Numbers, numbers
from rebound_desktop.window.jobs.numbers.bars import Bars
from rebound_desktop.window.jobs.numbers.flow_card import FlowCard
from rebound_desktop.window.jobs.numbers.group_card import GroupCard
from rebound_desktop.window.jobs.numbers.period_bar import PeriodBar
from rebound_desktop.window.jobs.numbers.saying import funnel_sentences, wait_sentence
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, holding, row, scrolling
from rebound_desktop.window.room import Room

_TABLES = frozenset({"job", "stage", "event", "interview"})
_WAITS = ("answer", "interview", "end")
_WIDEST = 1280


class NumbersPage(QWidget):
    """Reads anew whenever it comes into sight, or jobs change under it."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._shown: Numbers | None = None
        self.period = PeriodBar(self._today)
        self.report = buttons.link(word("numbers.page.report"))
        self.empty = labels.soft(word("numbers.page.empty"))
        self.bars, self.flow = Bars(), FlowCard()
        self._far = column(gap=4)
        self.waits = {kind: labels.text() for kind in _WAITS}
        self.groups = {kind: GroupCard(kind) for kind in ("source", "resume", "month")}
        self._fill()
        self._wire()

    def _fill(self) -> None:
        far, long = Card(), Card()
        far.column.addWidget(labels.heading(word("numbers.funnel.title")))
        far.column.addWidget(self.bars)
        far.column.addSpacing(4)
        far.column.addLayout(self._far)
        long.column.addWidget(labels.heading(word("numbers.wait.title")))
        for line in self.waits.values():
            long.column.addWidget(line)
        self._body = holding(column(far, self.flow, long, *self.groups.values(), gap=14))
        self.empty.hide()
        all_of_it = column(
            row(labels.title(word("numbers.page.title"), wrap=False), None, self.report),
            labels.soft(word("numbers.page.text")),
            4,
            self.period,
            6,
            self.empty,
            self._body,
            None,
            edge=(28, 20, 28, 24),
        )
        inside = holding(all_of_it)
        inside.setMaximumWidth(_WIDEST)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(area))

    def _wire(self) -> None:
        self.period.chosen.connect(self._ask)
        self.period.refused.connect(self._room.tell)
        self.flow.save_wanted.connect(self._save)
        self.report.clicked.connect(self._open_report)
        self._room.edited.connect(self._edited)

    def arrive(self) -> None:
        """The page is in sight."""
        self.refresh()

    def refresh(self) -> None:
        """Counts anew for the time that is chosen."""
        try:
            self._ask(self.period.period)
        except Refusal as refusal:
            self._room.tell(refusal)

    def _ask(self, period: object) -> None:
        self._room.ask(numbers, period, then=self._put, view="jobs.numbers")

    def _put(self, found: Numbers) -> None:
        self._shown = found
        self.empty.setVisible(not found.jobs)
        self._body.setVisible(bool(found.jobs))
        self.bars.put(found.funnel)
        emptied(self._far)
        for sentence in funnel_sentences(found):
            self._far.addWidget(labels.soft(sentence))
        self.flow.put(found.flows)
        for kind, middle in zip(_WAITS, (found.answer, found.interview, found.end), strict=True):
            self.waits[kind].setText(wait_sentence(kind, middle))
        lots: dict[str, tuple[Group, ...]] = {
            "source": found.by_source,
            "resume": found.by_resume,
            "month": found.by_month,
        }
        for key, groups in lots.items():
            self.groups[key].put(groups)

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self.isVisible():
            self.refresh()

    def _save(self) -> None:
        from rebound_desktop.window.jobs.numbers.keep_picture import keep_picture

        if self._shown is not None:
            keep_picture(self._room, self._shown.flows, self)

    def _open_report(self) -> None:
        self._room.go("report")

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()
