"""Whatever is done to jobs, in any order, goes back to the start and forth to the end, row for row."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.import_jobs import import_jobs
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.people_of_job import PersonFields, add_person
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.rest_jobs import rest_jobs
from rebound_desktop.actions.stages import add_stage, move_stage, rename_stage, trash_stage
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.actions.trash_job import trash_job, untrash_job
from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.store.undoable import UNDOABLE_NAMES
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

ZONE = ZoneInfo("Europe/Paris")
STEPS = [
    "add",
    "edit",
    "move",
    "drag",
    "star",
    "close",
    "reopen",
    "trash",
    "untrash",
    "note",
    "person",
    "interview",
    "import",
    "rest",
    "new_stage",
    "name_stage",
    "shift_stage",
    "drop_stage",
]


class Life:
    """One vault and a hand that does things to it; a refusal changes nothing."""

    def __init__(self) -> None:
        self.desk = Desk(Vault.in_memory(zone=lambda: ZONE))
        self.clock = Clock()

    def do(self, step: str, one: int, other: int) -> None:
        self.clock.advance(minutes=7)
        jobs = self.ids("job") or ["nowhere"]
        found = self.ids("stage")
        job, stage = jobs[one % len(jobs)], found[other % len(found)]
        before = self.rows()
        try:
            self.act(step, job, stage, jobs[other % len(jobs)], one, other)
        except Refusal:
            assert self.rows() == before

    def act(self, step: str, job: str, stage: str, below: str, one: int, other: int) -> None:
        desk, now = self.desk, self.clock()
        fields = JobFields(
            title=f"Job {one}", company=f"Firm {other}", applied_on=date(2026, 11, 1 + one % 9)
        )
        proposals = [JobProposal(f"Row {n}", import_key=f"{n}") for n in range(one % 4)]
        deeds = {
            "add": lambda: add_job(desk, fields, starred=bool(other % 2), now=now),
            "edit": lambda: edit_job(desk, job, fields, now=now),
            "move": lambda: move_job(desk, job, stage, now=now),
            "drag": lambda: move_job(desk, job, stage, below=below, now=now),
            "star": lambda: star_job(desk, job, bool(other % 2), now=now),
            "close": lambda: close_job(desk, job, list(Outcome)[other % 8], now=now),
            "reopen": lambda: reopen_job(desk, job, now=now),
            "trash": lambda: trash_job(desk, job, now=now),
            "untrash": lambda: untrash_job(desk, job, now=now),
            "note": lambda: note_on_job(desk, job, f"note {other}", now=now),
            "person": lambda: add_person(desk, job, PersonFields(f"Ada {other}"), now=now),
            "interview": lambda: plan_interview(desk, job, InterviewFields(now + timedelta(days=1)), now=now),
            "import": lambda: import_jobs(desk, "linkedin", proposals, now=now),
            "rest": lambda: rest_jobs(desk, [job], now=now),
            "new_stage": lambda: add_stage(desk, f"Stage {one}", list(StageKind)[other % 5], now=now),
            "name_stage": lambda: rename_stage(desk, stage, f"Named {one}", now=now),
            "shift_stage": lambda: move_stage(desk, stage, 1 if one % 2 else -1, now=now),
            "drop_stage": lambda: trash_stage(desk, stage, now=now),
        }
        deeds[step]()

    def ids(self, table: str) -> list[str]:
        return [row for (row,) in self.desk.vault.rows(f"SELECT id FROM {table} ORDER BY id")]

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        tables = sorted(UNDOABLE_NAMES)
        return {name: self.desk.vault.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in tables}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 30), st.integers(0, 30)), max_size=30))
def test_any_sequence_goes_back_to_the_start_and_forth_to_the_end(did: list[tuple[str, int, int]]) -> None:
    life = Life()
    start = life.rows()
    for step in did:
        life.do(*step)
    end, steps = life.rows(), 0
    while life.desk.undo(life.clock.advance(seconds=1)) is not None:
        steps += 1
    assert life.rows() == start
    while life.desk.redo(life.clock.advance(seconds=1)) is not None:
        steps -= 1
    assert life.rows() == end and steps == 0
    life.desk.vault.close()
