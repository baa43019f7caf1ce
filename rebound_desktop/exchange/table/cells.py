"""Delimited text becomes rows of cells; an unclosed quote is noticed, a huge cell refused."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rebound_desktop.domain.refusal import Refusal

FIELD_CAP = 1 << 20
ROW_CAP = 200_000
COLUMN_CAP = 500
TORN_CAP = 50
_END = "\ue000end of the table\ue000"
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Cells:
    """Rows with their spreadsheet row number (1 = first); `torn` rows hold a quote never closed."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    delimiter: str
    torn: tuple[int, ...] = ()


def cells(text: str, *, name: str = "", delimiter: str = "") -> Cells:
    """Reads comma, semicolon, tab or bar separated text, quotes and newlines in them kept.

    Raises Refusal: cell_too_large, too_many_rows, too_many_columns or csv_unclosed_quote, with the row.
    """
    chosen = delimiter or likely_delimiter(text)
    text = text.replace("\x00", "").rstrip("\x1a")
    rows: list[tuple[int, tuple[str, ...]]] = []
    torn: list[int] = []
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    start, number = 0, 0
    while start < len(lines):
        used, number, closed = _read(lines, start, chosen, rows, number, name)
        if closed:
            break
        # The line that opened the quote is set aside; what stands after it is read on its own.
        number += 1
        torn.append(number)
        if len(torn) > TORN_CAP:
            raise Refusal("csv_unclosed_quote", name=name, line=torn[0])
        start = used + 1
    return Cells(tuple(rows), chosen, tuple(torn))


def _read(
    lines: list[str],
    start: int,
    delimiter: str,
    rows: list[tuple[int, tuple[str, ...]]],
    number: int,
    name: str,
) -> tuple[int, int, bool]:
    """Adds rows from line `start` on; returns (line of the last record, last number, quotes closed)."""
    if csv.field_size_limit() != FIELD_CAP:
        csv.field_size_limit(FIELD_CAP)
    reader = csv.reader(_with_end(lines, start), delimiter=delimiter, doublequote=True)
    before = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return start + before, number, True
        except csv.Error as error:
            raise Refusal("cell_too_large", name=name, row=number + 1, reason=str(error)) from error
        if any(_END in cell for cell in row):
            return start + before, number, row == [_END]
        number += 1
        before = reader.line_num
        if number > ROW_CAP:
            raise Refusal("too_many_rows", name=name, limit=ROW_CAP)
        if len(row) > COLUMN_CAP:
            raise Refusal("too_many_columns", name=name, row=number, limit=COLUMN_CAP)
        if any(cell.strip() for cell in row):
            rows.append((number, tuple(row)))


def _with_end(lines: list[str], start: int) -> Iterator[str]:
    """The lines, then a mark: read inside a cell, it shows that a quote was never closed."""
    for place in range(start, len(lines)):
        line = lines[place]
        if line:
            yield line if line.endswith(("\n", "\r")) else line + "\n"
    yield _END


def likely_delimiter(text: str) -> str:
    """The sign that splits the first records most evenly into more than one cell."""
    sample = text[:60_000]
    best, best_score = ",", 0.0
    for sign in _DELIMITERS:
        score = _evenness(sample, sign)
        if score > best_score:
            best, best_score = sign, score
    return best


def _evenness(sample: str, sign: str) -> float:
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=sign):
            if any(cell.strip() for cell in row):
                widths.append(len(row))
            if len(widths) >= 40:
                break
    except csv.Error:
        return 0.0
    if not widths:
        return 0.0
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    return 0.0 if usual < 2 else widths.count(usual) / len(widths) + min(usual, 30) / 100
