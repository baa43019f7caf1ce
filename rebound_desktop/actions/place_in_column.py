"""Finds the order key for a card in its column; spreads the column out when it has become too tight."""

from datetime import datetime

from rebound_desktop.domain.placing import between, spread
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.vault import Vault


def place_on_top(vault: Vault, stage: str) -> float:
    """The order key above all cards of the stage."""
    top = vault.value("SELECT MIN(place) FROM job WHERE stage = ? AND deleted_at IS NULL", (stage,))
    return between(None, top) or 0.0


def place_below(vault: Vault, stage: str, above: str, moved: str, now: datetime) -> float:
    """The order key for `moved` right below the card `above`; inside a change only.

    A card that has left the column in the meantime counts as none: then it is the top.
    """
    key = _key(vault, stage, above)
    if key is None:
        return place_on_top(vault, stage)
    place = between(key[0], _next_place(vault, stage, key, moved))
    if place is None:
        _spread_out(vault, stage, now)
        key = _key(vault, stage, above) or key
        place = between(key[0], _next_place(vault, stage, key, moved))
    return key[0] if place is None else place


def _key(vault: Vault, stage: str, job: str) -> tuple[float, str] | None:
    found = vault.row("SELECT place, id FROM job WHERE id = ? AND stage = ?", (job, stage))
    return None if found is None else (found[0], found[1])


def _next_place(vault: Vault, stage: str, key: tuple[float, str], moved: str) -> float | None:
    place: float | None = vault.value(
        "SELECT place FROM job WHERE stage = ? AND (place, id) > (?, ?) AND id <> ? AND deleted_at IS NULL"
        " ORDER BY place, id LIMIT 1",
        (stage, *key, moved),
    )
    return place


def _spread_out(vault: Vault, stage: str, now: datetime) -> None:
    cards = vault.rows("SELECT id FROM job WHERE stage = ? ORDER BY place, id", (stage,))
    for (job,), place in zip(cards, spread(len(cards)), strict=True):
        vault.edit(Job, job, now, place=place)
