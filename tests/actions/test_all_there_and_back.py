"""Whatever a person does, undone to the start and redone to the end: equal tables, equal promises."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.be_ready_sooner import be_ready_sooner
from rebound_desktop.actions.change_quiet_time import change_quiet_time, give_third_its_day
from rebound_desktop.actions.check_in import check_in
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import import_jobs
from rebound_desktop.actions.just_record import just_record
from rebound_desktop.actions.kit import KitFields, add_kit_item
from rebound_desktop.actions.kit_use import rate_kit_item, start_kit_item
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.open_message import close_message, open_message
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.put_behind import put_behind
from rebound_desktop.actions.record_setback import it_mattered, record_setback
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.replan import replan
from rebound_desktop.actions.rest_jobs import rest_jobs
from rebound_desktop.actions.small_steps import looked, set_a_time
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.actions.trash_job import trash_job, untrash_job
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.codes import After, Outcome, StepKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.promises import State
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.store import search
from rebound_desktop.store.vault import Vault
from rebound_desktop.system import process
from tests.clock import Clock
from tests.store.dump import everything

STAGES = st.sampled_from(["stage-wishlist", "stage-applied", "stage-interviewing", "stage-offer"])
OUTCOMES = st.sampled_from(list(Outcome))
LENGTHS = st.sampled_from(list(Length))
HOURS = st.integers(0, 96)


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


class AllThereAndBack(RuleBasedStateMachine):
    """The clock stands, so that the plan of a state is the same whenever that state is come back to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now = Clock()()
        self.book = Book.open(Path(self.folder.name) / "agenda", process.this(), keeper=True)
        self.desk = Desk(Vault.in_memory(zone=paris), self.book, replan)
        self.desk.plan_again(self.now)
        self.states = [self.state()]
        self.here = 0

    def state(self) -> tuple[object, ...]:
        says = {(say.key, say.at) for say in self.book.says(self.now) if say.state is State.PLANNED}
        return everything(self.desk.vault), says, self.book.holds()

    def done(self, action: Callable[..., object], *args: Any, **named: Any) -> None:
        """Runs one action: one step at most, and none where it is refused."""
        before = self.desk.vault.history_number()
        try:
            action(self.desk, *args, now=self.now, **named)
        except Refusal:
            assert self.state() == self.states[self.here]
            return
        steps = self.desk.vault.history_number() - before
        assert steps in (0, 1)
        if steps:
            del self.states[self.here + 1 :]
            self.states.append(self.state())
            self.here += 1
        assert self.state() == self.states[self.here]

    def any_of(self, data: st.DataObject, table: str) -> str:
        ids = [row for (row,) in self.desk.vault.rows(f'SELECT id FROM "{table}" ORDER BY id')]
        return data.draw(st.sampled_from(ids)) if ids else "nowhere"

    @initialize()
    def some_jobs(self) -> None:
        for title in ("Data editor", "Archivist"):
            self.done(add_job, JobFields(title=title), starred=title == "Archivist")

    @rule(stage=STAGES, starred=st.booleans())
    def add(self, stage: str, starred: bool) -> None:
        self.done(add_job, JobFields(title="Cartographer", posting="maps"), stage=stage, starred=starred)

    @rule(data=st.data(), starred=st.booleans())
    def star(self, data: st.DataObject, starred: bool) -> None:
        self.done(star_job, self.any_of(data, "job"), starred)

    @rule(data=st.data(), stage=STAGES)
    def move(self, data: st.DataObject, stage: str) -> None:
        self.done(move_job, self.any_of(data, "job"), stage)

    @rule(data=st.data(), outcome=OUTCOMES, ago=HOURS)
    def close(self, data: st.DataObject, outcome: Outcome, ago: int) -> None:
        heard = self.now - timedelta(hours=ago)
        self.done(close_job, self.any_of(data, "job"), outcome, heard_at=heard)

    @rule(data=st.data())
    def reopen(self, data: st.DataObject) -> None:
        self.done(reopen_job, self.any_of(data, "job"))

    @rule(data=st.data(), back=st.booleans())
    def trash(self, data: st.DataObject, back: bool) -> None:
        self.done(untrash_job if back else trash_job, self.any_of(data, "job"))

    @rule(data=st.data())
    def note(self, data: st.DataObject) -> None:
        self.done(note_on_job, self.any_of(data, "job"), "they called")

    @rule(data=st.data(), ahead=HOURS)
    def interview(self, data: st.DataObject, ahead: int) -> None:
        fields = InterviewFields(at=self.now + timedelta(hours=ahead), notes="bring the maps")
        self.done(plan_interview, self.any_of(data, "job"), fields)

    @rule(data=st.data(), length=LENGTHS, ago=HOURS, heaviness=st.none() | st.integers(0, 10))
    def set_back(self, data: st.DataObject, length: Length, ago: int, heaviness: int | None) -> None:
        loss = ToldLoss(
            Outcome.THEY_SAID_NO,
            self.now - timedelta(hours=ago),
            job=self.any_of(data, "job"),
            heaviness=heaviness,
            length=length,
            letter=Letter("we went with someone else"),
        )
        self.done(record_setback, loss)

    @rule(length=LENGTHS)
    def set_back_without_a_job(self, length: Length) -> None:
        self.done(record_setback, ToldLoss(Outcome.NO_ANSWER, self.now, title="Editor", length=length))

    @rule(data=st.data())
    def record_a_no(self, data: st.DataObject) -> None:
        self.done(just_record, ToldLoss(Outcome.THEY_SAID_NO, self.now, job=self.any_of(data, "job")))

    @rule()
    def ready_sooner(self) -> None:
        self.done(be_ready_sooner)

    @rule(data=st.data())
    def it_mattered_after_all(self, data: st.DataObject) -> None:
        self.done(it_mattered, ToldLoss(Outcome.THEY_SAID_NO, self.now, job=self.any_of(data, "job")))

    @rule(length=LENGTHS)
    def another_end(self, length: Length) -> None:
        self.done(change_quiet_time, length)

    @rule()
    def a_day_of_its_own(self) -> None:
        self.done(give_third_its_day)

    @rule(data=st.data(), opened=st.booleans())
    def open_the_letter(self, data: st.DataObject, opened: bool) -> None:
        self.done(open_message if opened else close_message, self.any_of(data, "message"))

    @rule(heaviness=st.none() | st.integers(0, 10), words=st.lists(st.sampled_from(["sad", "numb"])))
    def say_how_it_is(self, heaviness: int | None, words: list[str]) -> None:
        self.done(check_in, heaviness, words)

    @rule(data=st.data(), after=st.none() | st.sampled_from(After))
    def use_the_kit(self, data: st.DataObject, after: After | None) -> None:
        self.done(add_kit_item, KitFields("Sad songs"))
        self.done(start_kit_item, self.any_of(data, "kit_item"))
        if after is not None:
            self.done(rate_kit_item, self.any_of(data, "kit_use"), after)

    @rule(data=st.data())
    def behind(self, data: st.DataObject) -> None:
        self.done(put_behind, self.any_of(data, "setback"))

    @rule(ahead=st.integers(1, 72))
    def set_time(self, ahead: int) -> None:
        self.done(set_a_time, StepKind.LOOK, None, self.now + timedelta(hours=ahead))

    @rule()
    def step(self) -> None:
        self.done(looked, "the union's list")

    @rule(data=st.data())
    def rest(self, data: st.DataObject) -> None:
        self.done(rest_jobs, [self.any_of(data, "job")])

    @rule(keys=st.lists(st.sampled_from("abcdef"), max_size=4))
    def bring_in(self, keys: list[str]) -> None:
        self.done(import_jobs, "list.csv", [JobProposal(title=f"Job {key}", import_key=key) for key in keys])

    @rule()
    def undo(self) -> None:
        assert (self.desk.undo(self.now) is None) == (self.here == 0)
        self.here = max(self.here - 1, 0)
        assert self.state() == self.states[self.here]

    @rule()
    def redo(self) -> None:
        last = self.here == len(self.states) - 1
        assert (self.desk.redo(self.now) is None) == last
        self.here += not last
        assert self.state() == self.states[self.here]

    def teardown(self) -> None:
        while self.here:
            self.undo()
        assert self.desk.undo(self.now) is None
        assert search.is_sound(self.desk.vault)
        while self.here < len(self.states) - 1:
            self.redo()
        assert search.is_sound(self.desk.vault)
        self.desk.vault.close()
        self.book.close()
        self.folder.cleanup()


TestAllThereAndBack: Any = AllThereAndBack.TestCase
TestAllThereAndBack.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
