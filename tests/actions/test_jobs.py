from datetime import date, timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.people_of_job import PersonFields, add_person, edit_person, trash_person
from rebound_desktop.actions.plan_interview import (
    InterviewFields,
    edit_interview,
    move_to_interviewing,
    plan_interview,
    trash_interview,
)
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.rest_jobs import rest_jobs
from rebound_desktop.actions.star_job import star_job, star_jobs
from rebound_desktop.actions.trash_job import trash_job, untrash_job
from rebound_desktop.domain.codes import EventKind, Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.recovery import Setback
from tests.clock import Clock

DATA_EDITOR = JobFields(
    title=" Data editor ",
    company="Meridian Atlas",
    remote=Remote.REMOTE,
    pay_min=58_000,
    pay_max=66_000,
    pay_currency="EUR",
    pay_period=PayPeriod.YEAR,
    url="https://www.meridian.example/jobs/7?utm_source=x",
    posting="  You edit data.\n",
)


def added(desk: Desk, clock: Clock, title: str = "Data editor", stage: str = "stage-wishlist") -> str:
    return add_job(desk, JobFields(title=title), stage=stage, now=clock())


def column(desk: Desk, stage: str) -> list[str]:
    rows = desk.vault.rows("SELECT title FROM job WHERE stage = ? ORDER BY place, id", (stage,))
    return [title for (title,) in rows]


def kinds(desk: Desk, job: str) -> list[str]:
    return [k for (k,) in desk.vault.rows("SELECT kind FROM event WHERE job = ? ORDER BY rowid", (job,))]


def test_an_added_job_keeps_every_word_and_says_where_it_was_saved_from(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, DATA_EDITOR, now=clock())
    row = desk.vault.row("SELECT title, company, pay_min, url_key, posting, stage FROM job")
    assert row == (
        "Data editor",
        "Meridian Atlas",
        58_000,
        "meridian.example/jobs/7",
        "  You edit data.\n",
        "stage-wishlist",
    )
    assert desk.vault.rows("SELECT job, kind, detail FROM event") == [(job, "saved", "meridian.example")]


def test_a_job_without_title_and_company_is_refused_and_nothing_is_kept(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="title_missing"):
        add_job(desk, JobFields(title="  ", notes="x"), now=clock())
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0


def test_the_newest_card_lies_on_top_of_its_column(desk: Desk, clock: Clock) -> None:
    for title in ("first", "second", "third"):
        added(desk, clock, title)
    assert column(desk, "stage-wishlist") == ["third", "second", "first"]


def test_one_added_past_the_wishlist_was_applied_to_today(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, stage="stage-applied")
    assert desk.vault.value("SELECT applied_on FROM job") == "2026-11-20"
    assert kinds(desk, job) == ["saved", "applied"]


