"""Which jobs of an import are here already, by the key each source gives its jobs."""

from collections.abc import Sequence
from datetime import datetime

from rebound_desktop.store.vault import Vault

_AT_ONCE = 500


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
    return frozenset(known)
