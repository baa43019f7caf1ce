"""A table as CSV that any spreadsheet opens and none runs."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebound_desktop.exchange.takeout.defused import defused
from rebound_desktop.exchange.takeout.sheets import as_text, cells

_BYTES = 1 << 16


def csv_pieces(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> Iterator[bytes]:
    """The file in pieces of UTF-8, its mark in front so that Excel reads every letter."""
    kept = io.StringIO(newline="")
    writer = csv.writer(kept)
    kept.write("\ufeff")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_safe(as_text(cell)) for cell in cells(row, columns)])
        if kept.tell() > _BYTES:
            yield kept.getvalue().encode()
            kept.seek(0)
            kept.truncate()
    yield kept.getvalue().encode()


def _safe(text: str) -> str:
    # No table holds a NUL; it says nothing.
    return defused(text.replace("\x00", ""))
