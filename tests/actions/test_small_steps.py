"""One small step brings a person back; whatever it was, it is one step that can be taken back."""

from datetime import timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.small_steps import (
    keep_place,
    looked,
    picture_tuesday,
    set_a_time,
    write_first_line,
)
from rebound_desktop.domain.codes import Outcome, StepKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.ten_minutes import ten_minutes
from rebound_desktop.store.tables.recovery import QuietTime, Setback
from tests.clock import Clock


@pytest.fixture
def setback(desk: Desk, clock: Clock) -> str:
    """A loss whose one day of quiet time is over in 24 hours."""
    now = clock()
    with desk.change("record_setback", now):
        quiet = desk.vault.put(
            QuietTime, now, starts=now, ends=now + timedelta(days=1), first_started=now, length_hours=24
        )
        return desk.vault.put(
            Setback, now, title="Story editor", outcome=Outcome.THEY_SAID_NO, heard_at=now, quiet_time=quiet
        )


def first_step(desk: Desk, setback: str) -> str | None:
    return desk.vault.value("SELECT first_step_at FROM setback WHERE id = ?", (setback,))


def test_saving_a_posting_after_quiet_time_counts_by_itself(desk, clock, setback):
    clock.advance(hours=25)
    add_job(desk, JobFields("Map designer"), now=clock())
    assert first_step(desk, setback) is not None
    desk.undo(clock())
    assert first_step(desk, setback) is None


def test_during_quiet_time_nothing_is_counted(desk, clock, setback):
    clock.advance(hours=2)
    add_job(desk, JobFields("Map designer"), now=clock())
    assert first_step(desk, setback) is None


def test_sending_an_application_counts_by_itself(desk, clock, setback):
    job = add_job(desk, JobFields("Map designer"), now=clock())
    clock.advance(hours=25)
    move_job(desk, job, "stage-applied", now=clock())
    assert first_step(desk, setback) is not None


@pytest.mark.parametrize("step", ["line", "place", "look", "picture"])
def test_each_step_counts_once_and_is_one_undo_step(desk, clock, setback, step):
    job = add_job(desk, JobFields("Map designer", "Tellus"), now=clock())
    clock.advance(hours=25)
    before = desk.vault.history_number()
    now = clock()
    if step == "line":
        write_first_line(desk, job, " Dear Tellus, ", now=now)
        assert desk.vault.value("SELECT notes FROM job WHERE id = ?", (job,)) == "Dear Tellus,"
    elif step == "place":
        keep_place(desk, "Radio jobs", "https://radio-jobs.example", now=now)
        assert ten_minutes(desk.vault, now=now).places[0].name == "Radio jobs"
    elif step == "look":
        looked(desk, "Radio jobs", now=now)
    else:
        entry = picture_tuesday(desk, "A Tuesday", "Maps. Rain.", job, now=now)
        assert desk.vault.value("SELECT body FROM entry WHERE id = ?", (entry,)) == "Maps. Rain."
    assert desk.vault.history_number() == before + 1
    assert first_step(desk, setback) is not None
    assert desk.vault.value("SELECT COUNT(*) FROM small_step") == 1
    desk.undo(clock())
    assert first_step(desk, setback) is None


def test_a_time_is_set_once_and_a_step_done_settles_it(desk, clock, setback):
    now = clock.advance(hours=25)
    set_a_time(desk, StepKind.LOOK, None, now + timedelta(hours=2), now=now)
    set_a_time(desk, StepKind.APPLY, None, now + timedelta(hours=3), now=now)
    open_ones = "SELECT kind FROM intention WHERE done_at IS NULL"
    assert desk.vault.rows(open_ones) == [("apply",)]
    looked(desk, "", now=clock.advance(hours=1))
    assert desk.vault.rows(open_ones) == []


def test_a_time_that_is_over_is_refused(desk, clock):
    with pytest.raises(Refusal, match="time_past"):
        set_a_time(desk, StepKind.LOOK, None, clock() - timedelta(minutes=1), now=clock())


def test_nothing_written_is_nothing_changed(desk, clock):
    with pytest.raises(Refusal, match="text_missing"):
        picture_tuesday(desk, "A Tuesday", "  \n", now=clock())
    assert desk.vault.history_number() == 0
