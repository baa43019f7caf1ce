"""What counts as coming back: any small step, and any job saved or sent, inside its own change."""

from datetime import datetime

from rebound_desktop.domain.codes import StepKind
from rebound_desktop.store.tables.recovery import Setback, SmallStep
from rebound_desktop.store.vault import Vault

_WAITING = (
    "SELECT s.id FROM setback s LEFT JOIN quiet_time q ON q.id = s.quiet_time AND q.deleted_at IS NULL"
    " WHERE s.deleted_at IS NULL AND s.folded_at IS NULL AND s.first_step_at IS NULL"
    " AND (q.id IS NULL OR COALESCE(q.ended_early_at, q.ends) <= ?)"
)


def count_step(vault: Vault, kind: StepKind, job: str | None, now: datetime, said: str = "") -> bool:
    """Counts a step for every loss that waits for one; whether any did. Within an open change only.

    During quiet time nothing is counted: nothing was asked. Without an open loss nothing is written.
    """
    waiting = [row[0] for row in vault.rows(_WAITING, (now,))]
    for setback in waiting:
        vault.edit(Setback, setback, now, first_step_at=now)
        vault.put(SmallStep, now, setback=setback, job=job, kind=kind, at=now, said=said)
    return bool(waiting)
