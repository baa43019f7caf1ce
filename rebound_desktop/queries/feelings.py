"""How it was and how it is: what was noted, and what Self-care shows because of it."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rebound_desktop.domain.heavy_days import heavy_lately
from rebound_desktop.store import settings
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

# As check_in has it: what is said within this time is said of the same moment.
SAME_MOMENT = timedelta(minutes=30)
# A day on which nothing heavier than this was noted is good enough to be asked for a line.
A_GOOD_DAY = 5


@dataclass(frozen=True, slots=True)
class Noted:
    """One note; `words` in the order they were tapped."""

    at: datetime
    day: date
    heaviness: int | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feelings:
    """`now`: what was said of this moment, or None; `ask_line`: whether to ask for a line from me."""

    now: Noted | None
    own_words: tuple[str, ...]
    heavy_lately: bool
    ask_line: bool


def feelings(vault: Vault, *, now: datetime) -> Feelings:
    """One read for the whole tab."""
    recent = noted(vault, 60, now=now)
    current = next((one for one in recent if now - SAME_MOMENT < one.at <= now), None)
    rated: dict[date, int] = {}
    for one in recent:
        if one.heaviness is not None:
            rated[one.day] = max(one.heaviness, rated.get(one.day, 0))
    hidden = settings.read(vault, "heavy_days_off", False)
    asked = settings.read(vault, "line_from_me_asked", False)
    line = vault.value("SELECT 1 FROM line_from_me WHERE deleted_at IS NULL LIMIT 1")
    quiet = vault.value(
        "SELECT 1 FROM setback WHERE deleted_at IS NULL AND folded_at IS NULL AND heard_at > ? LIMIT 1",
        (now - timedelta(days=7),),
    )
    return Feelings(
        current,
        tuple(dict.fromkeys(word for one in recent for word in one.words)),
        heavy_lately(rated) and not hidden,
        not (asked or line or quiet) and rated.get(now.astimezone(vault.zone()).date(), 0) < A_GOOD_DAY,
    )


def noted(vault: Vault, days: int, *, now: datetime) -> tuple[Noted, ...]:
    """What was noted in the last `days`, the newest first; at most 1,000."""
    rows = vault.rows(
        "SELECT at, day, heaviness, words FROM check_in WHERE deleted_at IS NULL AND at > ?"
        " ORDER BY at DESC, id DESC LIMIT 1000",
        (now - timedelta(days=days),),
    )
    return tuple(
        Noted(as_instant(at), as_day(day), heaviness, tuple(json.loads(words or "[]")))
        for at, day, heaviness, words in rows
    )
