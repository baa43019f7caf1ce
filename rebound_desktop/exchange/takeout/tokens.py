"""JSON value by value from a stream: strict, bounded, and never more in memory than one value."""

import codecs
import json
import math
import re
from collections.abc import Callable
from typing import Any

from rebound_desktop.exchange.takeout.form import ROW_CAP
from rebound_desktop.exchange.takeout.values import Misfit

_SPACE = re.compile(r"[ \t\n\r]*")
_CHUNK = 1 << 18
_LONGEST_NUMBER = 400


class Tokens:
    """Signs and values one after the other. Raises Misfit, its place still to be named by who reads on."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._text, self._at, self._ended = "", 0, False

    def sign(self) -> str:
        """The next sign that is no space, left where it is; '' at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            assert space is not None
            self._at = space.end()
            if self._at < len(self._text) or not self._more(_CHUNK):
                return self._text[self._at : self._at + 1]

    def take(self, sign: str) -> None:
        """Passes over a sign that has to stand here."""
        if self.sign() != sign:
            raise Misfit("own_not_json")
        self._at += 1

    def takes(self, sign: str) -> bool:
        """Passes over the sign if it stands here; whether it did."""
        if self.sign() != sign:
            return False
        self._at += 1
        return True

    def value(self) -> Any:
        """One whole value, its keys each once and its numbers finite."""
        self.sign()
        wanted = _CHUNK
        problem: json.JSONDecodeError | None
        while True:
            try:
                value, end = _VALUES.raw_decode(self._text, self._at)
            except json.JSONDecodeError as wrong:
                value, end, problem = None, len(self._text), wrong
            except RecursionError as wrong:
                raise Misfit("own_too_deep") from wrong
            else:
                problem = None
            # What ends where the text ends so far may go on: a number, a value cut in two.
            if end < len(self._text) or self._ended:
                if problem is not None:
                    raise Misfit("own_not_json") from problem
                self._at = end
                return value
            if len(self._text) - self._at > ROW_CAP:
                raise Misfit("own_too_long")
            self._more(wanted)
            wanted *= 2

    def _more(self, wanted: int) -> bool:
        """Reads on; whether anything came."""
        while not self._ended:
            raw = self._read(wanted)
            self._ended = not raw
            try:
                text = self._decoder.decode(raw, final=self._ended)
            except UnicodeDecodeError as wrong:
                raise Misfit("own_broken_letter") from wrong
            if text:
                self._text, self._at = self._text[self._at :] + text, 0
                return True
        return False


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise Misfit("own_key_twice", name[:60])
            seen.add(name)
    return made


def _no_constant(_: str) -> Any:
    raise Misfit("own_not_a_number")


def _finite(text: str) -> float:
    number = float(text) if len(text) <= _LONGEST_NUMBER else math.inf
    if not math.isfinite(number):
        raise Misfit("own_not_a_number")
    return number


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise Misfit("own_not_a_number")
    return int(text)


_VALUES = json.JSONDecoder(
    object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_finite, parse_int=_whole
)
