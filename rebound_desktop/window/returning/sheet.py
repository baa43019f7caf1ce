"""The ten-minute page: three steps, the first chosen; one done is enough."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from rebound_desktop.domain.codes import StepKind
from rebound_desktop.domain.ten_minutes import Offer, Way
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ten_minutes import TenMinutes, ten_minutes
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.returning.clock import TenMinuteClock
from rebound_desktop.window.returning.forms import ApplyForm, LookForm, PictureForm, StepForm
from rebound_desktop.window.returning.offers import told
from rebound_desktop.window.returning.set_time import SetTime
from rebound_desktop.window.room import Room


class ReturningSheet(Sheet):
    """Choosing, doing, done; each a filling of the same sheet."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("returning.page.title"), width=640)
        self._room = room
        self._found: TenMinutes | None = None
        self._group = QButtonGroup(self)
        self._clock = TenMinuteClock()
        self._phase = buttons.chip(word("returning.page.phase"), tone="return", checkable=False)
        self._phase.setEnabled(False)
        self.heading_words = labels.title(word("returning.page.title"))
        self._body = column(gap=12)
        self.column.addLayout(row(self._phase, None))
        self.column.addWidget(self.heading_words)
        self.column.addSpacing(6)
        self.column.addLayout(self._body)
        self.setAccessibleDescription(word("returning.page.spoken"))
        room.ask(ten_minutes, then=self._choose_from, view="returning")

    def _choose_from(self, found: TenMinutes) -> None:
        self._found = found
        self._offer_three()

    def _offer_three(self) -> None:
        assert self._found is not None
        emptied(self._body)
        for old in self._group.buttons():
            self._group.removeButton(old)
        for number, offer in enumerate(self._found.offers):
            choice = Choice(*told(offer, self._found.places), tone="return")
            choice.setChecked(number == 0)
            self._group.addButton(choice, number)
            self._body.addWidget(choice)
        later = buttons.quiet(word("returning.page.later"), self.leave)
        at = buttons.secondary(word("returning.page.set_time"), self._set_time)
        start = buttons.primary(word("returning.page.start"), self._start, tone="return")
        self._body.addSpacing(2)
        self._body.addLayout(row(at, None, later, start))
        first = self._group.button(0)
        if self.isVisible() and first is not None:
            first.setFocus()

    @property
    def chosen(self) -> Offer:
        """The offer that is chosen now."""
        assert self._found is not None
        return self._found.offers[max(0, self._group.checkedId())]

    def _start(self) -> None:
        offer = self.chosen
        if offer.way is Way.PASTE:
            self._room.go("add")
            return
        form = self._form(offer)
        assert self._found is not None
        bold, _small = told(offer, self._found.places)
        emptied(self._body)
        self._clock = TenMinuteClock()
        stop = buttons.quiet(word("returning.timer.stop"), self.leave)
        for part in (labels.heading(bold), self._clock, form):
            self._body.addWidget(part)
        self._body.addLayout(row(stop, None))
        form.done.connect(self._is_done)
        self._clock.begin()
        form.first.setFocus()

    def _form(self, offer: Offer) -> StepForm:
        assert self._found is not None
        if offer.kind is StepKind.APPLY:
            return ApplyForm(self._room, offer)
        if offer.kind is StepKind.LOOK:
            return LookForm(self._room, offer, self._found.places)
        return PictureForm(self._room, offer)

    def _set_time(self) -> None:
        offer = self.chosen
        emptied(self._body)
        form = SetTime(self._room, offer)
        self._body.addWidget(form)
        form.left.connect(self._offer_three)
        form.set.connect(self.leave)
        form.first.setFocus()

    def _is_done(self, sentence: str) -> None:
        self._clock.end()
        emptied(self._body)
        done: QWidget = labels.heading(word("returning.done.title"))
        self.setAccessibleName(word("returning.done.title"))
        self._body.addWidget(done)
        if sentence:
            self._body.addWidget(labels.soft(sentence))
        again = buttons.quiet(word("returning.done.next"), self._once_more)
        close = buttons.primary(word("returning.done.close"), self.leave, tone="return")
        self._body.addLayout(row(None, again, close))
        close.setFocus()

    def _once_more(self) -> None:
        self._room.ask(ten_minutes, then=self._choose_from, view="returning")
