"""One sighting with its ticks, for its sheet."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.queries.open_dreams import ticks_of
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class SightingNow:
    """As it was written; `seen_at` aware UTC, `own` the own trait in the person's words."""

    id: str
    title: str
    company: str
    location: str
    url: str
    notes: str
    seen_at: datetime
    kinds: frozenset[TraitKind]
    own: str


def sighting(vault: Vault, id_: str, *, now: datetime) -> SightingNow | None:
    """None when it is gone."""
    found = vault.row(
        "SELECT title, company, location, url, notes, seen_at FROM sighting"
        " WHERE id = ? AND deleted_at IS NULL",
        (id_,),
    )
    if found is None:
        return None
    own = vault.value(
        "SELECT said FROM trait WHERE sighting = ? AND kind = ? AND deleted_at IS NULL LIMIT 1",
        (id_, TraitKind.OWN.value),
    )
    title, company, location, url, notes, seen_at = found
    kinds = ticks_of(vault, "sighting", id_)
    return SightingNow(id_, title, company, location, url, notes, as_instant(seen_at), kinds, own or "")
