"""What was written, to be said at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Taken:
    """`size` in bytes. `left_out` counts by reason what is not in it: sealed, drawer, files, gone, cut.

    `count` is how many dates a calendar holds, `jobs` how many chosen jobs a file does.
    """

    path: Path
    size: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    count: int = 0
    jobs: int = 0
