"""What the person means to do next for a job, on a day of their own; done, it is in the timeline."""

from datetime import date, datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row, of_job
from rebound_desktop.domain.ahead_fields import NextStepFields
from rebound_desktop.domain.codes import EventKind, StepKind
from rebound_desktop.store.tables.ahead import NextStep
from rebound_desktop.store.tables.jobs import Event


def put_next_step(desk: Desk, job: str, fields: NextStepFields, *, now: datetime) -> str:
    """One step of a job; returns its id. Raises Refusal("nothing_written") or ("row_gone")."""
    fields = fields.checked()
    with desk.change("put_next_step", now, title=job_row(desk.vault, job).name):
        return desk.vault.put(NextStep, now, job=job, **fields.values())


def edit_next_step(desk: Desk, step: str, fields: NextStepFields, *, now: datetime) -> bool:
    """Writes what differs; whether anything did. Raises Refusal("nothing_written") or ("row_gone")."""
    fields = fields.checked()
    with desk.change("edit_next_step", now, title=of_job(desk.vault, "next_step", step).name):
        return desk.vault.edit(NextStep, step, now, **fields.values())


def move_next_step(desk: Desk, step: str, day: date, *, now: datetime) -> None:
    """*Later*: the same step on another local day. Raises Refusal("row_gone")."""
    with desk.change("edit_next_step", now, title=of_job(desk.vault, "next_step", step).name):
        desk.vault.edit(NextStep, step, now, due_on=day)


def do_next_step(desk: Desk, step: str, *, now: datetime) -> None:
    """It is done. Raises Refusal("row_gone")."""
    vault = desk.vault
    card = of_job(vault, "next_step", step)
    what = vault.value("SELECT what FROM next_step WHERE id = ?", (step,))
    with desk.change("do_next_step", now, title=card.name):
        count_step(vault, StepKind.JOB, card.id, now)
        vault.edit(NextStep, step, now, done_at=now)
        vault.put(Event, now, job=card.id, kind=EventKind.STEP, at=now, said=what)


def trash_next_step(desk: Desk, step: str, *, now: datetime) -> None:
    """Takes it away. Raises Refusal("row_gone")."""
    with desk.change("trash_next_step", now, title=of_job(desk.vault, "next_step", step).name):
        desk.vault.trash(NextStep, step, now)
