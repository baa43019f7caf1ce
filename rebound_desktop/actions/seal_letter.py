"""A letter about a loss that was told already: sealed with it until the same end."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.running_quiet import running_quiet
from rebound_desktop.actions.told_loss import Letter, keep_letter
from rebound_desktop.domain.refusal import Refusal


def seal_letter(desk: Desk, letter: Letter, *, now: datetime) -> str | None:
    """Keeps it with the loss told last in the quiet time that runs; returns the message's id.

    They rang first and wrote later: that is one loss. Raises Refusal("quiet_time_ended").
    """
    vault = desk.vault
    running = running_quiet(vault, now)
    if running is None:
        raise Refusal("quiet_time_ended")
    found = vault.row(
        "SELECT id, job FROM setback WHERE quiet_time = ? AND deleted_at IS NULL"
        " ORDER BY created_at DESC, id DESC LIMIT 1",
        (running.id,),
    )
    setback, job = found if found is not None else (None, None)
    with desk.change("seal_message", now):
        return keep_letter(vault, letter, now, now, until=running.ends, job=job, setback=setback)
