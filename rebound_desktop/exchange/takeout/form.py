"""What the archive is called inside, and how large its parts may be; docs/export-format.md tells the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FORMAT = "rebound-export"
VERSION = 1
DOCUMENT = "rebound.json"
ATTACHMENTS = "attachments/"
# One row as text, and one file kept with a job.
ROW_CAP = 64 << 20
FILE_CAP = 25 << 20
ROWS_CAP = 3_000_000
# A letter nobody has opened: its words stand there so that no eye falls upon them.
SEALED = "sealed"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """`schema` is the vault's schema number; `left_out` are tables the person kept out of it."""

    schema: int
    program: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of one table, in the order of the file; a column that was not written is not there."""

    table: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose, by name."""

    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text that had not become a step yet; `at` as the vault writes instants."""

    place: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a file kept with a job, checked against the SHA-256 they are named by."""

    sha256: str
    data: bytes


# What reading an archive gives, in this order; the head comes first and once.
Piece = Head | Rows | Settings | OpenText | File
