"""Own people marked *also when locked*: their lines lie in a plain file, and the switch says so."""

import json
from collections.abc import Iterable
from pathlib import Path

from rebound_desktop.store import durable

NAME = "people-when-locked.json"
LARGEST = 65_536
Line = tuple[str, str, bool]  # name, how to reach them, at any time


def write(folder: Path, people: Iterable[Line]) -> None:
    """Puts these lines in the place of the ones before; without any the file goes."""
    lines = [[name, reach, any_time] for name, reach, any_time in people]
    path = folder / NAME
    if not lines:
        durable.blot(path)
        return
    content = json.dumps(lines, ensure_ascii=False).encode()
    if not path.exists() or path.read_bytes() != content:
        durable.replace(path, content)


def read(folder: Path) -> list[Line]:
    """The lines; none where there is no such file, or it is damaged."""
    path = folder / NAME
    try:
        content = path.read_bytes() if path.stat().st_size <= LARGEST else b"[]"
        return [(str(name), str(reach), bool(any_time)) for name, reach, any_time in json.loads(content)]
    except (OSError, ValueError, TypeError):
        return []
