"""What the screen after an import asks about: silence, and dates ahead."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.queries.dates_ahead import Ahead, dates_ahead
from rebound_desktop.queries.silent_jobs import Silent, silent_jobs
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class AfterImport:
    """Of the whole board; the screen keeps to what was just brought in."""

    silent: tuple[Silent, ...]
    ahead: tuple[Ahead, ...]


def after_import(vault: Vault, *, now: datetime) -> AfterImport:
    """Silent ones all, dates the nearest two hundred."""
    return AfterImport(silent_jobs(vault, now=now), dates_ahead(vault, 200, now=now))
