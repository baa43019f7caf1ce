"""The sheet of a no, full or small: what was lost, how heavy, how long it is quiet, what they wrote."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.told_loss import ToldLoss, sealed_without_quiet
from rebound_desktop.domain import quiet_time as rules
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.qt.words import word
from rebound_desktop.queries.setback_facts import SetbackFacts
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.heaviness import Heaviness
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.dates import SpeakingDates
from rebound_desktop.window.setback.foot import Foot
from rebound_desktop.window.setback.heard import Heard
from rebound_desktop.window.setback.lengths import Lengths
from rebound_desktop.window.setback.letter_box import LetterBox
from rebound_desktop.window.setback.until import Until
from rebound_desktop.window.setback.which_job import WhichJob


class LossForm(QWidget):
    """`begun(loss)` and `recorded(loss)` hand over what was told; `unfolded` when the small one opens."""

    begun = Signal(object)
    recorded = Signal(object)
    unfolded = Signal()
    left = Signal()

    def __init__(self, room: Room, outcome: Outcome, *, mattered: bool = False) -> None:
        super().__init__()
        self._room, self._outcome = room, outcome
        self._facts: SetbackFacts | None = None
        self.whole, self._mattered = mattered, mattered
        self.which = WhichJob(room)
        self.heard, self.heaviness, self.lengths = Heard(room), Heaviness(), Lengths(room)
        self.dates, self.until, self.letter = SpeakingDates(room), Until(room), LetterBox(room)
        self.matters = buttons.link(word("setback.small.mattered"))
        self._week = labels.small(word("setback.small.two_this_week"))
        self._unfold = holding(row(self.matters, None))
        self.foot = Foot(word("setback.buttons.begin"))
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                self.which,
                self._unfold,
                self.heard,
                self.heaviness,
                self.lengths,
                self.dates,
                self.until,
                self.letter,
                self._week,
                gap=12,
            )
        )

    def _wire(self) -> None:
        self.matters.clicked.connect(self._say_it_mattered)
        self.heard.changed.connect(self._follow)
        self.heaviness.said.connect(self._follow)
        self.lengths.changed.connect(self._follow)
        self.which.changed.connect(self._follow)
        self.letter.read.connect(self._name_from_mail)
        self.foot.begun.connect(self._begin)
        self.foot.recorded.connect(self._record)
        self.foot.left.connect(self.left)

    def put(self, facts: SetbackFacts) -> None:
        """Shows what is known of the job; what was told already stays."""
        self._facts, job = facts, facts.job
        self.which.setVisible(job is None)
        self.dates.put(facts.dates)
        if job is not None and job.heard_at is not None and self._mattered:
            self.heard.put(job.heard_at)
        self.whole = self.whole or rules.opens_full(
            starred=job is not None and job.starred,
            interviewed=job is not None and job.interviewed,
            named=job is not None,
        )
        self.whole = self.whole or self._outcome is Outcome.OFFER_WITHDRAWN
        self.whole = self.whole and facts.quiet_is_on
        self._follow()

    def put_heard(self, heard: datetime) -> None:
        """It came earlier than this sheet was opened."""
        self.heard.put(heard)

    def loss(self) -> ToldLoss:
        """What was told, as it stands."""
        job = self._facts.job if self._facts else None
        return ToldLoss(
            self._outcome,
            self.heard.at(),
            job.id if job else "",
            "" if job else self.which.title,
            "" if job else self.which.company,
            self.heaviness.value,
            self.lengths.length,
            self.letter.letter(),
            self.dates.chosen(),
        )

    def holds_words(self) -> bool:
        """Whether leaving now would lose something that was typed or pasted."""
        return self.letter.letter() is not None

    def _follow(self, *_changed: object) -> None:
        """Makes every line true of what is chosen now."""
        if self._facts is None:
            return
        facts, heard, now = self._facts, self.heard.at(), self._room.now()
        starred = facts.job is not None and facts.job.starred
        self.lengths.put(rules.choices(heard, facts.hours, self._room.zone(), now))
        self.lengths.choose(
            rules.preset(starred=starred, heaviness=self.heaviness.value, outcome=self._outcome)
        )
        chosen = self.lengths.chosen
        self.dates.put_end(chosen.ends)
        self.until.put(chosen, heard)
        self.letter.put_until(chosen.ends or now + sealed_without_quiet())
        for part in (self.heard, self.heaviness):
            part.setVisible(self.whole)
        self.letter.setVisible(self.whole or self.holds_words())
        self._unfold.setVisible(not self.whole and facts.quiet_is_on)
        self._preset(facts, chosen.length)

    def _preset(self, facts: SetbackFacts, length: Length) -> None:
        begin = "without" if length is Length.NONE else "begin"
        self.foot.name_begin(word(f"setback.buttons.{begin}"))
        twice = rules.records_only(facts.begun, self._room.now()) and not self._mattered
        self._week.setVisible(twice)
        letter_only = twice or not self.whole
        self.foot.preset(self.foot.record if letter_only else self.foot.begin)
        for part in (self.lengths, self.until, self.foot.begin):
            part.setVisible(facts.quiet_is_on)
        known = facts.job is not None or bool(self.which.title)
        # A no that was recorded is not recorded again; one without any name leaves nothing to record.
        self.foot.record.setVisible(not self._mattered)
        self.foot.record.setEnabled(known)

    def _say_it_mattered(self) -> None:
        self.whole = True
        self._follow()
        self.foot.preset(self.foot.begin)
        self.heaviness.slider.setFocus()
        self.unfolded.emit()

    def _name_from_mail(self, mail: object) -> None:
        if self._facts is not None and self._facts.job is None:
            self.which.propose(mail.role, mail.company)  # type: ignore[attr-defined]

    def _begin(self) -> None:
        self.begun.emit(self.loss())

    def _record(self) -> None:
        self.recorded.emit(self.loss())
