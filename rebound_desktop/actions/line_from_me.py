"""A line from me: what I would want to hear after the next no; asked once, on a good day."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import settings
from rebound_desktop.store.tables.care import LineFromMe

ASKED = "line_from_me_asked"
HEAVY_DAYS_OFF = "heavy_days_off"


def keep_line(desk: Desk, said: str, *, now: datetime) -> None:
    """Keeps it; it opens the next sheet. Raises Refusal("text_missing")."""
    if not said.strip():
        raise Refusal("text_missing")
    with desk.change("line_from_me", now):
        desk.vault.put(LineFromMe, now, said=said.strip())
    settings.write(desk.vault, ASKED, True)


def ask_no_more(desk: Desk, *, now: datetime) -> None:
    """*Not now*: it is not asked again."""
    settings.write(desk.vault, ASKED, True)


def hide_heavy_days(desk: Desk, *, now: datetime) -> None:
    """*Do not show this card again*."""
    settings.write(desk.vault, HEAVY_DAYS_OFF, True)
