"""A CSV or TSV file becomes one table."""

from rebound_desktop.exchange.decoding import Text
from rebound_desktop.exchange.proposals import Answers, DateOrder, Remark
from rebound_desktop.exchange.table.cells import cells
from rebound_desktop.exchange.table.columns import header_at, mapped
from rebound_desktop.exchange.table.jobs import Numbered, Sheet
from rebound_desktop.exchange.table.own import SOURCE, is_own


def sheet_from_text(
    text: Text,
    answers: Answers,
    *,
    name: str = "",
    source: str = "",
    member: str = "",
    order: DateOrder | None = None,
) -> Sheet | None:
    """The table in delimited text, notes above its header passed over; None where there is no row."""
    read = cells(
        text.text, name=": ".join(part for part in (name, member) if part), delimiter=answers.delimiter
    )
    torn = tuple(Remark(row, "quote_not_closed", member=member) for row in read.torn)
    return sheet_from_rows(
        read.rows,
        source=source,
        member=member,
        order=order,
        skipped=torn,
        encoding=text.encoding,
        delimiter=read.delimiter,
    )


def sheet_from_rows(
    rows: Numbered,
    *,
    source: str = "",
    member: str = "",
    order: DateOrder | None = None,
    skipped: tuple[Remark, ...] = (),
    encoding: str = "",
    delimiter: str = "",
) -> Sheet | None:
    """The table whose header is found among the first rows; its source told by its columns."""
    if not rows:
        return None
    at = 0 if is_own(rows[0][1]) else header_at(rows)
    columns = _distinct(rows[at][1])
    source = source or _source(columns)
    return Sheet(
        source=source,
        columns=columns,
        rows=rows[at + 1 :],
        member=member,
        order=order or (DateOrder.MONTH_FIRST if source == "linkedin" else None),
        skipped=skipped,
        encoding=encoding,
        delimiter=delimiter,
    )


def _distinct(header: tuple[str, ...]) -> tuple[str, ...]:
    """Column names, each once: a second "Date" is "Date (2)", a nameless one "Column 3"."""
    names: list[str] = []
    for place, cell in enumerate(header, 1):
        base = " ".join(cell.replace("\ufeff", "").split()) or f"Column {place}"
        name, again = base, 2
        while name in names:
            name, again = f"{base} ({again})", again + 1
        names.append(name)
    return tuple(names)


def _source(columns: tuple[str, ...]) -> str:
    """Which tool wrote a table, by columns only that tool has."""
    if is_own(columns):
        return SOURCE
    forms = {column.casefold() for column in columns}
    if {"job position", "date saved", "excitement"} <= forms or {"job position", "max. salary"} <= forms:
        return "teal"
    if {"company name", "job posting url", "date applied"} <= forms:
        return "simplify"
    if {"listname", "createdat"} <= forms or {"listname", "boardid"} <= forms:
        return "huntr"
    if {"application date", "job url", "resume name"} <= forms or {"saved date", "job url"} <= forms:
        return "linkedin"
    return "table" if mapped(columns) else ""
