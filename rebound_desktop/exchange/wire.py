"""Proposals as plain JSON and back, checked by their own types: a child's word is not taken on trust."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
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
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _one_of(value, get_args(hint))
    if origin is tuple:
        return _tuple(value, get_args(hint))
    if origin is not None and issubclass(origin, Mapping):
        _, part = get_args(hint)
        return {_exactly(name, str): typed(inner, part) for name, inner in _exactly(value, dict).items()}
    if is_dataclass(hint):
        return _dataclass(value, hint)
    if hint in (date, datetime) or issubclass(hint, StrEnum):
        text = _exactly(value, str)
        return hint(text) if issubclass(hint, StrEnum) else hint.fromisoformat(text)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return _exactly(value, hint)


def _exactly(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} expected")
    return value


def _one_of(value: Any, hints: tuple[Any, ...]) -> Any:
    if value is None and type(None) in hints:
        return None
    choices = [hint for hint in hints if hint is not type(None)]
    if isinstance(value, dict) and KIND in value:
        choices = [hint for hint in choices if getattr(hint, "__name__", "") == value[KIND]]
    if len(choices) != 1:
        raise TypeError("no such kind")
    return typed(value, choices[0])


def _tuple(value: Any, hints: tuple[Any, ...]) -> tuple[Any, ...]:
    parts = _exactly(value, list)
    if len(hints) == 2 and hints[1] is Ellipsis:
        return tuple(typed(part, hints[0]) for part in parts)
    if len(parts) != len(hints):
        raise TypeError("wrong length")
    return tuple(typed(part, hint) for part, hint in zip(parts, hints, strict=True))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _dataclass(value: Any, kind: Any) -> Any:
    named = _exactly(value, dict)
    if named.get(KIND) != kind.__name__:
        raise TypeError(f"{kind.__name__} expected")
    hints = _hints(kind)
    if set(named) - {KIND} - set(hints):
        raise TypeError("unknown fields")
    return kind(**{name: typed(part, hints[name]) for name, part in named.items() if name != KIND})
