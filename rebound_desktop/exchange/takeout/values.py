"""One value of a row: as the file writes it, and as the file may give it back."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rebound_desktop.domain.column import Column, Sort
from rebound_desktop.exchange.takeout.form import SEALED, Row

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ZONE = re.compile(r"[A-Za-z0-9_+\-/.]{1,64}", re.ASCII)
_WHOLE = 1 << 63


class Misfit(Exception):
    """A value that does not belong where it stands; `key` is the Refusal's, `place` a column or ''."""

    def __init__(self, key: str, place: str = "") -> None:
        super().__init__(key)
        self.key, self.place = key, place


def written(row: Row, columns: Mapping[str, Column]) -> dict[str, Any]:
    """A row of the vault as the file writes it: flags as true and false, unopened letters hidden."""
    closed = row.get("sealed_until") is not None and row.get("opened_at") is None
    made = {}
    for name, column in columns.items():
        value = row[name]
        if column.sort is Sort.FLAG:
            value = bool(value)
        elif column.hidden and closed:
            value = {SEALED: base64.b64encode(value.encode()).decode()}
        made[name] = value
    return made


def taken(given: Any, columns: Mapping[str, Column], *, whole: bool) -> Row:
    """A row of a file as the vault keeps it. Raises Misfit.

    `whole`: every column stands there. Otherwise one that has a value of its own may be absent.
    """
    if not isinstance(given, dict):
        raise Misfit("own_wrong_value")
    for name in given:
        if name not in columns:
            raise Misfit("own_unknown_column", name)
    row = {}
    for name, column in columns.items():
        if name in given:
            row[name] = _value(given[name], name, column)
        elif whole or column.needed:
            raise Misfit("own_missing_column", name)
    return row


def _value(value: Any, name: str, column: Column) -> Any:
    if value is None:
        if column.null:
            return None
        raise Misfit("own_wrong_value", name)
    if column.hidden and isinstance(value, dict):
        value = _unsealed(value, name)
    fitting = _FITTING[column.sort](value, column)
    if fitting is None:
        raise Misfit("own_wrong_value", name)
    if isinstance(fitting, str) and not is_sound(fitting):
        raise Misfit("own_broken_letter", name)
    return fitting


def is_sound(text: str) -> bool:
    """Whether a text is made of whole letters: half a pair of surrogates is none."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unsealed(value: dict[str, Any], name: str) -> str:
    coded = value.get(SEALED)
    if len(value) != 1 or not isinstance(coded, str):
        raise Misfit("own_wrong_value", name)
    try:
        return base64.b64decode(coded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as wrong:
        raise Misfit("own_broken_letter", name) from wrong


def _text(value: Any, _: Column) -> str | None:
    return value if isinstance(value, str) else None


def _code(value: Any, column: Column) -> str | None:
    return value if isinstance(value, str) and value in column.codes else None


def instant_in(value: Any) -> str | None:
    """The value, where it is an instant as the vault writes them; None for anything else."""
    return value if isinstance(value, str) and _INSTANT.fullmatch(value) and _real(value, datetime) else None


def _zone(value: Any, _: Column) -> str | None:
    return value if isinstance(value, str) and _ZONE.fullmatch(value) else None


def _list(value: Any, _: Column) -> str | None:
    """A list within a text is read by the screens as it stands: it has to be one."""
    if not isinstance(value, str):
        return None
    try:
        inside = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(inside, list) and all(isinstance(one, str) for one in inside) else None


def _instant(value: Any, _: Column) -> str | None:
    return instant_in(value)


def _day(value: Any, _: Column) -> str | None:
    return value if isinstance(value, str) and _DAY.fullmatch(value) and _real(value, date) else None


def _real(text: str, kind: type[date]) -> bool:
    try:
        kind.fromisoformat(text)
    except ValueError:
        return False
    return True


def _flag(value: Any, _: Column) -> int | None:
    return int(value) if isinstance(value, bool) else None


def _whole(value: Any, _: Column) -> int | None:
    return value if type(value) is int and -_WHOLE <= value < _WHOLE else None


def _number(value: Any, _: Column) -> float | None:
    if type(value) is int:
        return float(value) if abs(value) < _WHOLE else None
    return value if isinstance(value, float) else None


_FITTING = {
    Sort.TEXT: _text,
    Sort.CODE: _code,
    Sort.INSTANT: _instant,
    Sort.DAY: _day,
    Sort.FLAG: _flag,
    Sort.WHOLE: _whole,
    Sort.NUMBER: _number,
    Sort.ZONE: _zone,
    Sort.LIST: _list,
}
