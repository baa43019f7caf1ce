"""What may stand in a column of the vault, said without a database: for rows on their way out and in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """The sorts of values there are; instants are UTC texts of 27 characters, days `2026-11-20`,

    a list is a JSON list of texts within a text.
    """

    TEXT = "text"
    INSTANT = "instant"
    DAY = "day"
    FLAG = "flag"
    WHOLE = "whole"
    NUMBER = "number"
    CODE = "code"
    ZONE = "zone"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """`null`: may be empty. `needed`: has no value of its own where none is given.

    `codes` are the words of a CODE. `link` is the table of the row it names; `owned` says that this row
    is a part of that one. `hidden` columns of a sealed row are not to be read by chance.
    """

    sort: Sort
    null: bool = False
    needed: bool = False
    codes: tuple[str, ...] = ()
    link: str = ""
    owned: bool = False
    hidden: bool = False


# Table → column → what may stand there; tables stand parents first, columns as a row is written.
Shape = Mapping[str, Mapping[str, Column]]
