"""How heavy it was, note by note, and on the days with each thing from the kit."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import fmean

from rebound_desktop.domain.with_and_without import WithAndWithout, compare
from rebound_desktop.queries.feelings import Noted, noted
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault

DAYS = 42


@dataclass(frozen=True, slots=True)
class HeavyChart:
    """`notes` the newest first; `days`: the mean of each local day that has one; `things` by name."""

    first: date
    last: date
    notes: tuple[Noted, ...]
    days: tuple[tuple[date, float], ...]
    things: tuple[tuple[str, WithAndWithout], ...]


def heavy_chart(vault: Vault, *, now: datetime) -> HeavyChart:
    """The last six weeks; the five things begun most often."""
    notes = noted(vault, DAYS, now=now)
    by_day: dict[date, list[int]] = {}
    for one in notes:
        if one.heaviness is not None:
            by_day.setdefault(one.day, []).append(one.heaviness)
    days = {day: fmean(said) for day, said in sorted(by_day.items())}
    last = now.astimezone(vault.zone()).date()
    return HeavyChart(
        last - timedelta(days=DAYS - 1), last, notes, tuple(days.items()), tuple(_things(vault, days, now))
    )


def _things(vault: Vault, days: dict[date, float], now: datetime) -> list[tuple[str, WithAndWithout]]:
    rows = vault.rows(
        "SELECT k.id, k.name, u.day FROM kit_use u JOIN kit_item k ON k.id = u.item"
        " WHERE u.deleted_at IS NULL AND k.deleted_at IS NULL AND u.started_at > ?"
        " ORDER BY u.started_at LIMIT 2000",
        (now - timedelta(days=DAYS),),
    )
    used: dict[tuple[str, str], list[date]] = {}
    for key, name, day in rows:
        used.setdefault((key, name), []).append(as_day(day))
    often = sorted(used.items(), key=_times, reverse=True)[:5]
    compared = ((name, compare(days, frozenset(on))) for (_, name), on in often)
    return [(name, found) for name, found in compared if found is not None]


def _times(one: tuple[tuple[str, str], list[date]]) -> int:
    return len(one[1])
