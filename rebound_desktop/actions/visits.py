"""What the window remembers of a visit: when it was opened, which tab was last; no step, no undo."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import settings


def note_opened(desk: Desk, *, now: datetime) -> None:
    """Remembers that the window was opened now; the tray falls silent after 30 days without."""
    from rebound_desktop.actions.fold_answers import catch_up

    settings.write(desk.vault, "last_opened", now.isoformat())
    catch_up(desk, now=now)


def take_trouble(desk: Desk, *, now: datetime) -> str:
    """What the person is to be told once about the reminders, as a key into errors.toml; "" for nothing."""
    del now
    told, desk.trouble = desk.trouble, ""
    return told


def remember_tab(desk: Desk, tab: str, *, now: datetime) -> None:
    """Remembers the tab last used."""
    if settings.read(desk.vault, "last_tab", "") != tab:
        settings.write(desk.vault, "last_tab", tab)


def note_ten_minutes_offered(desk: Desk, day: str, *, now: datetime) -> None:
    """Remembers the local day (ISO) on which the window began with the ten-minute page."""
    settings.write(desk.vault, "ten_minutes_offered_on", day)
