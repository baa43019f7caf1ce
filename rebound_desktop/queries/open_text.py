"""The open text of one place, as it was left."""

from datetime import datetime

from rebound_desktop.store import drafts
from rebound_desktop.store.vault import Vault


def open_text(vault: Vault, place: str, *, now: datetime) -> str:
    """What was being typed there; '' for nothing."""
    found = drafts.read(vault, place)
    return found.text if found else ""
