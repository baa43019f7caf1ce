"""*Later* and *Not for this one*: a follow-up or a thank-you put off to a day, or for good."""

from datetime import date, datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, job_row, of_job
from rebound_desktop.domain.codes import PutOffKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.ahead import PutOff

FOLLOW_UP, THANKS = PutOffKind.FOLLOW_UP, PutOffKind.THANKS


def follow_up_later(desk: Desk, job: str, until: date, *, now: datetime) -> None:
    """Not before this local day. Raises Refusal("day_not_ahead"), Refusal("row_gone")."""
    _later(desk, job_row(desk.vault, job), FOLLOW_UP, job, until, now)


def no_follow_up(desk: Desk, job: str, *, now: datetime) -> None:
    """Not for this one, neither the first nor the second. Raises Refusal("row_gone")."""
    _never(desk, job_row(desk.vault, job), FOLLOW_UP, job, now)


def thank_later(desk: Desk, interview: str, until: date, *, now: datetime) -> None:
    """Not before this local day. Raises Refusal("day_not_ahead"), Refusal("row_gone")."""
    _later(desk, of_job(desk.vault, "interview", interview), THANKS, interview, until, now)


def no_thanks(desk: Desk, interview: str, *, now: datetime) -> None:
    """Not for this interview. Raises Refusal("row_gone")."""
    _never(desk, of_job(desk.vault, "interview", interview), THANKS, interview, now)


def _later(desk: Desk, card: JobRow, kind: PutOffKind, ref: str, until: date, now: datetime) -> None:
    if until <= now.astimezone(desk.vault.zone()).date():
        raise Refusal("day_not_ahead")
    with desk.change(f"put_off_{kind}", now, title=card.name):
        desk.vault.put(PutOff, now, job=card.id, kind=kind, ref=ref, until=until)


def _never(desk: Desk, card: JobRow, kind: PutOffKind, ref: str, now: datetime) -> None:
    with desk.change(f"no_{kind}", now, title=card.name):
        desk.vault.put(PutOff, now, job=card.id, kind=kind, ref=ref, never=True)
