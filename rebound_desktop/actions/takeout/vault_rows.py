"""Every row of the vault, table after table, each in the order of its ids, a few hundred at a time."""

from collections.abc import Collection, Iterator
from typing import Any

from rebound_desktop.domain.column import Shape
from rebound_desktop.exchange.takeout.form import OpenText, Row
from rebound_desktop.store import drafts
from rebound_desktop.store.shape import shape
from rebound_desktop.store.stored import instant_text
from rebound_desktop.store.vault import Vault

PAGE = 500


def tables(vault: Vault, left_out: Collection[str] = ()) -> Iterator[tuple[str, Iterator[Row]]]:
    """Each table with its rows; walk the rows before going on to the next."""
    for table in shape():
        if table not in left_out:
            yield table, rows_of(vault, table)


def rows_of(vault: Vault, table: str) -> Iterator[Row]:
    """The rows of one table as the vault keeps them, the trash too."""
    names = tuple(shape()[table])
    last = ""
    while True:
        page = vault.rows(
            f'SELECT {columns_of(table)} FROM "{table}" WHERE id > ? ORDER BY id LIMIT {PAGE}', (last,)
        )
        for row in page:
            yield dict(zip(names, row, strict=True))
        if len(page) < PAGE:
            return
        last = page[-1][names.index("id")]


def columns_of(table: str) -> str:
    """The columns of a table for a SELECT, in the order of its shape."""
    return ", ".join(f'"{name}"' for name in shape()[table])


def rows_by_id(vault: Vault, table: str, ids: Collection[str]) -> dict[str, tuple[Any, ...]]:
    """Those of the named rows that are there, by id."""
    at = tuple(shape()[table]).index("id")
    marks = ", ".join("?" * len(ids))
    found = vault.rows(f'SELECT {columns_of(table)} FROM "{table}" WHERE id IN ({marks})', tuple(ids))
    return {row[at]: row for row in found}


def open_texts(vault: Vault) -> list[OpenText]:
    """What is typed and has not become a step, by place."""
    found = [OpenText(one.place, one.text, instant_text(one.at)) for one in drafts.all_open(vault)]
    return sorted(found, key=lambda one: one.place)


def count_rows(vault: Vault, whole: Shape, left_out: Collection[str] = ()) -> int:
    """How many rows there are to walk."""
    return sum(vault.value(f'SELECT COUNT(*) FROM "{table}"') for table in whole if table not in left_out)
