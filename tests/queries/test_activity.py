"""The report's applications: those of the time, with days up to its end, and no word that was said."""

from datetime import date, timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import import_jobs
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.report_wishes import keep_report_wishes
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.activity import Activity, Column, Milestone, ReportWishes
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.period import Period, this_month
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.queries import activity as module
from rebound_desktop.queries.activity import activity
from rebound_desktop.queries.report_wishes import report_wishes
from tests.clock import Clock

NOVEMBER = this_month(date(2026, 11, 20))


def sent(desk: Desk, clock: Clock, title: str, day: date, **more: object) -> str:
    fields = JobFields(title, "Tellus", applied_on=day, **more)  # type: ignore[arg-type]
    return add_job(desk, fields, stage="stage-applied", now=clock())


def of(desk: Desk, clock: Clock, period: Period = NOVEMBER, earlier: bool = True) -> Activity:
    return activity(desk.vault, period, earlier, now=clock())


def titles(found: Activity) -> list[str]:
    return [line.title for line in found.lines]


def test_applications_of_the_month_stand_in_the_order_of_their_days(desk: Desk, clock: Clock) -> None:
    for title, day in (("b", date(2026, 11, 30)), ("a", date(2026, 11, 1)), ("c", date(2026, 12, 1))):
        sent(desk, clock, title, day)
    add_job(desk, JobFields("saved"), now=clock())
    trash_job(desk, sent(desk, clock, "gone", date(2026, 11, 5)), now=clock())
    assert titles(of(desk, clock)) == ["a", "b"]


def test_an_earlier_one_is_in_where_something_happened_and_can_be_left_out(desk: Desk, clock: Clock) -> None:
    september = date(2026, 9, 10)
    met, moved, ended = (sent(desk, clock, title, september) for title in ("met", "moved", "ended"))
    sent(desk, clock, "silent", september)
    plan_interview(desk, met, InterviewFields(clock() + timedelta(days=2)), now=clock())
    move_job(desk, moved, "stage-offer", now=clock())
    close_job(desk, ended, Outcome.THEY_SAID_NO, now=clock())
    assert titles(of(desk, clock)) == ["met", "moved", "ended"]
    assert titles(of(desk, clock, earlier=False)) == []


def test_days_come_with_each_step_and_nothing_from_after_the_time(desk: Desk, clock: Clock) -> None:
    job = sent(desk, clock, "Editor", date(2026, 11, 2))
    move_job(desk, job, "stage-interviewing", now=clock())
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=2)), now=clock())
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=20)), now=clock())
    move_job(desk, job, "stage-offer", now=clock.advance(days=4))
    close_job(desk, job, Outcome.I_SAID_YES, now=clock.advance(days=10))
    (line,) = of(desk, clock).lines
    assert line.milestones == (
        (Milestone.INTERVIEW, date(2026, 11, 22)),
        (Milestone.OFFER, date(2026, 11, 24)),
    )
    assert line.outcome is None, "it was open at the end of November"
    (line,) = of(desk, clock, this_month(date(2026, 12, 1))).lines
    assert (line.outcome, line.ended_on) == (Outcome.I_SAID_YES, date(2026, 12, 4))
    assert len(line.milestones) == 3


def test_an_invitation_stands_alone_where_no_interview_has_a_day(desk: Desk, clock: Clock) -> None:
    move_job(desk, sent(desk, clock, "Editor", date(2026, 11, 2)), "stage-interviewing", now=clock())
    assert of(desk, clock).lines[0].milestones == ((Milestone.INVITED, date(2026, 11, 20)),)


def test_the_last_minutes_of_the_last_local_day_belong_to_it(desk: Desk, clock: Clock) -> None:
    job = sent(desk, clock, "Editor", date(2026, 10, 5))
    clock.instant = clock.instant.replace(day=30, hour=22, minute=59)  # 23:59 in Paris
    close_job(desk, job, Outcome.PAUSED, now=clock())
    assert of(desk, clock).lines[0].ended_on == date(2026, 11, 30)
    reopen_job(desk, job, now=clock())
    close_job(desk, job, Outcome.PAUSED, now=clock.advance(minutes=1))
    assert titles(of(desk, clock)) == []


def test_how_it_was_found_is_what_was_noted_else_the_site(desk: Desk, clock: Clock) -> None:
    day = date(2026, 11, 2)
    sent(desk, clock, "1", day, source=" a friend ", url="https://x.example/1")
    sent(desk, clock, "2", day, url="https://www.tellus.example/jobs/2")
    assert [line.source for line in of(desk, clock).lines] == ["a friend", "tellus.example"]


def test_one_that_ended_without_a_day_of_applying_is_told_by_number(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Editor"), now=clock())
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    assert of(desk, clock) == Activity((), 1)


def test_an_imported_end_without_a_day_is_told_without_one(desk: Desk, clock: Clock) -> None:
    file = [JobProposal("Editor", "A", applied_on=date(2026, 11, 3), outcome=Outcome.NO_ANSWER)]
    import_jobs(desk, "huntr", file, now=clock())
    (line,) = of(desk, clock).lines
    assert (line.outcome, line.ended_on) == (Outcome.NO_ANSWER, None)


def test_more_than_anybody_reads_is_said_and_not_cut_in_silence(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    for number in range(3):
        sent(desk, clock, str(number), date(2026, 11, 2 + number))
    found = of(desk, clock)
    assert titles(found) == ["0", "1"] and found.more


def test_how_it_was_wanted_is_remembered_and_is_no_step(desk: Desk, clock: Clock) -> None:
    assert report_wishes(desk.vault, now=clock()) == ReportWishes()
    wishes = ReportWishes("Mara", "123A", (Column.TITLE, Column.OUTCOME), "de", "letter", False, False)
    keep_report_wishes(desk, wishes, now=clock())
    assert report_wishes(desk.vault, now=clock()) == wishes
    assert desk.vault.undo_label() is None
