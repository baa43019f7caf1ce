"""*I wrote to them*: a follow-up or a thank-you went out; its text is kept if the person wants it kept."""

from datetime import datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row, of_job
from rebound_desktop.domain.codes import EventKind, StepKind
from rebound_desktop.store.tables.jobs import Event


def follow_up(
    desk: Desk, job: str, said: str = "", *, event: str = "", at: datetime | None = None, now: datetime
) -> str:
    """A follow-up went out at `at` (now, where None); returns the line's id, which `event` may give.

    Raises Refusal("row_gone").
    """
    vault = desk.vault
    with desk.change("follow_up", now, title=job_row(vault, job).name):
        count_step(vault, StepKind.JOB, job, now)
        given = {"id": event} if event else {}
        line = {"kind": EventKind.FOLLOW_UP, "at": at or now, "said": said.strip()}
        return vault.put(Event, now, job=job, **line, **given)


def thank(
    desk: Desk, interview: str, said: str = "", *, event: str = "", at: datetime | None = None, now: datetime
) -> str:
    """A thank-you went out for an interview; as `follow_up`."""
    vault = desk.vault
    card = of_job(vault, "interview", interview)
    with desk.change("thank", now, title=card.name):
        count_step(vault, StepKind.JOB, card.id, now)
        given = {"id": event} if event else {}
        line = {"kind": EventKind.THANKS, "at": at or now, "said": said.strip(), "detail": interview}
        return vault.put(Event, now, job=card.id, **line, **given)
