"""I said yes: what went with it comes back with it."""

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.found import Back, note_reminders_off, take_up_again, withdraw_others
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.queries.found import Others, Talking, others
from rebound_desktop.queries.preferences import preferences
from tests.clock import Clock


@pytest.fixture
def jobs(desk: Desk, clock: Clock) -> dict[str, str]:
    made = {}
    for title, stage in (
        ("Yes", "offer"),
        ("Talking", "interviewing"),
        ("Sent", "applied"),
        ("Wished", "wishlist"),
    ):
        made[title] = add_job(
            desk, JobFields(title=title, company="Tellus"), stage=f"stage-{stage}", now=clock()
        )
    close_job(desk, made["Yes"], Outcome.I_SAID_YES, now=clock())
    return made


def stages(desk: Desk) -> dict[str, str]:
    return dict(desk.vault.rows("SELECT title, stage FROM job"))


def test_only_those_in_interviews_are_owed_a_line(desk, clock, jobs) -> None:
    assert others(desk.vault, jobs["Yes"], now=clock()) == Others(3, (Talking("Talking", "Tellus", ""),))


def test_the_others_are_withdrawn_in_one_step(desk, clock, jobs) -> None:
    before = stages(desk)
    assert withdraw_others(desk, jobs["Yes"], now=clock()) == 3
    assert set(stages(desk).values()) == {"stage-closed"}
    assert others(desk.vault, jobs["Yes"], now=clock()).count == 0
    desk.undo(clock())
    assert stages(desk) == before


def test_if_it_falls_through_everything_comes_back_where_it_stood(desk, clock, jobs) -> None:
    withdraw_others(desk, jobs["Yes"], now=clock())
    note_reminders_off(desk, jobs["Yes"], autostart=True, now=clock())
    assert not preferences(desk.vault, now=clock()).reminders
    assert take_up_again(desk, jobs["Yes"], now=clock()) == Back(3, True, True)
    assert stages(desk) == {
        "Yes": "stage-offer",
        "Talking": "stage-interviewing",
        "Sent": "stage-applied",
        "Wished": "stage-wishlist",
    }
    assert preferences(desk.vault, now=clock()).reminders
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE outcome IS NOT NULL") == 0


def test_one_that_was_opened_or_ended_in_the_meantime_is_left_alone(desk, clock, jobs) -> None:
    withdraw_others(desk, jobs["Yes"], now=clock())
    reopen_job(desk, jobs["Sent"], now=clock())
    close_job(desk, jobs["Talking"], Outcome.THEY_SAID_NO, now=clock())
    assert take_up_again(desk, jobs["Yes"], now=clock()).others == 1
    assert stages(desk)["Talking"] == "stage-closed"


def test_any_other_job_is_opened_alone(desk, clock, jobs) -> None:
    withdraw_others(desk, jobs["Yes"], now=clock())
    assert take_up_again(desk, jobs["Sent"], now=clock()) == Back()
    assert stages(desk)["Talking"] == "stage-closed"
