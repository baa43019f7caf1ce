"""Something from the kit is begun; afterwards it was better, the same, worse, or nothing is said."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.kit import kit_name
from rebound_desktop.domain.codes import After
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.care import KitUse


def start_kit_item(desk: Desk, item: str, *, now: datetime) -> str:
    """Starting counts; returns the use's id. Raises Refusal("row_gone")."""
    with desk.change("start_kit_item", now, name=kit_name(desk, item)):
        return desk.vault.put(KitUse, now, item=item, started_at=now)


def rate_kit_item(desk: Desk, use: str, after: After, *, now: datetime) -> None:
    """How it was afterwards. Raises Refusal("row_gone")."""
    item = desk.vault.value("SELECT item FROM kit_use WHERE id = ?", (use,))
    if item is None:
        raise Refusal("row_gone")
    with desk.change("rate_kit_item", now, name=kit_name(desk, item)):
        desk.vault.edit(KitUse, use, now, after=after)
