"""Reads the JSON document back: every key, type, link and number is looked at before anything is believed."""

from collections.abc import Callable, Iterator
from typing import Any

from rebound_desktop.domain.column import Shape
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.form import (
    FORMAT,
    ROWS_CAP,
    VERSION,
    Head,
    OpenText,
    Piece,
    Row,
    Rows,
    Settings,
)
from rebound_desktop.exchange.takeout.links import Links
from rebound_desktop.exchange.takeout.tokens import Tokens
from rebound_desktop.exchange.takeout.values import Misfit, instant_in, is_sound, taken

_AT_ONCE = 200
_LETTERS_AT_ONCE = 1 << 20
_HEAD: dict[str, type] = {"format": str, "version": int, "schema": int, "program": str, "left_out": list}


def read_document(name: str, read: Callable[[int], bytes], shape: Shape, schema: int) -> Iterator[Piece]:
    """The pieces of a document, in its order; `schema` is the number this Rebound writes.

    Raises Refusal naming `name` and the place (`job[17].pay_min`): own_foreign, own_newer, own_not_json,
    own_too_deep, own_too_long, own_key_twice, own_not_a_number, own_broken_letter, own_wrong_value,
    own_unknown_table, own_unknown_column, own_missing_column, own_row_twice, own_no_such_row.
    """
    reader = _Reader(read, shape, schema)
    try:
        yield from reader.pieces()
    except Misfit as wrong:
        place = ".".join(part for part in (reader.place, wrong.place) if part)
        raise Refusal(wrong.key, name=name, place=_printable(place) or "1") from wrong
    except RecursionError as wrong:
        raise Refusal("own_too_deep", name=name, place=reader.place or "1") from wrong


def _printable(place: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in place)


class _Reader:
    def __init__(self, read: Callable[[int], bytes], shape: Shape, schema: int) -> None:
        self._tokens, self._shape, self._schema = Tokens(read), shape, schema
        self._links = Links(shape)
        self._head: Head | None = None
        self._rows = 0
        self.place = ""

    def pieces(self) -> Iterator[Piece]:
        tokens = self._tokens
        seen: dict[str, Any] = {}
        if tokens.sign() != "{":
            raise Misfit("own_foreign")
        tokens.take("{")
        for key in self._keys():
            if key in seen:
                raise Misfit("own_key_twice", key[:60])
            if not seen and key != "format":
                raise Misfit("own_foreign")
            self.place = key[:60]
            if key in _HEAD:
                seen[key] = self._of_head(key)
                continue
            if self._head is None:
                self._head = self._begun(seen)
                yield self._head
                self.place = key[:60]
            seen[key] = None
            yield from self._part(key)
        self.place = ""
        if "tables" not in seen or tokens.sign() != "":
            raise Misfit("own_not_json")
        self._links.check()

    def _keys(self) -> Iterator[str]:
        """The keys of the outermost object; who asks for the next has read the value of the last."""
        if self._tokens.takes("}"):
            return
        while True:
            key = self._tokens.value()
            if not isinstance(key, str):
                raise Misfit("own_not_json")
            self._tokens.take(":")
            yield key
            if not self._tokens.takes(","):
                self._tokens.take("}")
                return

    def _of_head(self, key: str) -> Any:
        if self._head is not None:
            raise Misfit("own_wrong_value")
        value = self._tokens.value()
        if type(value) is not _HEAD[key]:
            raise Misfit("own_foreign" if key == "format" else "own_wrong_value")
        if key == "format" and value != FORMAT:
            raise Misfit("own_foreign")
        newest = {"version": VERSION, "schema": self._schema}.get(key)
        if newest is not None and isinstance(value, int) and value > newest:
            raise Misfit("own_newer")
        return value

    def _begun(self, seen: dict[str, Any]) -> Head:
        self.place = ""
        for key in ("version", "schema"):
            if seen.get(key, 0) < 1:
                raise Misfit("own_wrong_value", key)
        left_out = seen.get("left_out", [])
        if not all(isinstance(table, str) and table in self._shape for table in left_out):
            raise Misfit("own_wrong_value", "left_out")
        return Head(seen["schema"], str(seen.get("program", ""))[:60], tuple(left_out))

    def _part(self, key: str) -> Iterator[Piece]:
        match key:
            case "tables":
                yield from self._tables()
            case "settings":
                yield Settings(_sound(self._tokens.value()))
            case "open_texts":
                for one in self._items(key):
                    yield _open_text(one)
            case _:
                raise Misfit("own_unknown_table")

    def _tables(self) -> Iterator[Piece]:
        tokens = self._tokens
        seen: set[str] = set()
        tokens.take("[")
        if tokens.takes("]"):
            return
        while True:
            tokens.take("{")
            self._key("table")
            table = tokens.value()
            if not isinstance(table, str) or table not in self._shape:
                raise Misfit("own_unknown_table", str(table)[:60])
            self.place = table
            if table in seen:
                raise Misfit("own_key_twice")
            seen.add(table)
            tokens.take(",")
            self._key("rows")
            yield from self._rows_of(table)
            tokens.take("}")
            if not tokens.takes(","):
                tokens.take("]")
                return

    def _key(self, wanted: str) -> None:
        if self._tokens.value() != wanted:
            raise Misfit("own_not_json")
        self._tokens.take(":")

    def _rows_of(self, table: str) -> Iterator[Piece]:
        """The rows in handfuls: some two hundred, fewer where they are long."""
        assert self._head is not None
        whole = self._head.schema == self._schema
        some: list[Row] = []
        letters = 0
        for given in self._items(table):
            row = taken(given, self._shape[table], whole=whole)
            self._links.meet(table, row)
            self._rows += 1
            if self._rows > ROWS_CAP:
                raise Misfit("own_too_long")
            some.append(row)
            letters += sum(len(value) for value in row.values() if isinstance(value, str))
            if len(some) >= _AT_ONCE or letters > _LETTERS_AT_ONCE:
                yield Rows(table, tuple(some))
                some, letters = [], 0
        self.place = table
        if some:
            yield Rows(table, tuple(some))

    def _items(self, name: str) -> Iterator[Any]:
        """The values of a list, each with its place known."""
        self._tokens.take("[")
        if self._tokens.takes("]"):
            return
        number = 0
        while True:
            number += 1
            self.place = f"{name}[{number}]"
            yield self._tokens.value()
            if not self._tokens.takes(","):
                self._tokens.take("]")
                return


def _sound(settings: Any) -> dict[str, Any]:
    if not isinstance(settings, dict):
        raise Misfit("own_wrong_value")
    for name, value in settings.items():
        if not (is_sound(name) and _is_sound_within(value)):
            raise Misfit("own_broken_letter", name[:60].encode(errors="replace").decode())
    return settings


def _is_sound_within(value: Any) -> bool:
    if isinstance(value, dict):
        return all(is_sound(name) and _is_sound_within(inner) for name, inner in value.items())
    if isinstance(value, list):
        return all(map(_is_sound_within, value))
    return not isinstance(value, str) or is_sound(value)


def _open_text(given: Any) -> OpenText:
    if not isinstance(given, dict) or given.keys() != {"place", "text", "at"}:
        raise Misfit("own_wrong_value")
    place, text, at = given["place"], given["text"], instant_in(given["at"])
    if not isinstance(place, str) or not isinstance(text, str) or at is None:
        raise Misfit("own_wrong_value")
    if not (is_sound(place) and is_sound(text)):
        raise Misfit("own_broken_letter")
    return OpenText(place, text, at)
