"""Where everything lies, how large it is, and who can read it: told from the disk alone."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rebound_desktop.store.vault import Vault

# A vault's log and index beside it belong to it.
_BESIDE = ("-wal", "-shm")
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Lies:
    """One lot: `size` in bytes with all that is in it; `there`: anything at all; `private`: mine alone."""

    kind: str
    path: Path
    size: int
    there: bool
    private: bool


def whereabouts(vault: Vault, lots: Iterable[tuple[str, Path]], *, now: datetime) -> tuple[Lies, ...]:
    """Each (kind, place) as it lies on the disk now; what cannot be looked at counts as nothing."""
    del vault, now
    return tuple(_lies(kind, path) for kind, path in lots)


def _lies(kind: str, path: Path) -> Lies:
    sizes = list(_sizes(path))
    return Lies(kind, path, sum(sizes), bool(sizes), _is_private(path))


def _sizes(path: Path) -> Iterator[int]:
    beside = (path.with_name(path.name + more) for more in _BESIDE)
    for place in (path, *beside):
        if place.is_dir():
            yield from _in_folder(place)
        elif place.is_file():
            yield place.stat().st_size


def _in_folder(folder: Path) -> Iterator[int]:
    seen = 0
    for inside, _folders, names in os.walk(folder):
        for name in names:
            seen += 1
            if seen > _MOST:
                return
            try:
                yield (Path(inside) / name).stat().st_size
            except OSError:
                continue


def _is_private(path: Path) -> bool:
    """Whether no other account gets there: the place itself or the folder above it is shut to them."""
    for place in (path, path.parent):
        try:
            if os.name == "posix" and not place.stat().st_mode & 0o077:
                return True
        except OSError:
            continue
    return not path.exists()
