"""All that a vault holds, as plain values that can be compared."""

from typing import Any

from rebound_desktop.store.undoable import UNDOABLE_NAMES
from rebound_desktop.store.vault import Vault


def everything(vault: Vault) -> dict[str, list[tuple[Any, ...]]]:
    """Every undoable row, and which rows the index knows (in what order it met them is its own affair)."""
    tables = {table: vault.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in sorted(UNDOABLE_NAMES)}
    assert stray_lines(vault) == []
    tables["searchable"] = vault.rows("SELECT kind, row FROM searchable ORDER BY kind, row")
    return tables


def stray_lines(vault: Vault) -> list[tuple[Any, ...]]:
    """Lines of jobs that are not as the jobs are, and jobs without one: there are none."""
    columns = ", ".join(name for (name,) in vault.rows("SELECT name FROM pragma_table_info('job_lined')"))
    lined = f"(SELECT {columns} FROM job_lined) lined"
    are = f"SELECT searchable.doc, lined.* FROM {lined} JOIN searchable ON row = job"
    stand = f"SELECT line, {columns} FROM job_line"
    return vault.rows(f"SELECT * FROM ({are} EXCEPT {stand}) UNION ALL SELECT * FROM ({stand} EXCEPT {are})")
