"""The sheet of a no: full, small, joining, or *change*; one of them, as the rules say."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from rebound_desktop.actions.change_quiet_time import give_third_its_day
from rebound_desktop.actions.just_record import just_record
from rebound_desktop.actions.keep_draft import drop_draft
from rebound_desktop.actions.record_setback import Recorded, it_mattered, record_setback
from rebound_desktop.actions.seal_letter import seal_letter
from rebound_desktop.actions.told_loss import LETTER_DRAFT, Letter, ToldLoss
from rebound_desktop.domain import quiet_time as rules
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.qt.moments import moment
from rebound_desktop.qt.words import word
from rebound_desktop.queries.setback_facts import SetbackFacts, setback_facts
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, emptied
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.changing import ChangingForm
from rebound_desktop.window.setback.heading import LineFromMe, UnderTitle
from rebound_desktop.window.setback.joining import JoiningForm, ThirdForm
from rebound_desktop.window.setback.loss_form import LossForm
from rebound_desktop.window.setback.ready import ReadySheet


class SetbackSheet(Sheet):
    """`job` or `name`: a job's id, or a nudge's key that begins with one. `message`, `text`: their words.

    `heard`: when it came, where that was not just now.
    """

    def __init__(
        self,
        room: Room,
        job: str | None = "",
        name: str = "",
        message: str = "",
        text: str = "",
        mattered: bool = False,
        change: bool = False,
        outcome: str = "they_said_no",
        heard: datetime | None = None,
        **_: object,
    ) -> None:
        self._outcome = Outcome(outcome)
        super().__init__(word(f"setback.heading.{self._outcome}"), width=690)
        self._room, self._mattered, self._change = room, mattered, change
        self._words, self._heard = message or text, heard
        self._facts: SetbackFacts | None = None
        self._form: LossForm | JoiningForm | None = None
        self.line, self.under = LineFromMe(), UnderTitle()
        self.heading_words = self.title = labels.title(word(f"setback.heading.{self._outcome}"))
        self._body = column()
        for part in (self.line, self.title, self.under):
            self.column.addWidget(part)
        self.column.addLayout(self._body)
        self.under.hide()
        self._ask(job or name)

    def _ask(self, name: str) -> None:
        self._room.ask(setback_facts, name, then=self._put, view="setback")

    def _put(self, facts: SetbackFacts) -> None:
        self._facts = facts
        self._follow_ending(facts)
        if self._change:
            self._offer_changes(facts)
        elif not facts.quiet_is_on and facts.job is not None:
            self._record(ToldLoss(self._outcome, self._heard or self._room.now(), facts.job.id))
        else:
            self._offer(facts)

    def _follow_ending(self, facts: SetbackFacts) -> None:
        """A no that was just recorded keeps its outcome; it can still be said that it mattered."""
        job = facts.job
        if job is None or job.outcome is None or job.mattered_until is None:
            return
        if not self._mattered and job.outcome is not self._outcome:
            return
        self._mattered, self._outcome = True, job.outcome

    def _offer(self, facts: SetbackFacts) -> None:
        if self._form is None:
            self._form = self._made(facts)
            self._body.addWidget(self._form)
            if isinstance(self._form, LossForm):
                self.stay(self._form.foot)
            if self._words or facts.draft:
                self._form.letter.put(self._words or facts.draft)
        self._form.put(facts)
        self._head()

    def _made(self, facts: SetbackFacts) -> LossForm | JoiningForm:
        form: LossForm | JoiningForm
        if facts.running is not None:
            form = JoiningForm(self._room, self._outcome, mattered=self._mattered)
            form.same_one.connect(self._seal)
        else:
            form = LossForm(self._room, self._outcome, mattered=self._mattered)
            form.unfolded.connect(self._head)
        if self._heard is not None:
            form.put_heard(self._heard)
        form.begun.connect(self._begin)
        form.recorded.connect(self._record)
        form.left.connect(self._cancel)
        form.which.chosen.connect(self._ask)
        return form

    def _head(self) -> None:
        facts, job = self._facts, self._facts.job if self._facts else None
        assert facts is not None
        joining = facts.running is not None
        whole = joining or (isinstance(self._form, LossForm) and self._form.whole)
        if joining:
            third = facts.running is not None and facts.running.joined >= 2
            said = word("setback.third.title" if third else "setback.joining.title")
        elif whole or job is None:
            said = word(f"setback.heading.{self._outcome}")
        else:
            said = word(f"setback.small_heading.{self._outcome}", title=job.title or job.company)
        self.title.setText(said)
        self.setAccessibleName(said)
        self.line.put(facts.line if whole else None)
        self.under.put(job, self._outcome, whole=whole and not (joining and job is None))

    def _cancel(self) -> None:
        if self._form is not None and self._form.holds_words():
            self._form.letter.let_go()
            self._room.do(drop_draft, LETTER_DRAFT)
        self.leave()

    def _seal(self, letter: Letter) -> None:
        self._room.do(seal_letter, letter, then=self._sealed)

    def _sealed(self, _message: object) -> None:
        self._kept()
        self.leave()
        self._room.say(word("setback.letter.sealed"), undo=True)

    def _kept(self) -> None:
        if self._form is not None:
            self._form.letter.let_go()

    def _begin(self, loss: ToldLoss) -> None:
        action = it_mattered if self._mattered else record_setback
        self._room.do(action, loss, then=self._begun)

    def _begun(self, told: Recorded) -> None:
        self._kept()
        if isinstance(self._form, LossForm) and told.ends is not None:
            self._form.until.keep_restart()
        if told.joined >= 3 and told.ends is not None:
            self._offer_own_day(told.ends)
            return
        self._over(told.ends)

    def _over(self, ends: datetime | None) -> None:
        self.leave()
        if ends is None:
            self._room.say(word("arc.feel.no_quiet"), undo=True)
            return
        self._room.say(word("setback.begun.said", until=moment(ends, self._room.zone())), undo=True)
        self._room.go("selfcare")

    def _record(self, loss: ToldLoss) -> None:
        name = self._facts.job.title or self._facts.job.company if self._facts and self._facts.job else ""
        self._room.do(just_record, loss, then=partial(self._recorded, name or loss.title or loss.company))

    def _recorded(self, name: str, _job: str) -> None:
        self._kept()
        self.leave()
        self._room.say(word("setback.recorded.said", title=name), undo=True)

    def _offer_own_day(self, ends: datetime) -> None:
        assert self._facts is not None and self._facts.running is not None
        zone, now = self._room.zone(), self._room.now()
        own = rules.third(self._facts.running, self._facts.hours, zone, now).ends
        if own <= ends:
            self._over(ends)
            return
        form = ThirdForm(self._room, ends, own)
        form.own_day.connect(self._give_own_day)
        form.left.connect(partial(self._over, ends))
        self._fill(word("setback.third.title"), form)
        form.foot.begin.setFocus()

    def _give_own_day(self) -> None:
        self._room.do(give_third_its_day, then=self._over)

    def _offer_changes(self, facts: SetbackFacts) -> None:
        if facts.running is None:
            self._room.say(word("selfcare.ring.none"))
            self.leave()
            return
        form = ChangingForm(self._room, facts)
        form.changed.connect(self._changed)
        form.sooner.connect(self._ready)
        form.left.connect(self.leave)
        self._fill(word("setback.changing.title"), form)

    def _changed(self, ends: datetime) -> None:
        self.leave()
        self._room.say(word("setback.begun.said", until=moment(ends, self._room.zone())), undo=True)

    def _ready(self) -> None:
        self.leave()
        self._room.sheet(ReadySheet(self._room))

    def _fill(self, title: str, form: QWidget) -> None:
        self._form = None
        emptied(self._body)
        if self.footing is not None:
            self.footing.hide()
        self.line.hide()
        self.under.hide()
        self.title.setText(title)
        self.setAccessibleName(title)
        self._body.addWidget(form)
        form.show()

    def may_leave(self) -> bool:
        typed = self._form is not None and self._form.holds_words()
        if typed:
            self._room.say(word("board.form.unsaved"))
        return not typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the filled button, or the one that has the focus."""
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if not pressed or self._form is None:
            super().keyPressEvent(event)
            return
        focus = self.window().focusWidget()
        if isinstance(focus, QPlainTextEdit):
            return
        (focus if isinstance(focus, QAbstractButton) else self._form.foot.chosen).click()
