"""The journal by its days: one day, this day in other years, and what lies in the trash."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.written import lines_of
from rebound_desktop.queries.entries import EntryLine, EntryPage
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

STAYS_FOR = timedelta(days=30)
_MOST = 200
_HEAD = 2000
_LINES = "SELECT id, at, zone, title, substr(body, 1, ?) FROM entry WHERE deleted_at IS NULL"


@dataclass(frozen=True, slots=True)
class TrashedEntry:
    """An entry in the trash; it goes for ever at `until` (UTC)."""

    id: str
    title: str
    snippet: str
    until: datetime


def entries_of_day(vault: Vault, day: date, *, now: datetime) -> EntryPage:
    """What was written on a local day, the latest first."""
    rows = vault.rows(f"{_LINES} AND day = ? ORDER BY at DESC, id DESC LIMIT ?", (_HEAD, day, _MOST))
    return _page(rows)


def entries_on_this_day(vault: Vault, *, now: datetime) -> EntryPage:
    """This day in other years, never from a quiet time (EXPERIENCE.md, Journal); only when asked for."""
    today = now.astimezone(vault.zone()).date()
    rows = vault.rows(
        f"{_LINES} AND substr(day, 6) = ? AND day < ? AND NOT EXISTS"
        " (SELECT 1 FROM quiet_time q WHERE q.deleted_at IS NULL AND q.starts <= entry.at"
        " AND COALESCE(q.ended_early_at, q.ends) > entry.at) ORDER BY at DESC, id DESC LIMIT ?",
        (_HEAD, f"{today:%m-%d}", today, _MOST),
    )
    return _page(rows)


def trashed_entries(vault: Vault, *, now: datetime) -> tuple[TrashedEntry, ...]:
    """What lies in the trash, thrown away last first; at most 50."""
    rows = vault.rows(
        "SELECT id, title, substr(body, 1, ?), deleted_at FROM entry WHERE deleted_at IS NOT NULL"
        " ORDER BY deleted_at DESC, id LIMIT 50",
        (_HEAD,),
    )
    return tuple(
        TrashedEntry(row, *lines_of(title, body), as_instant(gone) + STAYS_FOR)
        for row, title, body, gone in rows
    )


def _page(rows: list[tuple]) -> EntryPage:  # type: ignore[type-arg]
    lines = (
        EntryLine(row, as_instant(at), ZoneInfo(zone), *lines_of(title, body))
        for row, at, zone, title, body in rows
    )
    return EntryPage(tuple(lines), False)
