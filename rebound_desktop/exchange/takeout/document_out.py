"""Writes the JSON document, a row a line: the same vault gives the same bytes, however large it is."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebound_desktop.domain.column import Shape
from rebound_desktop.exchange.takeout.form import FORMAT, VERSION, Head, OpenText, Row
from rebound_desktop.exchange.takeout.values import written


def document(
    head: Head,
    shape: Shape,
    tables: Iterable[tuple[str, Iterable[Row]]],
    settings: Mapping[str, Any],
    open_texts: Iterable[OpenText],
) -> Iterator[bytes]:
    """The document in pieces of UTF-8; `tables` are walked once, in the order given."""
    yield (
        f'{{"format": {_json(FORMAT)},\n "version": {VERSION},\n "schema": {head.schema},\n'
        f' "program": {_json(head.program)},\n "left_out": {_json(list(head.left_out))},\n "tables": ['
    ).encode()
    between = "\n"
    for table, rows in tables:
        yield f'{between}  {{"table": {_json(table)}, "rows": ['.encode()
        yield from _lines(_json(written(row, shape[table])) for row in rows)
        yield b"]}"
        between = ",\n"
    yield f'],\n "settings": {_json(dict(sorted(settings.items())))},\n "open_texts": ['.encode()
    yield from _lines(_json({"place": one.place, "text": one.text, "at": one.at}) for one in open_texts)
    yield b"]}\n"


def _lines(texts: Iterable[str]) -> Iterator[bytes]:
    between = "\n   "
    for text in texts:
        yield f"{between}{text}".encode()
        between = ",\n   "


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
