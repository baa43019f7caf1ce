"""All that a vault holds, as plain values that can be compared."""

from typing import Any

from rebound_desktop.store.undoable import UNDOABLE_NAMES
from rebound_desktop.store.vault import Vault


def everything(vault: Vault) -> dict[str, list[tuple[Any, ...]]]:
    """Every undoable row, and which rows the index knows (in what order it met them is its own affair)."""
    tables = {table: vault.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in sorted(UNDOABLE_NAMES)}
    tables["searchable"] = vault.rows("SELECT kind, row FROM searchable ORDER BY kind, row")
    return tables
