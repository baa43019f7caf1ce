"""The one place that finds what lies in resources/: in the wheel, or beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import rebound_desktop

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDER = "resources"


@cache
def _root() -> Traversable:
    package = Path(rebound_desktop.__path__[0])
    for folder in (package / FOLDER, package.parent / FOLDER):
        if folder.is_dir():
            return folder
    # Only a package within an archive needs it, and it costs the resident tray 1 MB.
    from importlib.resources import files

    return files(rebound_desktop) / FOLDER


def resource(*parts: str) -> Traversable:
    """The file or folder at `parts` under resources/, whether it exists or not."""
    return _root().joinpath(*parts)


def read_bytes(path: str) -> bytes:
    """What the file at `path` ("icons/star.svg") under resources/ holds. Raises OSError if none is."""
    return resource(*path.split("/")).read_bytes()
