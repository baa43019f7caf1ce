"""Remembers that the weekly question about silence was answered: it rests for a week."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import settings
from rebound_desktop.store.stored import instant_text

ASKED = "silence_asked_at"


def silence_answered(desk: Desk, *, now: datetime) -> None:
    """No step: nothing a person wrote has changed."""
    settings.write(desk.vault, ASKED, instant_text(now))
