"""Which settings are the person's own and travel with them, and what each may be."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import time
from typing import Any

from rebound_desktop.actions.preferences import LOOKS
from rebound_desktop.domain.activity import ReportWishes
from rebound_desktop.domain.parts import PARTS
from rebound_desktop.domain.reminder_hours import hours_from, hours_kept
from rebound_desktop.store import settings
from rebound_desktop.store.stored import as_instant, instant_text
from rebound_desktop.store.vault import Vault


def own_settings(vault: Vault) -> dict[str, Any]:
    """Every setting that is not of this machine or this week, by name."""
    rows = vault.rows("SELECT name, value FROM setting ORDER BY name")
    return {
        name: value
        for name, value in ((name, json.loads(value)) for name, value in rows)
        if fits(name, value)
    }


def fits(name: str, value: Any) -> bool:
    """Whether this is a setting that travels, and its value one that the program can live with."""
    rule = _TRAVELS.get(name)
    if rule is None:
        return False
    try:
        return rule(value)
    except (TypeError, ValueError, IndexError, AttributeError):
        return False


def take_settings(vault: Vault, values: Mapping[str, Any]) -> int:
    """Writes those that fit and differ; how many. No step: settings stand outside undo."""
    fitting = {name: value for name, value in values.items() if fits(name, value)}
    differing = {n: v for n, v in fitting.items() if settings.read(vault, n, None) != v}
    for name, value in differing.items():
        settings.write(vault, name, value)
    return len(differing)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _parts(value: Any) -> bool:
    return isinstance(value, list) and set(value) < set(PARTS) and len(set(value)) == len(value)


def _looks(value: Any) -> bool:
    return value in LOOKS


def _hours(value: Any) -> bool:
    if value is None:
        return True
    days = [None if day is None else [f"{time.fromisoformat(end):%H:%M}" for end in day] for day in value]
    return bool(days == value and hours_kept(hours_from(value)) == value)


def _language(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 20 and (not value or value.replace("_", "").isalnum())


def _instant(value: Any) -> bool:
    return value is None or instant_text(as_instant(str(value))) == value


def _tidied(value: Any) -> bool:
    return isinstance(value, dict) and all(_one_tidied(one) for one in value.values())


def _one_tidied(one: Any) -> bool:
    known = {"others": list, "reminders": bool, "autostart": bool}
    if not (isinstance(one, dict) and all(type(part) is known.get(key) for key, part in one.items())):
        return False
    return all(isinstance(job, str) for job in one.get("others", []))


def _table(value: Any) -> bool:
    """Columns, widths, order: `queries/table.py` leaves out what it does not know."""
    return isinstance(value, dict) and isinstance(value.get("order", ""), str)


def _report(value: Any) -> bool:
    kinds = {name: type(kept) for name, kept in asdict(ReportWishes()).items()} | {"columns": list}
    return isinstance(value, dict) and all(type(kept) is kinds.get(key) for key, kept in value.items())


_TRAVELS: dict[str, Callable[[Any], bool]] = {
    "discreet": _flag,
    "found_tidied": _tidied,
    "heavy_days_off": _flag,
    "jobs_noes_away": _flag,
    "jobs_table": _table,
    "language": _language,
    "line_from_me_asked": _flag,
    "looks": _looks,
    "names": _flag,
    "parts_off": _parts,
    "reminder_hours": _hours,
    "reminders_off": _flag,
    "report": _report,
    "silence_asked_at": _instant,
}
