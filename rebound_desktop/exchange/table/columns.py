"""Which column holds what: known names in any case and order, in four languages."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.phrases import phrases

HEADER_SEARCH = 12


@cache
def _aliases() -> dict[str, tuple[str, ...]]:
    return {
        field: tuple(plain(name) for name in names) for field, names in phrases("columns")["fields"].items()
    }


@cache
def _names(table: str) -> frozenset[str]:
    return frozenset(plain(name) for name in phrases("columns")[table]["names"])


def fields() -> tuple[str, ...]:
    """All fields a column can be mapped to, in the order a mapping screen should offer them."""
    return tuple(_aliases())


def mapped(columns: Sequence[str]) -> dict[str, str]:
    """Field → column, each column used once; surer names first, then names without their brackets."""
    result: dict[str, str] = {}
    taken: set[int] = set()
    for strip in (plain, _without_brackets):
        forms = [strip(column) for column in columns]
        for field, names in _aliases().items():
            if field in result:
                continue
            place = next(
                (forms.index(name) for name in names if name in forms and forms.index(name) not in taken),
                None,
            )
            if place is not None:
                result[field] = columns[place]
                taken.add(place)
    return result


def _without_brackets(column: str) -> str:
    return plain(re.sub(r"[(\[{].*?[)\]}]|[:*].*$", " ", column))


def header_at(rows: Sequence[tuple[int, tuple[str, ...]]]) -> int:
    """The index of the row that names the columns: the one with most known names near the top."""
    scores = [len(mapped(_short(row))) for _, row in rows[:HEADER_SEARCH]]
    best = max(scores, default=0)
    return scores.index(best) if best >= 2 else 0


def _short(row: Sequence[str]) -> list[str]:
    """Column names are short; a long cell is text."""
    return [cell if len(cell) <= 60 else "" for cell in row]


def is_foreign(columns: Sequence[str], mapping: Mapping[str, str]) -> bool:
    """Whether the table is about something else than jobs (people, bills), however its columns sound."""
    forms = {plain(column) for column in columns}
    return bool(forms & _names("foreign")) and not {"stage", "applied_on"} & set(mapping)


def is_ignored(column: str) -> bool:
    """Whether a column is another tool's bookkeeping."""
    return plain(column) in _names("ignored")


def holds_answers(column: str) -> bool:
    """Whether a column holds an application form's questions and answers."""
    return plain(column) in _names("answers")
