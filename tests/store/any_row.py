"""Rows of any undoable table, filled with whatever its columns take."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st
from peewee import FloatField, ForeignKeyField, IntegerField

from rebound_desktop.store.fields import Code, Day, Flag, Instant, Words
from rebound_desktop.store.tables.row import Row

COMMON = {"id", "created_at", "updated_at", "zone", "day", "deleted_at"}
WORDS = st.sampled_from(["", "calm", "harbour", "the harbour was calm", "Ü ß ✍", "if (x) then 'y'", "a\nb"])
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def values_of(field: Any, ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """What may stand in one column; `ids` are the rows there are, by table."""
    match field:
        case ForeignKeyField():
            there = ids.get(field.rel_model._meta.table_name, [])
            strategy = st.sampled_from(there) if there else st.nothing()
        case Code():
            strategy = st.sampled_from(list(field.kind))
        case Flag():
            strategy = st.booleans()
        case Instant():
            strategy = INSTANTS
        case Day():
            strategy = st.dates()
        case IntegerField():
            strategy = st.integers(0, 10)
        case FloatField():
            strategy = st.floats(-1e6, 1e6)
        case Words():
            strategy = WORDS
        case _:
            strategy = st.sampled_from(["one", "two"])
    return st.none() | strategy if field.null else strategy


def columns(model: type[Row], ids: dict[str, list[str]]) -> dict[str, st.SearchStrategy[Any]]:
    """A strategy for every column of a table that a person's action fills."""
    fields = model._meta.fields.items()
    return {name: values_of(field, ids) for name, field in fields if name not in COMMON}


def can_be_put(model: type[Row], ids: dict[str, list[str]]) -> bool:
    """Whether every row it must hang on has at least one candidate."""
    return all(not strategy.is_empty for strategy in columns(model, ids).values())
