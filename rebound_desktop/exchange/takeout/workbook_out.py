"""The jobs as one XLSX workbook, written row by row, without a file beside it and without a moment in it."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from rebound_desktop.exchange.takeout.defused import defused
from rebound_desktop.exchange.takeout.sheets import Cell, cells

# A cell of a workbook holds no more letters than this; what is longer stands whole in the CSV file.
LONGEST = 32_767
_CUT = " … [cut: a cell of a spreadsheet holds no more; the whole text is in the CSV file]"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the library takes no zone, and this is no moment
_FIRST_DAY = date(1900, 3, 1)


class Workbook:
    """`cut` counts the texts that were longer than a cell. A sheet is named once, then filled."""

    def __init__(self) -> None:
        from openpyxl import Workbook as Made

        self._book = Made(write_only=True)
        self._book.properties.created = self._book.properties.modified = _NO_TIME
        self.cut = 0

    def add(self, title: str, rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> None:
        """One sheet with its header."""
        from openpyxl.worksheet._writer import WorksheetWriter

        sheet = self._book.create_sheet(title)
        # Left to itself the library writes what a person said into a folder for passing things.
        sheet._writer = WorksheetWriter(sheet, out=io.BytesIO())
        sheet._writer.write_top()
        sheet.append(list(columns))
        try:
            for row in rows:
                sheet.append([self._value(cell) for cell in cells(row, columns)])
        except BaseException:
            sheet.close()  # what the library holds open would complain whenever it is thrown away
            raise

    def data(self) -> bytes:
        """The whole file: the same rows give the same bytes."""
        from openpyxl.writer.excel import ExcelWriter

        class InMemory(ExcelWriter):  # type: ignore[misc]
            def write_worksheet(self, ws: Any) -> None:
                ws.close()
                ws._rels = ws._writer._rels
                self._archive.writestr(ws.path[1:], ws._writer.out.getvalue())
                self.manifest.append(ws)
                ws._drawing = None

        out = io.BytesIO()
        with _Timeless(out, "w", zipfile.ZIP_DEFLATED) as archive:
            InMemory(self._book, archive).write_data()
        return out.getvalue()

    def _value(self, cell: Cell) -> Cell:
        if isinstance(cell, date):
            return cell if cell >= _FIRST_DAY else cell.isoformat()
        if isinstance(cell, float):
            # The library writes sixteen digits; a number that has more stands there as text.
            return cell if float(f"{cell:.15g}") == cell else repr(cell)
        if cell is None:
            return None
        text = defused(_UNWRITABLE.sub("", cell))
        if len(text) <= LONGEST:
            return text
        self.cut += 1
        return text[: LONGEST - len(_CUT)] + _CUT


class _Timeless(zipfile.ZipFile):
    def writestr(self, zinfo_or_arcname: Any, data: Any, *more: Any, **named: Any) -> None:
        info = zipfile.ZipInfo(zinfo_or_arcname, (1980, 1, 1, 0, 0, 0))
        info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
        super().writestr(info, data, *more, **named)
