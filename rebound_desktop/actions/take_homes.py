"""A take-home: what they asked for, until when, and that it went out."""

from datetime import datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row, of_job
from rebound_desktop.domain.ahead_fields import TakeHomeFields
from rebound_desktop.domain.codes import EventKind, StepKind
from rebound_desktop.store.tables.ahead import TakeHome
from rebound_desktop.store.tables.jobs import Event

SENT = "sent"


def put_take_home(desk: Desk, job: str, fields: TakeHomeFields, *, now: datetime) -> str:
    """One task of a job, in its timeline too; returns its id. Raises Refusal("row_gone")."""
    vault = desk.vault
    with desk.change("put_take_home", now, title=job_row(vault, job).name):
        count_step(vault, StepKind.JOB, job, now)
        vault.put(Event, now, job=job, kind=EventKind.TAKE_HOME, at=now, said=fields.what.strip())
        return vault.put(TakeHome, now, job=job, **fields.values())


def edit_take_home(desk: Desk, take_home: str, fields: TakeHomeFields, *, now: datetime) -> bool:
    """Writes what differs; whether anything did. Raises Refusal("row_gone")."""
    with desk.change("edit_take_home", now, title=of_job(desk.vault, "take_home", take_home).name):
        return desk.vault.edit(TakeHome, take_home, now, **fields.values())


def send_take_home(desk: Desk, take_home: str, *, now: datetime) -> None:
    """It went out. Raises Refusal("row_gone")."""
    vault = desk.vault
    card = of_job(vault, "take_home", take_home)
    what = vault.value("SELECT what FROM take_home WHERE id = ?", (take_home,))
    with desk.change("send_take_home", now, title=card.name):
        count_step(vault, StepKind.JOB, card.id, now)
        vault.edit(TakeHome, take_home, now, done_at=now)
        vault.put(Event, now, job=card.id, kind=EventKind.TAKE_HOME, at=now, said=what, detail=SENT)


def trash_take_home(desk: Desk, take_home: str, *, now: datetime) -> None:
    """Takes it away. Raises Refusal("row_gone")."""
    with desk.change("trash_take_home", now, title=of_job(desk.vault, "take_home", take_home).name):
        desk.vault.trash(TakeHome, take_home, now)
