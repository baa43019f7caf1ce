"""`rebound read`: what Rebound would propose from files; prints and leaves, writes nothing."""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from rebound_desktop.commands.told import told, told_plainly
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.apart import propose_apart
from rebound_desktop.exchange.on_disk import bytes_of, shown_name
from rebound_desktop.exchange.opening import PASTED_CAP
from rebound_desktop.qt.words import word
from rebound_desktop.system import clock

# Stands for text that came in: read from the standard input, as if it had been pasted.
PASTED = Path("-")


def read(paths: Sequence[Path], as_json: bool, out: TextIO) -> int:
    """Prints one object or paragraph a file, in order; 1 if nothing at all could be read, else 0.

    The path "-" is text from the standard input.
    """
    found = [_one(Path(path)) for path in paths]
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2), file=out)
    else:
        print("\n\n".join(told_plainly(each) for each in found), file=out)
    return int(bool(found) and all(each["kind"] == "error" for each in found))


def _one(path: Path) -> dict[str, Any]:
    file = str(path).encode("utf-8", "replace").decode("utf-8")
    try:
        if path == PASTED:
            name, data = "", sys.stdin.buffer.read(8 * PASTED_CAP)
        else:
            name, data = shown_name(path), bytes_of(path)
        return {"file": file, **told(propose_apart(name, data, zone=clock.zone(), now=clock.now()))}
    except Refusal as refused:
        return {"file": file, "kind": "error", "error": _reason(refused)}


def _reason(refused: Refusal) -> str:
    """The first sentence of a refusal, which names file, place and reason: here nothing was to be kept."""
    given = {name: str(value) for name, value in refused.values.items()}
    given["name"] = given.get("name") or word("board.said.pasted")
    held = {name: f"\ue000{place}\ue001" for place, name in enumerate(given)}
    first = re.split(r"(?<=[.!?]) ", word(f"errors.{refused.key}", **held))[0]
    for name, mark in held.items():
        first = first.replace(mark, given[name])
    return first
