"""Until when it is quiet, for screens that ask nothing in that time."""

from datetime import datetime

from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


def quiet_until(vault: Vault, *, now: datetime) -> datetime | None:
    """The end (aware UTC) of the quiet time that is under way; None outside of one."""
    ends: str | None = vault.value(
        "SELECT MAX(COALESCE(ended_early_at, ends)) FROM quiet_time WHERE deleted_at IS NULL"
        " AND starts <= ? AND COALESCE(ended_early_at, ends) > ?",
        (now, now),
    )
    return as_instant(ends)
