"""Records how a job ended, and nothing more: no setback, no quiet time."""

from datetime import datetime, timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, StageRow, first_stage, job_row, stage_row, way
from rebound_desktop.actions.place_in_column import place_on_top
from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault

# "It mattered after all" stays on the card so long (EXPERIENCE.md, Feel 2).
MATTERED_DAYS = 7


def close_job(
    desk: Desk,
    job: str,
    outcome: Outcome,
    *,
    stage: str = "",
    heard_at: datetime | None = None,
    now: datetime,
) -> None:
    """Puts the job into a closed stage (the person's first, unless named) with its outcome.

    `heard_at` may be earlier than now. A closed job gets the other outcome. Raises
    Refusal("row_gone"), Refusal("heard_in_future"), Refusal("already_closed") for the same outcome.
    """
    vault = desk.vault
    card = job_row(vault, job)
    column = stage_row(vault, stage) if stage else _closed_stage(vault, card)
    if card.is_closed and card.outcome is outcome and card.stage.id == column.id:
        raise Refusal("already_closed")
    if heard_at is not None and heard_at > now:
        raise Refusal("heard_in_future")
    with desk.change(outcome.value, now, title=card.name):
        matters = now + timedelta(days=MATTERED_DAYS) if outcome.can_be_setback else None
        write_ending(vault, card, column, outcome, heard_at or now, matters, now)


def write_ending(
    vault: Vault,
    card: JobRow,
    column: StageRow,
    outcome: Outcome,
    heard_at: datetime,
    mattered_until: datetime | None,
    now: datetime,
) -> None:
    """The rows of an ending; inside a change only, so that other rows can be written with it."""
    vault.edit(
        Job,
        card.id,
        now,
        stage=column.id,
        place=place_on_top(vault, column.id) if column.id != card.stage.id else card.place,
        outcome=outcome,
        closed_at=heard_at,
        mattered_until=mattered_until,
    )
    vault.put(
        Event,
        now,
        job=card.id,
        kind=EventKind.OUTCOME,
        at=heard_at,
        detail=outcome.value,
        **way(card.stage, column),
    )


def _closed_stage(vault: Vault, card: JobRow) -> StageRow:
    return card.stage if card.is_closed else first_stage(vault, StageKind.CLOSED)
