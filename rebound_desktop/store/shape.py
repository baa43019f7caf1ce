"""The shape of what a person has: every undoable table, and what its columns take."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from peewee import FloatField, ForeignKeyField, IntegerField

from rebound_desktop.domain.column import Column, Shape, Sort
from rebound_desktop.store.fields import Code, Day, Flag, Instant
from rebound_desktop.store.tables.row import Row
from rebound_desktop.store.tables.sorted import UNDOABLE

# What their letters say lies sealed until it is opened (EXPERIENCE.md).
_HIDDEN = {("message", "body"), ("message", "subject")}
_LISTS = {("check_in", "words")}


@cache
def shape() -> Shape:
    """Parents before children, as `UNDOABLE` has them."""
    return MappingProxyType({table_name(model): _columns(model) for model in UNDOABLE})


def table_name(model: type[Row]) -> str:
    """The table of a model."""
    return str(model._meta.table_name)


@cache
def models() -> dict[str, type[Row]]:
    """The model of each undoable table."""
    return {table_name(model): model for model in UNDOABLE}


@cache
def defaults(table: str) -> Mapping[str, Any]:
    """What stands in each column of a new row where nothing is said, as the file keeps it."""
    return {
        field.column_name: None if field.default is None else field.db_value(field.default)
        for field in models()[table]._meta.fields.values()
    }


def _columns(model: type[Row]) -> MappingProxyType[str, Column]:
    fields: dict[str, Any] = model._meta.fields
    return MappingProxyType(
        {field.column_name: _column(table_name(model), field) for field in fields.values()}
    )


def _column(table: str, field: Any) -> Column:
    link = isinstance(field, ForeignKeyField)
    target = field.rel_model if link else None
    return Column(
        sort=Sort.LIST if (table, field.column_name) in _LISTS else _sort(field),
        null=bool(field.null),
        needed=not field.null and field.default is None,
        codes=tuple(code.value for code in field.kind) if isinstance(field, Code) else (),
        link=table_name(target) if target is not None else "",
        owned=link and not field.null,
        hidden=(table, field.column_name) in _HIDDEN,
    )


def _sort(field: Any) -> Sort:
    match field:
        case Instant():
            return Sort.INSTANT
        case Day():
            return Sort.DAY
        case Code():
            return Sort.CODE
        case Flag():
            return Sort.FLAG
        case IntegerField():
            return Sort.WHOLE
        case FloatField():
            return Sort.NUMBER
        case _ if field.name == "zone":
            return Sort.ZONE
        case _:
            return Sort.TEXT
