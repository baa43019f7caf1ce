"""Opens a closed job again: they wrote after all."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, first_stage, job_row
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.vault import Vault


def reopen_job(desk: Desk, job: str, *, now: datetime) -> str:
    """Puts it back where it stood before it closed; returns the stage's name. Refusal("not_closed")."""
    vault = desk.vault
    card = job_row(vault, job)
    if not card.is_closed:
        raise Refusal("not_closed")
    return move_job(desk, job, stage_before(vault, card), now=now)


def stage_before(vault: Vault, card: JobRow) -> str:
    """The stage a closed job stood in; where that is gone, the first that fits."""
    stage: str | None = vault.value(
        "SELECT s.id FROM event e JOIN stage s ON s.name = e.from_stage AND s.deleted_at IS NULL"
        " WHERE e.job = ? AND e.kind = ? AND s.kind <> ? ORDER BY e.created_at DESC, e.id DESC LIMIT 1",
        (card.id, EventKind.OUTCOME.value, StageKind.CLOSED.value),
    )
    kind = StageKind.APPLIED if card.applied_on else StageKind.WISHLIST
    return stage or first_stage(vault, kind).id
