"""What the person reads, from resources/words/<language>/: data that a writer can edit."""

import tomllib
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, reduce
from typing import Any

from rebound_desktop.qt.resources import resource

FIRST = "en"
_language = FIRST


def speak(language: str) -> None:
    """Sets the language by its code ("de", "de_AT.UTF-8"); one without words leaves English."""
    global _language
    code = language.replace("-", "_").partition("_")[0].lower()
    _language = code if code.isalpha() and resource("words", code).is_dir() else FIRST


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words."""
    return tuple(sorted(folder.name for folder in resource("words").iterdir() if folder.is_dir()))


@contextmanager
def spoken(code: str) -> Iterator[None]:
    """Speaks another language for a while, for a paper that somebody else reads."""
    global _language
    before = _language
    speak(code)
    try:
        yield
    finally:
        _language = before


def language() -> str:
    """The code of the language spoken now."""
    return _language


def word(key: str, **values: object) -> str:
    """The text at `key`, "file.table.name", with its {places} filled from `values`.

    The language's own, else English. A table with `one` and `other` is chosen by the value `count`.
    A key that is in neither warns (an error in tests) and shows itself.
    """
    text = words(key)
    if isinstance(text, Mapping) and "count" in values:
        text = text.get("one" if values["count"] == 1 else "other")
    if not isinstance(text, str):
        warnings.warn(f"no words for {key!r}", stacklevel=2)
        return key
    return text.format_map(values) if values else text


def words(key: str) -> Any:
    """What lies at `key`, as TOML gave it: a text, a list, a table; None if nothing does."""
    for spoken in dict.fromkeys((_language, FIRST)):
        found = _found(spoken, key)
        if found is not None:
            return found
    return None


def _found(spoken: str, key: str) -> Any:
    file, *path = key.split(".")
    return reduce(_step, path, _file(spoken, file))


def _step(table: Any, name: str) -> Any:
    return table.get(name) if isinstance(table, Mapping) else None


@cache
def _file(spoken: str, name: str) -> Mapping[str, Any] | None:
    """One file, read when its first word is asked for."""
    file = resource("words", spoken, f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
