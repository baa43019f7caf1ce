"""Opens what they wrote, and closes it again; whenever the person likes."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.recovery import Message


def open_message(desk: Desk, message: str, *, now: datetime) -> str:
    """*Look now*: their words, which are found again in search from then on. Raises Refusal("row_gone")."""
    body = desk.vault.value("SELECT body FROM message WHERE id = ? AND deleted_at IS NULL", (message,))
    if body is None:
        raise Refusal("row_gone")
    with desk.change("open_message", now):
        desk.vault.edit(Message, message, now, opened_at=now)
    return str(body)


def close_message(desk: Desk, message: str, *, now: datetime) -> None:
    """*Close it again*: it lies there unopened, as before. Raises Refusal("row_gone")."""
    with desk.change("close_message", now):
        desk.vault.edit(Message, message, now, opened_at=None)
