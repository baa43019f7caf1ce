"""The words readers look for, as data a writer can extend: resources/reading/*.toml."""

import json
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


def _reading() -> Traversable:
    """resources/reading, from the installed package or the checkout."""
    packed = files("rebound_desktop") / "resources" / "reading"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "resources" / "reading"


@cache
def phrases(name: str) -> dict[str, Any]:
    """The tables of resources/reading/`name`.toml."""
    return tomllib.loads(_reading().joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def counts(name: str) -> dict[str, Any]:
    """What was counted into resources/reading/`name`.json."""
    found: dict[str, Any] = json.loads(_reading().joinpath(f"{name}.json").read_text(encoding="utf-8"))
    return found
