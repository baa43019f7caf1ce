"""An offer: what they offer, until when they want an answer, what speaks for it and against it."""

from datetime import datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row, of_job
from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.codes import EventKind, StepKind
from rebound_desktop.store.tables.ahead import Offer
from rebound_desktop.store.tables.jobs import Event


def put_offer(desk: Desk, job: str, fields: OfferFields, *, now: datetime) -> str:
    """One offer of a job, in its timeline too; returns its id. Raises Refusal("row_gone")."""
    vault = desk.vault
    with desk.change("put_offer", now, title=job_row(vault, job).name):
        count_step(vault, StepKind.JOB, job, now)
        offer = vault.put(Offer, now, job=job, **fields.values())
        vault.put(Event, now, job=job, kind=EventKind.OFFER, at=now, detail=offer)
    return offer


def edit_offer(desk: Desk, offer: str, fields: OfferFields, *, now: datetime) -> bool:
    """Writes what differs; whether anything did. Raises Refusal("row_gone")."""
    with desk.change("edit_offer", now, title=of_job(desk.vault, "offer", offer).name):
        return desk.vault.edit(Offer, offer, now, **fields.values())


def answer_offer(desk: Desk, offer: str, *, now: datetime) -> None:
    """The person has answered: nothing reminds of it any more. Raises Refusal("row_gone")."""
    with desk.change("answer_offer", now, title=of_job(desk.vault, "offer", offer).name):
        desk.vault.edit(Offer, offer, now, answered_at=now)


def trash_offer(desk: Desk, offer: str, *, now: datetime) -> None:
    """Takes away one that was put down by mistake. Raises Refusal("row_gone")."""
    with desk.change("trash_offer", now, title=of_job(desk.vault, "offer", offer).name):
        desk.vault.trash(Offer, offer, now)
