"""Typing is not an action: an open text is kept within seconds, and no step is made of it."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import drafts


def keep_draft(desk: Desk, place: str, text: str, *, now: datetime) -> None:
    """Keeps the text of a place as it stands. Raises Refusal("disk_full")."""
    drafts.keep(desk.vault, place, text, now)


def drop_draft(desk: Desk, place: str, *, now: datetime) -> None:
    """Lets an open text go that was thrown away."""
    drafts.drop(desk.vault, place)
