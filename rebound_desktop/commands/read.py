"""`rebound read`: what Rebound would propose from files; prints and leaves, writes nothing."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from rebound_desktop.commands.told import told, told_plainly
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.apart import propose_apart
from rebound_desktop.exchange.opening import SIZE_CAP
from rebound_desktop.qt.words import word
from rebound_desktop.system import clock


def read(paths: Sequence[Path], as_json: bool, out: TextIO) -> int:
    """Prints one object or paragraph a file, in order; 1 if nothing at all could be read, else 0."""
    found = [_one(Path(path)) for path in paths]
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2), file=out)
    else:
        print("\n\n".join(told_plainly(each) for each in found), file=out)
    return int(bool(found) and all(each["kind"] == "error" for each in found))


def _one(path: Path) -> dict[str, Any]:
    try:
        proposals = propose_apart(path.name, _bytes(path), zone=clock.zone(), now=clock.now())
    except Refusal as refused:
        sentence = word(f"errors.{refused.key}", **refused.values)
        return {"file": str(path), "kind": "error", "error": sentence}
    return {"file": str(path), **told(proposals)}


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_CAP:
            raise Refusal("file_too_large", name=path.name, limit=f"{SIZE_CAP >> 20} MB")
        return path.read_bytes()
    except OSError as problem:
        key = "file_missing" if isinstance(problem, FileNotFoundError) else "file_not_readable"
        raise Refusal(key, name=path.name) from problem
