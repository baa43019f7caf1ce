"""JSON as pages really carry it: with comments, trailing commas, control characters."""

import json
import re
from typing import Any

DEPTH_CAP = 60
_STRING = r'"(?:[^"\\]|\\.)*"'
_COMMENTS = re.compile(rf"({_STRING})|/\*.*?\*/|(?<![:\"'\w])//[^\n]*", re.S)
_TRAILING = re.compile(rf"({_STRING})|,(?=\s*[\]}}])", re.S)


def loose_json(text: str) -> Any:
    """The value in `text`; None where even a forgiving reading finds none, or it is nested too deeply."""
    bare = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", text.strip())
    for attempt in (_plain, _mended, _first_value):
        try:
            value = attempt(bare)
        except (ValueError, RecursionError):
            continue
        return value if _depth_fits(value) else None
    return None


def _plain(text: str) -> Any:
    return json.loads(text, strict=False)


def _mended(text: str) -> Any:
    text = _COMMENTS.sub(lambda found: found[1] or " ", text)
    text = _TRAILING.sub(lambda found: found[1] or "", text)
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", text)
    return json.loads(text.strip().rstrip(";"), strict=False)


def _first_value(text: str) -> Any:
    """The first object or list, whatever stands behind it."""
    place = min((text.find(sign) for sign in "{[" if sign in text), default=-1)
    if place < 0:
        raise ValueError("no value")
    mended = _TRAILING.sub(lambda found: found[1] or "", text[place:])
    return json.JSONDecoder(strict=False).raw_decode(mended)[0]


def _depth_fits(value: Any) -> bool:
    stack = [(value, 1)]
    while stack:
        node, depth = stack.pop()
        if depth > DEPTH_CAP:
            return False
        if isinstance(node, dict):
            stack.extend((part, depth + 1) for part in node.values())
        elif isinstance(node, list):
            stack.extend((part, depth + 1) for part in node)
    return True
