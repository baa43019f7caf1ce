"""The stages of the board in the person's order."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage; `removable` when no job stands in it and another of its kind is there."""

    id: str
    name: str
    kind: StageKind
    removable: bool


def stages(vault: Vault, *, now: datetime) -> tuple[StageLine, ...]:
    """All of them, first to last."""
    rows = vault.rows(
        "SELECT id, name, kind, EXISTS (SELECT 1 FROM job j WHERE j.stage = stage.id"
        " AND j.deleted_at IS NULL) FROM stage WHERE deleted_at IS NULL ORDER BY place, id"
    )
    kinds = [kind for _, _, kind, _ in rows]
    return tuple(
        StageLine(row, name, StageKind(kind), not used and kinds.count(kind) > 1)
        for row, name, kind, used in rows
    )
