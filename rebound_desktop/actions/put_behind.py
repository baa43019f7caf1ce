"""Put it behind me: the arc folds; what was learned stays."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.tables.recovery import Setback


def put_behind(desk: Desk, setback: str, *, now: datetime) -> None:
    """Folds the arc of one loss. Raises Refusal("row_gone")."""
    with desk.change("put_behind", now):
        desk.vault.edit(Setback, setback, now, folded_at=now)
