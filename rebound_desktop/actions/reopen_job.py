"""Opens a closed job again: they wrote after all."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, first_stage, job_row
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.vault import Vault

_CLOSED = StageKind.CLOSED.value


def reopen_job(desk: Desk, job: str, *, now: datetime) -> str:
    """Puts it back where it stood before it closed; returns the stage's name. Refusal("not_closed")."""
    vault = desk.vault
    card = job_row(vault, job)
    if not card.is_closed:
        raise Refusal("not_closed")
    return move_job(desk, job, stage_before(vault, card), now=now)


def stage_before(vault: Vault, card: JobRow) -> str:
    """The stage a closed job stood in; where that was renamed or is gone, the first that counts the same."""
    found = vault.row(
        "SELECT s.id, e.from_kind FROM event e"
        " LEFT JOIN stage s ON s.name = e.from_stage AND s.deleted_at IS NULL AND s.kind <> ?"
        " WHERE e.job = ? AND e.kind = ? AND COALESCE(s.kind, e.from_kind, ?) <> ?"
        " ORDER BY e.created_at DESC, e.id DESC LIMIT 1",
        (_CLOSED, card.id, EventKind.OUTCOME.value, _CLOSED, _CLOSED),
    )
    if found is not None and found[0] is not None:
        return str(found[0])
    kind = StageKind.APPLIED if card.applied_on else StageKind.WISHLIST
    return first_stage(vault, kind if found is None else StageKind(found[1])).id
