"""What is offered once and never again: a passphrase before private words, a warning about the folder."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.lock import lock_standing
from rebound_desktop.actions.running_quiet import running_quiet
from rebound_desktop.store import settings


def offers_passphrase(desk: Desk, *, now: datetime) -> bool:
    """Whether now is the one time to ask; never in quiet time, and not where a passphrase is set."""
    if running_quiet(desk.vault, now) is not None or lock_standing(desk, now=now).locked:
        return False
    return is_first_time(desk, "passphrase_offered", now=now)


def is_first_time(desk: Desk, name: str, *, now: datetime) -> bool:
    """Whether nobody asked about `name` before; from now on somebody has."""
    if settings.read(desk.vault, name, False):
        return False
    settings.write(desk.vault, name, True)
    return True
