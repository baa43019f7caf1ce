import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.stages import add_stage, move_stage, rename_stage, trash_stage
from rebound_desktop.actions.trash_job import trash_job, untrash_job
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.stages import stages
from tests.clock import Clock


def names(desk: Desk, clock: Clock) -> list[str]:
    return [one.name for one in stages(desk.vault, now=clock())]


def test_a_stage_comes_behind_the_last_of_its_kind_and_undo_takes_it_away(desk: Desk, clock: Clock) -> None:
    add_stage(desk, "Take-home", StageKind.INTERVIEWING, now=clock())
    add_stage(desk, "Ghosted", StageKind.CLOSED, now=clock())
    before = ["Wishlist", "Applied", "Interviewing", "Take-home", "Offer", "Closed", "Ghosted"]
    assert names(desk, clock) == before
    desk.undo(clock())
    assert names(desk, clock) == before[:-1]


def test_stages_are_renamed_and_put_in_another_order(desk: Desk, clock: Clock) -> None:
    assert rename_stage(desk, "stage-offer", "Yes, perhaps", now=clock())
    move_stage(desk, "stage-offer", -1, now=clock())
    move_stage(desk, "stage-wishlist", -1, now=clock())
    assert names(desk, clock) == ["Wishlist", "Applied", "Yes, perhaps", "Interviewing", "Closed"]
    with pytest.raises(Refusal, match="stage_name_missing"):
        rename_stage(desk, "stage-offer", "  ", now=clock())


def test_a_stage_with_jobs_and_the_last_of_its_kind_stay(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="stage_last_of_kind"):
        trash_stage(desk, "stage-offer", now=clock())
    stage = add_stage(desk, "Take-home", StageKind.INTERVIEWING, now=clock())
    job = add_job(desk, JobFields(title="x"), stage=stage, now=clock())
    with pytest.raises(Refusal, match="stage_in_use"):
        trash_stage(desk, stage, now=clock())
    trash_job(desk, job, now=clock())
    trash_stage(desk, stage, now=clock())
    untrash_job(desk, job, now=clock())
    assert desk.vault.value("SELECT stage FROM job") == "stage-interviewing"
