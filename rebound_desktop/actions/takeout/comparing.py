"""Rows of an archive held against the vault's own: new here, the same, or different."""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rebound_desktop.actions.takeout.vault_rows import rows_by_id
from rebound_desktop.exchange.takeout.form import Row, Rows
from rebound_desktop.store.shape import defaults, shape
from rebound_desktop.store.vault import Vault

# Rows that say something by themselves: a second one beside the first makes sense.
CAN_BE_TWO = frozenset(
    {
        "entry",
        "kept_page",
        "kit_item",
        "line_from_me",
        "own_person",
        "own_place",
        "person",
        "sighting",
        "wish",
    }
)
# The stages every vault begins with bear this moment, until the person changes one.
_SEEDED = "2026-01-01T00:00:00.000000Z"


@dataclass(slots=True)
class Sorted:
    """A handful of rows: `fresh` are not here, `same` are here as they are; `differing` have (theirs, mine).

    `yielding` are here as every vault begins with them, never touched: theirs takes their place.
    """

    fresh: list[dict[str, Any]] = field(default_factory=list)
    same: int = 0
    differing: list[tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    yielding: list[dict[str, Any]] = field(default_factory=list)


def sorted_out(vault: Vault, some: Rows) -> Sorted:
    """Where each row of a handful belongs."""
    table, names = some.table, tuple(shape()[some.table])
    found, rows = Sorted(), [whole(table, row) for row in some.rows]
    here = rows_by_id(vault, table, [row["id"] for row in rows])
    twins = _twins(vault, table, (row for row in rows if row["id"] in here))
    for row in rows:
        mine = here.get(row["id"])
        if mine is None:
            found.fresh.append(row)
        elif _same(tuple(row[name] for name in names), mine) or copy_id(table, row) in twins:
            found.same += 1
        elif _is_untouched_stage(table, dict(zip(names, mine, strict=True))):
            found.yielding.append(row)
        else:
            found.differing.append((row, dict(zip(names, mine, strict=True))))
    return found


def whole(table: str, row: Row) -> dict[str, Any]:
    """The row with what an older archive did not know yet."""
    return {**defaults(table), **row}


def copy_id(table: str, row: Row) -> str:
    """The id of this row's copy beside a different one: told by its content, so that it comes in once."""
    told = repr((table, sorted(row.items()))).encode()
    return str(uuid.UUID(bytes=hashlib.sha256(told).digest()[:16], version=5))


def is_empty(vault: Vault) -> bool:
    """Whether nothing was ever written here: no row but the stages every vault begins with."""
    if any(vault.row(f'SELECT 1 FROM "{table}" LIMIT 1') for table in shape() if table != "stage"):
        return False
    return not vault.row("SELECT 1 FROM stage WHERE created_at <> ?1 OR updated_at <> ?1 LIMIT 1", (_SEEDED,))


def spare_stages(vault: Vault, theirs: Iterable[str]) -> list[str]:
    """Untouched stages of a new vault that the archive does not have, where another of the kind stays."""
    kept, rows = set(theirs), vault.rows("SELECT id, kind, created_at, updated_at FROM stage")
    kinds = {kind for key, kind, *_ in rows if key in kept}
    return [key for key, kind, *at in rows if key not in kept and kind in kinds and at == [_SEEDED, _SEEDED]]


def _same(theirs: tuple[Any, ...], mine: tuple[Any, ...]) -> bool:
    return theirs == mine and [type(value) for value in theirs] == [type(value) for value in mine]


def _twins(vault: Vault, table: str, rows: Iterable[dict[str, Any]]) -> set[str]:
    if table not in CAN_BE_TWO:
        return set()
    return set(rows_by_id(vault, table, [copy_id(table, row) for row in rows]))


def _is_untouched_stage(table: str, mine: Row) -> bool:
    return table == "stage" and mine["created_at"] == mine["updated_at"] == _SEEDED
