"""What comes next for a job: an offer, a task, a step; a follow-up with its words; the forms."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.next_steps import put_next_step
from rebound_desktop.actions.offers import put_offer
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.put_by import put_by
from rebound_desktop.actions.reply_time import name_reply_time
from rebound_desktop.actions.take_homes import put_take_home
from rebound_desktop.actions.told_loss import Letter
from rebound_desktop.domain.ahead_fields import NextStepFields, OfferFields, TakeHomeFields
from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.jobs.detail.ahead_forms import AheadForms
from rebound_desktop.window.unopened.answer import Answer
from rebound_desktop.window.unopened.sheet import UnopenedSheet
from tests.clock import Clock

Show = Callable[..., None]
OFFER = OfferFields(
    58_000,
    62_000,
    "EUR",
    PayPeriod.YEAR,
    "a thirteenth month",
    "38",
    30,
    date(2027, 1, 4),
    answer_at=datetime(2026, 11, 27, 11, tzinfo=UTC),
    notes_for="Two people I would like to work with.",
)


def what_comes_next(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    """An offer, a take-home, a step, and the day after an interview."""
    job = ids["map"]
    move_job(desk, job, "stage-offer", now=clock())
    talk = InterviewFields(clock() - timedelta(hours=27), "second round", with_whom="Ines Moreau")
    plan_interview(desk, job, talk, now=clock())
    put_offer(desk, job, OFFER, now=clock())
    put_take_home(desk, job, TakeHomeFields("A map of one street, by hand", date(2026, 11, 25)), now=clock())
    put_next_step(desk, job, NextStepFields("Ask Ines about the team", date(2026, 11, 24)), now=clock())
    show()
    frame.room.go("job", job=job)


def follow_up(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("job", job=ids["ux"])


def follow_up_named(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    """They named a time: the job says when the next one fits, and the form stands open."""
    reply = ReplyTime(21, from_day=clock().date(), said="within three weeks", from_mail=True)
    name_reply_time(desk, ids["ux"], reply, now=clock())
    show()
    frame.room.go("job", job=ids["ux"])
    for forms in frame.findChildren(AheadForms):
        forms.begin("reply", reply)


def unopened(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    """One lies here until Monday; another can be brought."""
    put_by(desk, Letter("closed"), until=clock() + timedelta(days=6, hours=14), now=clock())
    show()
    frame.room.go("unopened")


def unopened_answer(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    """What is said of every answer, good or bad."""
    show()
    frame.room.go("unopened")
    sheet = frame.open_sheet
    assert isinstance(sheet, UnopenedSheet)
    sheet._show(Answer(frame.room, True, clock() + timedelta(days=6, hours=14)))


def writing(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    fields = JobFields(
        "UX writer", "Nordlicht", contact="Jana Weber, recruiter", applied_on=date(2026, 11, 9)
    )
    edit_job(desk, ids["ux"], fields, now=clock())
    show()
    frame.room.go("writing", job=ids["ux"])


def offer_form(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    """What they offer, before anything of it is written."""
    show()
    frame.room.go("job", job=ids["librarian"])
    for forms in frame.findChildren(AheadForms):
        forms.begin("offer")
