"""The person's own people, in their order."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class OwnPersonRow:
    id: str
    name: str
    reach: str
    any_time: bool
    when_locked: bool = False


def own_people(vault: Vault, *, now: datetime) -> tuple[OwnPersonRow, ...]:
    """At most 50: there are few."""
    rows = vault.rows(
        "SELECT id, name, reach, any_time, when_locked FROM own_person"
        " WHERE deleted_at IS NULL ORDER BY place, id LIMIT 50"
    )
    return tuple(
        OwnPersonRow(key, name, reach, bool(any_time), bool(when_locked))
        for key, name, reach, any_time, when_locked in rows
    )
