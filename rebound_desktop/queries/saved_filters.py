"""The filters with a name, in the person's order."""

import json
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.job_filter import JobFilter, from_kept
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Saved:
    """One of them; what nobody knows in it is left out."""

    id: str
    name: str
    filter: JobFilter


def saved_filters(vault: Vault, *, now: datetime) -> tuple[Saved, ...]:
    """All of them, first to last."""
    rows = vault.rows("SELECT id, name, said FROM saved_filter WHERE deleted_at IS NULL ORDER BY place, id")
    return tuple(Saved(row, name, _filter(said)) for row, name, said in rows)


def _filter(said: str) -> JobFilter:
    try:
        found = json.loads(said)
    except (ValueError, RecursionError):
        return JobFilter()
    return from_kept(found) if isinstance(found, dict) else JobFilter()
