"""What the program asks of the words: keys, families, refusals and steps that are not there."""

import ast
from collections.abc import Iterable, Iterator
from typing import Any

from tests.house import copy_law, seen

Calls = Iterable[tuple[str, ast.Call]]


def missing_words(calls: Calls) -> Iterator[str]:
    """Each word("…") without a text, or with places it does not fill; each words("…") without anything."""
    for place, node in calls:
        key, name = _first(node), seen.called(node)
        if key is None or name not in ("word", "words"):
            continue
        found = _at(key)
        if name == "words":
            if found is None:
                yield f"{place} words({key!r})"
        elif isinstance(found, str) or (isinstance(found, dict) and found.keys() == {"one", "other"}):
            yield from _unfilled(place, key, found, node)
        else:
            yield f"{place} word({key!r})"


def missing_families(calls: Calls) -> Iterator[str]:
    """Each word(f"family.{…}") whose family is no table."""
    for place, node in calls:
        if seen.called(node) in ("word", "words") and node.args and isinstance(node.args[0], ast.JoinedStr):
            start = node.args[0].values[0]
            family = start.value.rpartition(".")[0] if isinstance(start, ast.Constant) else ""
            if "." in family and not isinstance(_at(family), dict):
                yield f"{place} {family}"


def missing_sentences(calls: Calls, called: str, file: str) -> Iterator[str]:
    """Each `called("key", …)` without its text in `file`: Refusal in errors, change in steps."""
    for place, node in calls:
        key = _first(node)
        if seen.called(node) == called and key is not None:
            found = seen.table("en", file).get(key)
            if found is None:
                yield f"{place} {file}.{key}"
            else:
                yield from _unfilled(place, f"{file}.{key}", found, node)


def _at(key: str) -> Any:
    file, *path = key.split(".")
    found: Any = seen.table("en", file)
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found if path else None


def _first(node: ast.Call) -> str | None:
    first = node.args[0] if node.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def _unfilled(place: str, key: str, text: Any, node: ast.Call) -> Iterator[str]:
    filled = {keyword.arg for keyword in node.keywords}
    if None in filled:  # a mapping handed on: what it holds is not to be read here
        return
    said = text.values() if isinstance(text, dict) else [text]
    for name in sorted({name for one in said for name in copy_law.named(one)} - filled):
        yield f"{place} {key} leaves {{{name}}}"
