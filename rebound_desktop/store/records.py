"""Rows by name: put, edit, trash; only what changed is written."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.ids import new_id
from rebound_desktop.store.stored import instant_text

if TYPE_CHECKING:
    from rebound_desktop.store.tables.row import Row


def put(
    connection: apsw.Connection, model: "type[Row]", now: datetime, zone: ZoneInfo, values: Mapping[str, Any]
) -> str:
    """Adds a row and returns its id; with the `id` of a row that is there already, nothing happens."""
    given = values.get("id")
    if given is not None and _is_there(connection, model, given):
        return str(given)
    row = _whole_row(model, now, zone, values)
    connection.execute(_insert_sql(model), row)
    return str(row[0])


def put_many(
    connection: apsw.Connection,
    model: "type[Row]",
    now: datetime,
    zone: ZoneInfo,
    many: Iterable[Mapping[str, Any]],
) -> list[str]:
    """Adds rows in one go and returns their ids in the same order."""
    rows = [_whole_row(model, now, zone, values) for values in many]
    connection.executemany(_insert_sql(model), rows)
    return [str(row[0]) for row in rows]


def edit(
    connection: apsw.Connection, model: "type[Row]", row_id: str, now: datetime, values: Mapping[str, Any]
) -> bool:
    """Writes the values that differ from what is there; whether any did.

    Raises Refusal("row_gone") for an id that is not there.
    """
    fields = [_field(model, name) for name in values]
    table = model._meta.table_name
    columns = ", ".join(f'"{field.column_name}"' for field in fields) or "id"
    found = connection.execute(f'SELECT {columns} FROM "{table}" WHERE id = ?', (row_id,)).fetchone()
    if found is None:
        raise Refusal("row_gone")
    wanted = [field.db_value(value) for field, value in zip(fields, values.values(), strict=True)]
    changed = {
        field.column_name: new
        for field, old, new in zip(fields, found, wanted, strict=False)
        if (type(old), old) != (type(new), new)
    }
    if not changed:
        return False
    changed["updated_at"] = instant_text(now)
    places = ", ".join(f'"{name}" = ?' for name in changed)
    connection.execute(f'UPDATE "{table}" SET {places} WHERE id = ?', (*changed.values(), row_id))
    return True


def _whole_row(
    model: "type[Row]", now: datetime, zone: ZoneInfo, values: Mapping[str, Any]
) -> tuple[Any, ...]:
    common = {
        "id": values.get("id") or new_id(now),
        "created_at": now,
        "updated_at": now,
        "zone": str(zone),
        "day": now.astimezone(zone).date(),
    }
    for name in values:
        _field(model, name)
    meta: Any = model._meta
    given = {**meta.get_default_dict(), **common, **values, "id": common["id"]}
    return tuple(
        field.db_value(given[name]) if name in given else None for name, field in _fields(model).items()
    )


def _is_there(connection: apsw.Connection, model: "type[Row]", row_id: str) -> bool:
    table = model._meta.table_name
    return connection.execute(f'SELECT 1 FROM "{table}" WHERE id = ?', (row_id,)).fetchone() is not None


def _field(model: "type[Row]", name: str) -> Any:
    try:
        return _fields(model)[name]
    except KeyError:
        raise TypeError(f"{model.__name__} has no {name!r}") from None


@cache
def _fields(model: "type[Row]") -> dict[str, Any]:
    return dict(model._meta.fields)


@cache
def _insert_sql(model: "type[Row]") -> str:
    columns = [field.column_name for field in _fields(model).values()]
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{model._meta.table_name}" ({quoted}) VALUES ({", ".join("?" * len(columns))})'
