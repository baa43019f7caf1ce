"""An XLSX workbook becomes tables, one a sheet; values as saved, formulas never computed."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.archive import RATIO_CAP, SUM_CAP, Archive
from rebound_desktop.exchange.proposals import Remark
from rebound_desktop.exchange.table.cells import COLUMN_CAP, FIELD_CAP, ROW_CAP
from rebound_desktop.exchange.table.columns import is_foreign, mapped
from rebound_desktop.exchange.table.delimited import sheet_from_rows
from rebound_desktop.exchange.table.jobs import Sheet

WORKBOOK = "xl/workbook.xml"
_EMPTY_RUN = 1_000
_RATIO_FROM = 1 << 20


def is_workbook(archive: Archive) -> bool:
    """Whether a ZIP is an XLSX file."""
    return archive.has(WORKBOOK)


def sheets_in(data: bytes, name: str) -> list[Sheet]:
    """Every sheet that holds jobs. Raises Refusal: archive_damaged, archive_unsafe, too_many_rows …"""
    _weigh(data, name)
    values = _open(data, name, computed=True)
    written = _open(data, name, computed=False)
    found: list[Sheet] = []
    for title in values.sheetnames:
        rows = list(_rows(values[title], name))
        sheet = sheet_from_rows(rows, member=title if len(values.sheetnames) > 1 else "")
        if sheet is None or len(sheet.columns) < 2:
            continue
        mapping = mapped(sheet.columns)
        if (
            {"title", "company"} & set(mapping)
            and len(mapping) >= 2
            and not is_foreign(sheet.columns, mapping)
        ):
            formulas = _without_value(values[title], written[title], sheet)
            found.append(Sheet(sheet.source, sheet.columns, sheet.rows, sheet.member, remarks=formulas))
    return found


def _weigh(data: bytes, name: str) -> None:
    """A workbook is an archive: what it says to hold must stay within measure."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        total = 0
        for info in packed.infolist():
            total += info.file_size
            swollen = info.file_size > _RATIO_FROM and info.file_size > RATIO_CAP * max(1, info.compress_size)
            if total > SUM_CAP or swollen:
                raise Refusal("archive_unsafe", name=name, member=info.filename)


def _open(data: bytes, name: str, *, computed: bool) -> Any:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), read_only=True, data_only=computed, keep_links=False)
    except Exception as error:  # whatever a library raises on a hostile file is one refusal
        raise Refusal("archive_damaged", name=name, member="", reason=type(error).__name__) from error


def _rows(sheet: Any, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    sheet.reset_dimensions()
    empty = 0
    try:
        for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=COLUMN_CAP), 1):
            if number > ROW_CAP:
                raise Refusal("too_many_rows", name=name, limit=ROW_CAP)
            texts = tuple(_text(value) for value in row)
            if any(len(text) > FIELD_CAP for text in texts):
                raise Refusal("cell_too_large", name=name, row=number)
            if any(text.strip() for text in texts):
                empty = 0
                yield number, texts
            else:
                empty += 1
                if empty > _EMPTY_RUN:
                    return
    except Refusal:
        raise
    except Exception as error:  # as above: a torn sheet
        raise Refusal(
            "archive_damaged", name=name, member=str(sheet.title), reason=type(error).__name__
        ) from error


def _text(value: Any) -> str:
    """A cell as it would be typed: days in ISO form, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _without_value(values: Any, written: Any, sheet: Sheet) -> tuple[Remark, ...]:
    """Formulas whose result was never saved: what they would give is not known here."""
    written.reset_dimensions()
    rows = dict(sheet.rows)
    remarks = []
    for number, row in enumerate(written.iter_rows(values_only=True, max_col=len(sheet.columns)), 1):
        if number > ROW_CAP:
            break
        shown = rows.get(number, ())
        for place, value in enumerate(row):
            saved = shown[place] if place < len(shown) else ""
            if isinstance(value, str) and value.startswith("=") and not saved:
                remarks.append(Remark(number, "formula", {"column": sheet.columns[place]}, sheet.member))
    return tuple(remarks)
