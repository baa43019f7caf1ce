"""Every text a person can see, and where it stands: words files, and tr() in the code."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "resources" / "words"
CODE = ROOT / "rebound_desktop"
# Values that name something to the program and are shown as they are, or not at all.
NOT_SENTENCES = {"source", "number", "order", "first", "energy", "dated", "checked", "emergency", "more"}


@cache
def table(language: str, file: str) -> dict[str, Any]:
    """One words file as TOML gives it; empty where there is none."""
    path = WORDS / language / f"{file}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Each text of a language with its key; the lines of a list bear a number."""
    for path in sorted((WORDS / language).glob("*.toml")):
        yield from leaves(table(language, path.stem), path.stem)


def leaves(value: Any, key: str) -> Iterator[tuple[str, str]]:
    """The texts below `value`, which stands at `key`."""
    if key.rpartition(".")[2] in NOT_SENTENCES and not isinstance(value, dict):
        return
    if isinstance(value, dict):
        for name, below in value.items():
            yield from leaves(below, f"{key}.{name}")
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from leaves(below, f"{key}.{number}")
    elif isinstance(value, str):
        yield key, value


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """Every call in the program with the place it stands at."""
    found = []
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found.append((f"{path.relative_to(ROOT)}:{node.lineno}", node))
    return tuple(found)


def called(node: ast.Call) -> str:
    """The last name of what is called: `tr` in `self.tr("…")`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def translated() -> Iterator[tuple[str, ast.expr]]:
    """The argument of each tr("…") and translate("context", "…") with its place."""
    for place, node in calls():
        name = called(node)
        if name == "tr" and node.args:
            yield place, node.args[0]
        elif name == "translate" and len(node.args) > 1:
            yield place, node.args[1]
