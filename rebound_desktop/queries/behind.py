"""What the one quiet card shows when a loss is put behind."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Behind:
    """Their best words, the plan and the step, "" where there is none; sealed words never stand here."""

    best_words: str
    said_by: str
    plan_if: str
    plan_then: str
    step: str
    step_at: datetime | None


def behind(vault: Vault, setback: str, *, now: datetime) -> Behind:
    """The newest of each; praise before anything else that was said."""
    said = vault.row(
        "SELECT f.words, f.who FROM feedback f WHERE f.setback = ? AND f.deleted_at IS NULL"
        " AND f.set_aside = 0 AND f.kind IN ('skill', 'professionalism') ORDER BY f.created_at DESC LIMIT 1",
        (setback,),
    )
    plan = vault.row(
        "SELECT if_, then_ FROM lesson WHERE setback = ? AND deleted_at IS NULL"
        " ORDER BY created_at DESC LIMIT 1",
        (setback,),
    )
    step = vault.row(
        "SELECT kind, at FROM small_step WHERE setback = ? AND deleted_at IS NULL ORDER BY at LIMIT 1",
        (setback,),
    )
    return Behind(
        said[0] if said else "",
        said[1] if said else "",
        plan[0] if plan else "",
        plan[1] if plan else "",
        step[0] if step else "",
        as_instant(step[1]) if step else None,
    )
