"""Open texts: kept within seconds of typing, outside undo, search and replan, until they become a step."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text that has not become a step yet; `place` says whose ("entry:<id>")."""

    place: str
    text: str
    at: datetime


def keep(vault: Vault, place: str, text: str, now: datetime) -> None:
    """Keeps `text` as it stands now; on the disk when this returns. Raises Refusal("disk_full")."""
    with vault.aside():
        vault.write(
            "INSERT INTO draft (place, text, at) VALUES (?, ?, ?)"
            " ON CONFLICT (place) DO UPDATE SET text = excluded.text, at = excluded.at",
            (place, text, now),
        )


def read(vault: Vault, place: str) -> OpenText | None:
    """The open text of a place, or None."""
    found = vault.row("SELECT place, text, at FROM draft WHERE place = ?", (place,))
    return None if found is None else OpenText(found[0], found[1], as_instant(found[2]))


def drop(vault: Vault, place: str) -> None:
    """Lets go of an open text: inside the change that makes it a step, or when it was thrown away."""
    with vault.aside():
        vault.write("DELETE FROM draft WHERE place = ?", (place,))


def all_open(vault: Vault) -> list[OpenText]:
    """Every open text, the oldest first."""
    rows = vault.rows("SELECT place, text, at FROM draft ORDER BY at, place")
    return [OpenText(place, text, as_instant(at)) for place, text, at in rows]
