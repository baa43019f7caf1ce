"""The words readers look for, as data a writer can extend: resources/reading/*.toml."""

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any


@cache
def phrases(name: str) -> dict[str, Any]:
    """The tables of resources/reading/`name`.toml, from the installed package or the checkout."""
    packed = files("rebound_desktop") / "resources" / "reading" / f"{name}.toml"
    if packed.is_file():
        return tomllib.loads(packed.read_text(encoding="utf-8"))
    loose = Path(__file__).parents[2] / "resources" / "reading" / f"{name}.toml"
    return tomllib.loads(loose.read_text(encoding="utf-8"))
