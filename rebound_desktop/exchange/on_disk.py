"""A file's bytes, taken only from an ordinary file of a size that can be read."""

import os
import stat
from errno import ELOOP
from pathlib import Path

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.opening import SIZE_CAP

# A pipe or a device would never end, or wait for ever: opened without waiting, looked at, left alone.
_OPENED = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


def bytes_of(path: Path) -> bytes:
    """The bytes of an ordinary file.

    Raises Refusal: file_missing, file_is_folder, file_not_ordinary (a pipe, a device, a socket), file_loops,
    file_too_large, file_not_readable.
    """
    name = shown_name(path)
    try:
        if path.is_dir():  # said before opening: some systems refuse to open a folder at all
            raise Refusal("file_is_folder", name=name)
        if path.exists() and not path.is_file():  # opening some devices does things already
            raise Refusal("file_not_ordinary", name=name)
        with os.fdopen(os.open(path, _OPENED), "rb") as file:
            return _read(file.fileno(), name)
    except FileNotFoundError as problem:
        raise Refusal("file_missing", name=name) from problem
    except OSError as problem:
        key = "file_loops" if problem.errno == ELOOP else "file_not_readable"
        raise Refusal(key, name=name) from problem
    except ValueError as problem:  # a name with a zero in it
        raise Refusal("file_missing", name=name) from problem
    except RuntimeError as problem:  # links that lead to each other, as older Pythons say it
        raise Refusal("file_loops", name=name) from problem


def _read(file: int, name: str) -> bytes:
    """All of it, counted: what its size says is not believed."""
    about = os.fstat(file)
    if not stat.S_ISREG(about.st_mode):
        raise Refusal("file_not_ordinary", name=name)
    too_large = Refusal("file_too_large", name=name, limit=f"{SIZE_CAP >> 20} MB")
    if about.st_size > SIZE_CAP:
        raise too_large
    pieces, left = [], SIZE_CAP + 1
    while left > 0 and (piece := os.read(file, min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise too_large
    return b"".join(pieces)


def shown_name(path: Path) -> str:
    """The file's name as it can be shown and printed, whatever bytes the disk has for it."""
    bare = path.name or str(path)
    clean = bare.encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else "�" for sign in clean)[:255]
