"""Proposals as plain JSON and back, checked by their own types: a child's word is not taken on trust."""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from typing import Any, Union, get_args, get_origin, get_type_hints

KIND = "is"


def plain_form(value: Any) -> Any:
    """Dataclasses, enums, days, instants, tuples and mappings as dicts, texts and lists."""
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: plain_form(getattr(value, field.name)) for field in fields(value)}
        return {KIND: type(value).__name__, **named}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): plain_form(part) for name, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain_form(part) for part in value]
    return value


def typed(value: Any, hint: Any) -> Any:
    """What `plain_form` made, back as `hint`. Raises TypeError or ValueError where it does not fit."""
    return _reader(hint)(value)


Read = Callable[[Any], Any]


@cache
def _reader(hint: Any) -> Read:
    """The function that reads values of one type; made once, for imports hold many rows."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(hint))
    if origin is tuple:
        return _tuple(get_args(hint))
    if origin is not None and issubclass(origin, Mapping):
        part = _reader(get_args(hint)[1])
        return lambda value: {
            _exactly(name, str): part(inner) for name, inner in _exactly(value, dict).items()
        }
    if is_dataclass(hint):
        return _dataclass(hint)
    if issubclass(hint, StrEnum):
        return lambda value: hint(_exactly(value, str))
    if hint in (date, datetime):
        return lambda value: hint.fromisoformat(_exactly(value, str))
    if hint is float:
        return lambda value: float(value) if type(value) is int else _exactly(value, float)
    return partial(_exactly, kind=hint)


def _exactly(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} expected")
    return value


def _one_of(hints: tuple[Any, ...]) -> Read:
    readers = {
        getattr(hint, "__name__", str(hint)): _reader(hint) for hint in hints if hint is not type(None)
    }
    single = next(iter(readers.values())) if len(readers) == 1 else None

    def read(value: Any) -> Any:
        if value is None and type(None) in hints:
            return None
        named = single or readers.get(str(value.get(KIND)) if isinstance(value, dict) else "")
        if named is None:
            raise TypeError("no such kind")
        return named(value)

    return read


def _tuple(hints: tuple[Any, ...]) -> Read:
    if len(hints) == 2 and hints[1] is Ellipsis:
        part = _reader(hints[0])
        return lambda value: tuple(part(each) for each in _exactly(value, list))
    parts = [_reader(hint) for hint in hints]

    def read(value: Any) -> tuple[Any, ...]:
        if len(_exactly(value, list)) != len(parts):
            raise TypeError("wrong length")
        return tuple(part(each) for part, each in zip(parts, value, strict=True))

    return read


def _dataclass(kind: Any) -> Read:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}

    def read(value: Any) -> Any:
        named = dict(_exactly(value, dict))
        if named.pop(KIND, None) != kind.__name__:
            raise TypeError(f"{kind.__name__} expected")
        if not named.keys() <= readers.keys():
            raise TypeError("unknown fields")
        return kind(**{name: readers[name](part) for name, part in named.items()})

    return read
