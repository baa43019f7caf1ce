"""Moves a card: to another stage, or to another place in its column."""

from datetime import datetime
from typing import Any

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, StageRow, job_row, stage_row, way
from rebound_desktop.actions.place_in_column import place_below, place_on_top
from rebound_desktop.domain.codes import EventKind, StageKind, StepKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault


def move_job(desk: Desk, job: str, stage: str, *, below: str | None = None, now: datetime) -> str:
    """Puts the card into the stage, right below the card `below`, on top without one; its stage's name.

    Past the wishlist a job without a day of applying was applied to today. Out of a closed stage the job
    is open again. Into one only an outcome leads: Refusal("outcome_missing"); see close_job.
    """
    vault = desk.vault
    card, column = job_row(vault, job), stage_row(vault, stage)
    if column.id == card.stage.id:
        _reorder(desk, card, below, now)
        return column.name
    if column.kind is StageKind.CLOSED and not card.is_closed:
        raise Refusal("outcome_missing")
    label = "reopen_job" if card.is_closed and column.kind is not StageKind.CLOSED else "move_job"
    with desk.change(label, now, title=card.name, stage=column.name):
        write_move(vault, card, column, below, now)
    return column.name


def write_move(vault: Vault, card: JobRow, column: StageRow, below: str | None, now: datetime) -> None:
    """The rows of a move to another stage; inside a change only, so that others can be written with it."""
    values: dict[str, Any] = {"stage": column.id, "place": _place(vault, card, column.id, below, now)}
    if card.is_closed and column.kind is not StageKind.CLOSED:
        values |= {"outcome": None, "closed_at": None, "mattered_until": None}
    vault.edit(Job, card.id, now, **values)
    _record(vault, card, column, now)
    if column.kind is not StageKind.CLOSED:
        sent = column.kind is StageKind.APPLIED and not card.is_closed
        count_step(vault, StepKind.APPLY if sent else StepKind.JOB, card.id, now)


def _reorder(desk: Desk, card: JobRow, below: str | None, now: datetime) -> None:
    with desk.change("reorder_job", now, title=card.name):
        place = _place(desk.vault, card, card.stage.id, below, now)
        desk.vault.edit(Job, card.id, now, place=place)


def _place(vault: Vault, card: JobRow, stage: str, below: str | None, now: datetime) -> float:
    return place_on_top(vault, stage) if below is None else place_below(vault, stage, below, card.id, now)


def _record(vault: Vault, card: JobRow, column: StageRow, now: datetime) -> None:
    sent = column.kind in (StageKind.APPLIED, StageKind.INTERVIEWING, StageKind.OFFER)
    first = sent and card.applied_on is None
    if first:
        today = now.astimezone(vault.zone()).date()
        vault.edit(Job, card.id, now, applied_on=today)
        count_step(vault, StepKind.JOB, card.id, now)
    if first and column.kind is StageKind.APPLIED:  # the move is the application: one line says both
        vault.put(Event, now, job=card.id, kind=EventKind.APPLIED, at=now, **way(card.stage, column))
        return
    if first:
        vault.put(Event, now, job=card.id, kind=EventKind.APPLIED, at=now)
    kind = EventKind.REOPENED if card.is_closed else EventKind.MOVED
    vault.put(Event, now, job=card.id, kind=kind, at=now, **way(card.stage, column))
