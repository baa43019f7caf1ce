"""Another no inside quiet time: a short sheet, and the day until which it is quiet now."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.told_loss import SpeakingDate, ToldLoss
from rebound_desktop.domain import quiet_time as rules
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.qt.words import word
from rebound_desktop.queries.setback_facts import SetbackFacts
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.foot import Foot
from rebound_desktop.window.setback.letter_box import LetterBox
from rebound_desktop.window.setback.moments import day_time
from rebound_desktop.window.setback.which_job import WhichJob


class JoiningForm(QWidget):
    """`begun(loss)`: it joins; `recorded(loss)`: it is a letter and nothing more."""

    begun = Signal(object)
    recorded = Signal(object)
    same_one = Signal(object)  # a Letter about the loss that was told before
    left = Signal()

    def __init__(self, room: Room, outcome: Outcome, *, mattered: bool = False) -> None:
        super().__init__()
        self._room, self._outcome, self._mattered = room, outcome, mattered
        self._facts: SetbackFacts | None = None
        self._heard: datetime | None = None
        self._until = labels.text()
        self.which, self.letter = WhichJob(room), LetterBox(room)
        self.foot = Foot(word("setback.joining.keep_quiet"))
        self.same = buttons.link(word("setback.joining.same_one"))
        self._same = holding(row(self.same, None))
        self.setLayout(column(self._until, self.which, self.letter, self._same, self.foot, gap=12))
        self.foot.begun.connect(self._join)
        self.foot.recorded.connect(self._record)
        self.foot.left.connect(self.left)
        self.which.changed.connect(self._follow)
        self.letter.changed.connect(self._follow)
        self.same.clicked.connect(self._is_same)

    def put(self, facts: SetbackFacts) -> None:
        """Shows until when it is quiet with this one."""
        self._facts = facts
        ends = self._ends(facts)
        self._until.setText(word("setback.joining.until", when=day_time(ends, self._room.zone())))
        self.letter.put_until(ends)
        self.which.setVisible(facts.job is None)
        self._follow()

    def holds_words(self) -> bool:
        """Whether leaving now would lose something that was typed or pasted."""
        return self.letter.letter() is not None

    def put_heard(self, heard: datetime) -> None:
        """It came earlier than this sheet was opened."""
        self._heard = heard

    def loss(self) -> ToldLoss:
        """What was told, as it stands; it was heard just now, unless `put_heard` knows better."""
        facts = self._facts
        assert facts is not None
        ends = self._ends(facts)
        return ToldLoss(
            self._outcome,
            self._heard or self._room.now(),
            facts.job.id if facts.job else "",
            "" if facts.job else self.which.title,
            "" if facts.job else self.which.company,
            length=self._length(facts),
            letter=self.letter.letter(),
            dates=tuple(SpeakingDate(one.kind, one.ref, one.at) for one in facts.dates if one.at < ends),
        )

    def _length(self, facts: SetbackFacts) -> rules.Length:
        starred = facts.job is not None and facts.job.starred
        return rules.preset(starred=starred, heaviness=None, outcome=self._outcome)

    def _ends(self, facts: SetbackFacts) -> datetime:
        assert facts.running is not None
        zone, now = self._room.zone(), self._room.now()
        return rules.joined(facts.running, self._length(facts), facts.hours, zone, now).ends

    def _follow(self) -> None:
        job = self._facts.job if self._facts else None
        wanted = rules.opens_full(
            starred=job is not None and job.starred,
            interviewed=job is not None and job.interviewed,
            named=job is not None,
        )
        self.foot.record.setEnabled(job is not None or bool(self.which.title))
        self.foot.record.setVisible(not self._mattered)
        self.foot.preset(self.foot.begin if wanted or self._mattered else self.foot.record)
        self._same.setVisible(job is None and self.holds_words())

    def _is_same(self) -> None:
        self.same_one.emit(self.letter.letter())

    def _join(self) -> None:
        self.begun.emit(self.loss())

    def _record(self) -> None:
        self.recorded.emit(self.loss())


class ThirdForm(QWidget):
    """It is recorded; one click gives it a day of its own."""

    own_day = Signal()
    left = Signal()

    def __init__(self, room: Room, ends: datetime, own: datetime) -> None:
        super().__init__()
        zone = room.zone()
        self.foot = Foot(word("setback.third.own_day"))
        self.foot.record.hide()
        self.foot.cancel.setText(word("setback.joining.keep_quiet"))
        self.foot.cancel.setAccessibleName(word("setback.joining.keep_quiet"))
        until = labels.text(word("setback.third.until", when=day_time(ends, zone)))
        then = labels.soft(word("setback.third.own_day_until", when=day_time(own, zone)))
        self.setLayout(column(until, then, self.foot, gap=8))
        self.foot.begun.connect(self.own_day)
        self.foot.left.connect(self.left)
