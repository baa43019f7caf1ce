"""Which jobs of an import are here already, by the key each source gives its jobs."""

from collections.abc import Sequence
from datetime import datetime

from rebound_desktop.store.vault import Vault

_AT_ONCE = 500
# A table of jobs that Rebound wrote bears their ids.
OWN = "rebound"


def import_known(vault: Vault, source: str, keys: Sequence[str], *, now: datetime) -> frozenset[str]:
    """The keys that a job from `source` bears, in the trash or not: what was thrown away stays away."""
    known: set[str] = set()
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        places = ", ".join("?" * len(some))
        rows = vault.rows(
            f"SELECT import_key FROM job WHERE imported_from = ? AND import_key IN ({places})",
            (source, *some),
        )
        known.update(key for (key,) in rows)
        if source == OWN:
            known.update(_of_this_vault(vault, some))
    return frozenset(known)


def _of_this_vault(vault: Vault, keys: Sequence[str]) -> list[str]:
    ids = [key.removeprefix(f"{OWN}:") for key in keys]
    places = ", ".join("?" * len(ids))
    return [f"{OWN}:{key}" for (key,) in vault.rows(f"SELECT id FROM job WHERE id IN ({places})", ids)]
