"""The quiet time that runs, as the sheet, the strip's *change* and the ring want it."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.quiet_change import Change, changes
from rebound_desktop.domain.quiet_time import QuietTime
from rebound_desktop.queries.preferences import preferences
from rebound_desktop.queries.speaking_dates import SpeakingDateRow, over_at, speaking_dates
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class QuietRunning:
    """`last_joined` (UTC): when the last of its losses was told."""

    quiet: QuietTime
    last_joined: datetime


@dataclass(frozen=True, slots=True)
class Ring:
    """`share` of it that is over, 0–1; `excepted`: the dates before its end that still speak."""

    quiet: QuietTime
    share: float
    excepted: tuple[SpeakingDateRow, ...]


def quiet_running(vault: Vault, *, now: datetime) -> QuietRunning | None:
    """The one that ends last; None outside of quiet time."""
    row = vault.row(
        "SELECT q.id, q.starts, q.ends, q.first_started, COUNT(s.id), MAX(s.created_at)"
        " FROM quiet_time q LEFT JOIN setback s ON s.quiet_time = q.id AND s.deleted_at IS NULL"
        " WHERE q.deleted_at IS NULL AND q.starts <= ? AND q.ends > ?"
        " AND (q.ended_early_at IS NULL OR q.ended_early_at > ?) GROUP BY q.id ORDER BY q.ends DESC LIMIT 1",
        (now, now, now),
    )
    if row is None:
        return None
    key, starts, ends, first, joined, told = row
    quiet = QuietTime(key, as_instant(starts), as_instant(ends), as_instant(first), max(1, joined))
    return QuietRunning(quiet, as_instant(told) if told else quiet.starts)


def quiet_changes(vault: Vault, *, now: datetime) -> tuple[Change, ...]:
    """The other ends it can have; none outside of quiet time."""
    running = quiet_running(vault, now=now)
    if running is None:
        return ()
    hours = preferences(vault, now=now).hours
    return changes(running.quiet, running.last_joined, hours, vault.zone(), now)


def quiet_ring(vault: Vault, *, now: datetime) -> Ring | None:
    """What Self-care shows of it; None outside of quiet time."""
    running = quiet_running(vault, now=now)
    if running is None:
        return None
    quiet = running.quiet
    passed = {
        (kind, ref)
        for kind, ref in vault.rows(
            "SELECT kind, ref FROM spoken WHERE quiet_time = ? AND remind = 0 AND deleted_at IS NULL",
            (quiet.id,),
        )
    }
    dates = speaking_dates(vault, quiet.ends, now=now)
    excepted = tuple(one for one in dates if (one.kind, one.ref) not in passed and over_at(one) > now)
    return Ring(quiet, (now - quiet.starts) / (quiet.ends - quiet.starts), excepted)
