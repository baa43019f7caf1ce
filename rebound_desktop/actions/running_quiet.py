"""The quiet time that runs now, as an action has to know it, and how its end is moved."""

from datetime import datetime

from rebound_desktop.domain.quiet_time import QuietTime as Running
from rebound_desktop.domain.reminder_hours import ReminderHours, hours_from
from rebound_desktop.store import settings
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.tables.recovery import Message, QuietTime
from rebound_desktop.store.vault import Vault


def running_quiet(vault: Vault, now: datetime) -> Running | None:
    """The quiet time under way, with how many losses share it; None outside of one."""
    row = vault.row(
        "SELECT id, starts, ends, first_started, (SELECT COUNT(*) FROM setback WHERE quiet_time = q.id"
        " AND deleted_at IS NULL) FROM quiet_time q WHERE deleted_at IS NULL AND starts <= ? AND ends > ?"
        " AND (ended_early_at IS NULL OR ended_early_at > ?) ORDER BY ends DESC LIMIT 1",
        (now, now, now),
    )
    if row is None:
        return None
    key, starts, ends, first, joined = row
    return Running(key, as_instant(starts), as_instant(ends), as_instant(first), max(1, joined))


def last_joined(vault: Vault, quiet: Running) -> datetime:
    """When the last loss was given this quiet time; its start where none is known (aware UTC)."""
    written = vault.value(
        "SELECT MAX(created_at) FROM setback WHERE quiet_time = ? AND deleted_at IS NULL", (quiet.id,)
    )
    return as_instant(written) if written else quiet.starts


def reminder_hours(vault: Vault) -> ReminderHours:
    """The person's reminder hours."""
    return hours_from(settings.read(vault, "reminder_hours", None))


def move_end(vault: Vault, quiet: str, ends: datetime, now: datetime, **also: object) -> None:
    """Gives a quiet time another end, and what is sealed until then with it; inside a change only."""
    vault.edit(QuietTime, quiet, now, ends=ends, **also)
    seal_until(vault, quiet, ends, now)


def seal_until(vault: Vault, quiet: str, until: datetime, now: datetime) -> None:
    """Moves the seal of every message that waits for this quiet time; inside a change only."""
    sealed = vault.rows(
        "SELECT m.id FROM message m JOIN setback s ON s.id = m.setback WHERE s.quiet_time = ?"
        " AND m.sealed_until IS NOT NULL AND m.deleted_at IS NULL",
        (quiet,),
    )
    for (message,) in sealed:
        vault.edit(Message, message, now, sealed_until=until)
