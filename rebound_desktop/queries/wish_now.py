"""The wish that is shown: the newest."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class WishNow:
    """Five texts as the person wrote them, "" where nothing was."""

    id: str
    wish: str
    best_part: str
    obstacle: str
    plan_if: str
    plan_then: str


def wish_now(vault: Vault, *, now: datetime) -> WishNow | None:
    """None while none was written."""
    found = vault.row(
        "SELECT id, wish, best_part, obstacle, plan_if, plan_then FROM wish WHERE deleted_at IS NULL"
        " ORDER BY created_at DESC, id DESC LIMIT 1"
    )
    return None if found is None else WishNow(*found)
