"""How it is right now: how heavy, and words for it; as often a day as the person likes."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.tables.care import CheckIn

# What is said within this time is said of the same moment, and changes it.
SAME_MOMENT = timedelta(minutes=30)


def check_in(desk: Desk, heaviness: int | None, words: Sequence[str], *, now: datetime) -> str | None:
    """Notes it; returns the note's id, None where nothing is said (any more).

    `heaviness` 0 light to 10 heavy, or None; `words` in the order they were tapped: codes of
    selfcare.feeling, or the person's own.
    """
    vault = desk.vault
    found: str | None = vault.value(
        "SELECT id FROM check_in WHERE deleted_at IS NULL AND created_at > ? AND created_at <= ?"
        " ORDER BY created_at DESC, id DESC LIMIT 1",
        (now - SAME_MOMENT, now),
    )
    said = heaviness is not None or bool(words)
    if found is None and not said:
        return None
    kept = json.dumps(list(words), ensure_ascii=False)
    with desk.change("check_in", now):
        if found is None:
            return vault.put(CheckIn, now, at=now, heaviness=heaviness, words=kept)
        vault.edit(CheckIn, found, now, heaviness=heaviness, words=kept)
        if not said:
            vault.trash(CheckIn, found, now)
            return None
    return found
