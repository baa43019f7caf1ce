"""Whether there is a way to the numbers now: not in Feel and Return, not without a job, not with jobs off."""

from datetime import datetime

from rebound_desktop.queries.jobs_now import jobs_now
from rebound_desktop.queries.part_on import part_on
from rebound_desktop.store.vault import Vault


def numbers_to_see(vault: Vault, *, now: datetime) -> bool:
    """What leads there from elsewhere is hidden where this is False (EXPERIENCE.md, Dream)."""
    if not part_on(vault, "jobs"):
        return False
    found = jobs_now(vault, now=now)
    return found.looking_back and not found.is_empty
