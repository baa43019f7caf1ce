"""A copy by hand, and which one is the newest."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.copies import Reason


def make_copy(desk: Desk, *, now: datetime) -> datetime | None:
    """Takes a verified copy now; when it was taken (UTC). Raises Refusal("backup_failed")."""
    if desk.drawer is None:
        return None
    desk.drawer.shelf.take(Reason.BY_HAND, now)
    return last_copy(desk, now=now)


def last_copy(desk: Desk, *, now: datetime) -> datetime | None:
    """When the newest verified copy was taken (UTC); None without one."""
    found = desk.drawer.shelf.latest() if desk.drawer is not None else None
    return found.taken if found is not None else None
