"""The one place that finds what lies in resources/: in the wheel, or beside the checkout."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

PACKAGE = "rebound_desktop"


@cache
def _root() -> Traversable:
    packed = files(PACKAGE) / "resources"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "resources"


def resource(*parts: str) -> Traversable:
    """The file or folder at `parts` under resources/, whether it exists or not."""
    return _root().joinpath(*parts)


def read_bytes(path: str) -> bytes:
    """What the file at `path` ("icons/star.svg") under resources/ holds. Raises OSError if none is."""
    return resource(*path.split("/")).read_bytes()
