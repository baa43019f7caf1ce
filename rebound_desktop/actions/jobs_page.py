"""Which page of the jobs tab is open: kept for the next time, no step."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import settings


def open_jobs_page(desk: Desk, page: str, *, now: datetime) -> None:
    """Remembers the page by its key."""
    settings.write(desk.vault, "jobs_page", page)
