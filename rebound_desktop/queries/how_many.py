"""How many jobs fit a filter."""

from datetime import datetime

from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.store.fitting import count_of_fitting
from rebound_desktop.store.vault import Vault

# Beyond this nobody reads a number; "all that fit" still means all of them.
MOST = 10_000


def how_many(vault: Vault, chosen: JobFilter, *, now: datetime) -> int:
    """Counted no further than 10,001."""
    return count_of_fitting(vault, chosen, now, MOST)