def test_a_move_is_one_step_and_undo_takes_it_back(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    assert move_job(desk, job, "stage-applied", now=clock.advance(hours=1)) == "Applied"
    assert desk.vault.row("SELECT stage, applied_on FROM job") == ("stage-applied", "2026-11-20")
    assert kinds(desk, job) == ["saved", "applied"]
    step = desk.undo(clock())
    assert step is not None and step.words == {"title": "Data editor", "stage": "Applied"}
    assert desk.vault.row("SELECT stage, applied_on FROM job") == ("stage-wishlist", None)
    desk.redo(clock())
    assert desk.vault.value("SELECT stage FROM job") == "stage-applied"


def test_a_card_goes_right_below_the_one_it_was_dropped_under(desk: Desk, clock: Clock) -> None:
    third, second, first = (added(desk, clock, title) for title in ("third", "second", "first"))
    move_job(desk, first, "stage-wishlist", below=second, now=clock())
    assert column(desk, "stage-wishlist") == ["second", "first", "third"]
    move_job(desk, third, "stage-wishlist", now=clock())
    assert column(desk, "stage-wishlist") == ["third", "second", "first"]
    assert kinds(desk, first) == ["saved"]


def test_a_column_too_tight_for_another_card_is_spread_out(desk: Desk, clock: Clock) -> None:
    bottom, top = added(desk, clock, "bottom"), added(desk, clock, "top")
    for number in range(120):
        moved = added(desk, clock, f"{number}")
        move_job(desk, moved, "stage-wishlist", below=top, now=clock())
    titles = column(desk, "stage-wishlist")
    assert (
        titles[0] == "top" and titles[-1] == "bottom" and titles[1:-1] == [str(n) for n in range(119, -1, -1)]
    )
    places = [p for (p,) in desk.vault.rows("SELECT place FROM job ORDER BY place")]
    assert len(set(places)) == 122 and bottom


def test_nothing_moves_into_closed_without_an_outcome(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    with pytest.raises(Refusal, match="outcome_missing"):
        move_job(desk, job, "stage-closed", now=clock())
    with pytest.raises(Refusal, match="outcome_missing"):
        added(desk, clock, stage="stage-closed")


def test_a_no_that_is_recorded_can_still_have_mattered_for_seven_days(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, stage="stage-interviewing")
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    row = desk.vault.row("SELECT stage, outcome, closed_at, mattered_until FROM job")
    assert row == (
        "stage-closed",
        "they_said_no",
        "2026-11-20T16:40:00.000000Z",
        "2026-11-27T16:40:00.000000Z",
    )
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0
    with pytest.raises(Refusal, match="already_closed"):
        close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    close_job(desk, job, Outcome.I_SAID_NO, now=clock())
    assert desk.vault.row("SELECT outcome, mattered_until FROM job") == ("i_said_no", None)


def test_an_outcome_of_tomorrow_is_refused(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    with pytest.raises(Refusal, match="heard_in_future"):
        close_job(desk, job, Outcome.PAUSED, heard_at=clock() + timedelta(days=1), now=clock())


def test_a_reopened_job_is_back_where_it_stood(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, stage="stage-interviewing")
    close_job(desk, job, Outcome.NO_ANSWER, now=clock())
    assert reopen_job(desk, job, now=clock.advance(days=3)) == "Interviewing"
    row = desk.vault.row("SELECT stage, outcome, closed_at, mattered_until FROM job")
    assert row == ("stage-interviewing", None, None, None)
    assert kinds(desk, job)[-1] == "reopened"
    with pytest.raises(Refusal, match="not_closed"):
        reopen_job(desk, job, now=clock())


def test_an_edit_writes_what_differs_and_the_day_of_applying_enters_the_timeline(
    desk: Desk, clock: Clock
) -> None:
    job = add_job(desk, DATA_EDITOR, now=clock())
    steps = desk.vault.history_number()
    assert not edit_job(desk, job, DATA_EDITOR, now=clock.advance(minutes=1))
    assert desk.vault.history_number() == steps
    assert edit_job(desk, job, JobFields(title="Editor", applied_on=date(2026, 11, 18)), now=clock())
    assert kinds(desk, job) == ["saved", "applied"]
    applied = desk.vault.value("SELECT at FROM event WHERE kind = 'applied'")
    assert applied == "2026-11-18T11:00:00.000000Z"


def test_stars_come_and_go(desk: Desk, clock: Clock) -> None:
    one, two = added(desk, clock), added(desk, clock)
    star_job(desk, one, True, now=clock())
    star_jobs(desk, [one, two], now=clock())
    assert desk.vault.rows("SELECT starred FROM job") == [(1,), (1,)]
    star_job(desk, one, False, now=clock())
    assert desk.vault.value("SELECT starred FROM job WHERE id = ?", (one,)) == 0


def test_the_trash_gives_a_job_back(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    assert trash_job(desk, job, now=clock()) == "Data editor"
    assert desk.vault.value("SELECT deleted_at FROM job") is not None
    untrash_job(desk, job, now=clock())
    assert desk.vault.value("SELECT deleted_at FROM job") is None


def test_a_note_is_kept_word_for_word_and_may_be_back_dated(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    earlier = clock() - timedelta(days=2)
    note = note_on_job(desk, job, "  They were kind.\n", at=earlier, now=clock())
    note_on_job(desk, job, "They were very kind.", corrects=note, now=clock())
    note_on_job(desk, job, "", kind=EventKind.FOLLOW_UP, now=clock())
    said = [s for (s,) in desk.vault.rows("SELECT said FROM event WHERE kind = 'note' ORDER BY at")]
    assert said == ["  They were kind.\n", "They were very kind."]
    with pytest.raises(Refusal, match="nothing_written"):
        note_on_job(desk, job, " ", now=clock())
    with pytest.raises(Refusal, match="time_ahead"):
        note_on_job(desk, job, "x", at=clock() + timedelta(hours=1), now=clock())


def test_an_interview_is_planned_changed_and_taken_away(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, stage="stage-applied")
    at = clock() + timedelta(days=3)
    interview = plan_interview(desk, job, InterviewFields(at, with_whom="Ada"), now=clock())
    assert move_to_interviewing(desk, job, now=clock()) == "Interviewing"
    assert edit_interview(desk, interview, InterviewFields(at, with_whom="Ada, Grace"), now=clock())
    trash_interview(desk, interview, now=clock())
    assert desk.vault.value("SELECT COUNT(*) FROM interview WHERE deleted_at IS NULL") == 0
    with pytest.raises(Refusal, match="row_gone"):
        trash_interview(desk, "nowhere", now=clock())


def test_people_are_added_changed_and_trashed(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    person = add_person(desk, job, PersonFields("Ada"), now=clock())
    assert edit_person(desk, person, PersonFields("Ada", role="recruiter"), now=clock())
    trash_person(desk, person, now=clock())
    assert desk.vault.row("SELECT role, deleted_at IS NULL FROM person") == ("recruiter", 0)
    with pytest.raises(Refusal, match="name_missing"):
        add_person(desk, job, PersonFields(" "), now=clock())


def test_resting_many_is_one_step_and_none_of_them_asks_again(desk: Desk, clock: Clock) -> None:
    jobs = [added(desk, clock, str(n), "stage-applied") for n in range(3)]
    assert rest_jobs(desk, jobs, now=clock()) == 3
    assert desk.vault.rows("SELECT DISTINCT outcome, mattered_until FROM job") == [("no_answer", None)]
    desk.undo(clock())
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE stage = 'stage-applied'") == 3


def test_what_is_gone_is_refused(desk: Desk, clock: Clock) -> None:
    for action in (
        lambda: move_job(desk, "nowhere", "stage-applied", now=clock()),
        lambda: close_job(desk, "nowhere", Outcome.PAUSED, now=clock()),
        lambda: star_job(desk, "nowhere", True, now=clock()),
        lambda: trash_job(desk, "nowhere", now=clock()),
    ):
        with pytest.raises(Refusal, match="row_gone"):
            action()


def test_saving_or_sending_one_counts_as_the_small_step_after_a_loss(desk: Desk, clock: Clock) -> None:
    with desk.change("record_setback", clock()):
        desk.vault.put(Setback, clock(), outcome=Outcome.THEY_SAID_NO, heard_at=clock(), no_quiet=True)
    job = added(desk, clock)
    move_job(desk, job, "stage-applied", now=clock.advance(hours=1))
    assert desk.vault.rows("SELECT kind, job FROM small_step") == [("job", job)]
    assert desk.vault.value("SELECT first_step_at FROM setback") == "2026-11-20T16:40:00.000000Z"
