"""Cells and a mapping become jobs: each row is brought in, set apart as repeated, or skipped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from rebound_desktop.exchange.proposals import (
    Answers,
    DateOrder,
    Duplicate,
    JobProposal,
    Progress,
    Remark,
    TableProposal,
    Tell,
    silent,
)
from rebound_desktop.exchange.table.columns import holds_answers, is_ignored, mapped
from rebound_desktop.exchange.table.dates import Reader, found_order
from rebound_desktop.exchange.table.own import SOURCE, own_job, own_mapping
from rebound_desktop.exchange.table.rows import job_from, kept_as_written
from rebound_desktop.exchange.table.stages import meaning

DAY_FIELDS = ("applied_on", "saved_on", "closes_on", "closed_on")
_EVERY = 250
Numbered = Sequence[tuple[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as read: its column names and numbered rows; `order` is what the source is known for."""

    source: str
    columns: tuple[str, ...]
    rows: Numbered
    member: str = ""
    order: DateOrder | None = None
    skipped: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    encoding: str = ""
    delimiter: str = ""


@dataclass(slots=True)
class _Sorting:
    """Rows as they fall into the three heaps."""

    jobs: list[JobProposal] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)
    duplicates: list[Duplicate] = field(default_factory=list)
    skipped: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where one sheet's values stand: `places` of fields, `rest` the columns with no field of their own."""

    sheet: Sheet
    places: dict[str, int]
    rest: tuple[tuple[int, str], ...]
    reader: Reader
    answers: Answers


def _layout(sheet: Sheet, mapping: dict[str, str], reader: Reader, answers: Answers) -> _Layout:
    used = set(mapping.values())
    rest = tuple(
        (place, column)
        for place, column in enumerate(sheet.columns)
        if column not in used
        and not is_ignored(column)
        and (answers.take_answers or not holds_answers(column))
    )
    places = {name: sheet.columns.index(column) for name, column in mapping.items()}
    return _Layout(sheet, places, rest, reader, answers)


def table_proposal(
    sheets: Sequence[Sheet],
    answers: Answers,
    zone: ZoneInfo,
    tell: Tell = silent,
    *,
    source: str = "",
    dreams: tuple[str, ...] = (),
) -> TableProposal:
    """One proposal from the tables of one file; the first table's columns are the ones to map."""
    if not sheets:
        return TableProposal(source, (), {}, (), dream_companies=dreams)
    sorting = _Sorting()
    total, done = sum(len(sheet.rows) for sheet in sheets), 0
    orders: list[DateOrder] = []
    for sheet in sheets:
        sorting.skipped.extend(sheet.skipped)
        sorting.remarks.extend(sheet.remarks)
        mapping = _mapping(sheet, answers)
        orders.append(answers.date_order or _order(sheet, mapping))
        layout = _layout(sheet, mapping, Reader(orders[-1], zone), answers)
        for numbered in sheet.rows:
            _sort(layout, numbered, sorting)
            done += 1
            if done % _EVERY == 0:
                tell(Progress(done, total))
    tell(Progress(done, total))
    main = sheets[0]
    return TableProposal(
        source=source or main.source,
        columns=main.columns,
        mapping=_mapping(main, answers),
        rows=tuple(sorting.jobs),
        duplicates=tuple(sorting.duplicates),
        skipped=tuple(sorted(sorting.skipped, key=lambda remark: (remark.member, remark.row))),
        remarks=tuple(sorting.remarks),
        date_order=DateOrder.AMBIGUOUS if DateOrder.AMBIGUOUS in orders else orders[0],
        unknown_stages=_unknown(sorting),
        encoding=main.encoding,
        delimiter=main.delimiter,
        sample=tuple(cells for _, cells in main.rows[:5]),
        dream_companies=dreams,
        answers_held=0 if answers.take_answers else _held(sheets),
    )


def _mapping(sheet: Sheet, answers: Answers) -> dict[str, str]:
    if sheet.source == SOURCE:
        return own_mapping(sheet.columns)
    if answers.mapping is None:
        return mapped(sheet.columns)
    return {field: column for field, column in answers.mapping.items() if column in sheet.columns}


def _order(sheet: Sheet, mapping: dict[str, str]) -> DateOrder:
    places = [sheet.columns.index(mapping[name]) for name in DAY_FIELDS if name in mapping]
    written = (cells[place] for _, cells in sheet.rows for place in places if place < len(cells))
    if sheet.source == SOURCE:
        return DateOrder.YEAR_FIRST
    found = found_order(written)
    return sheet.order if found is DateOrder.AMBIGUOUS and sheet.order else found


def _sort(layout: _Layout, numbered: tuple[int, tuple[str, ...]], sorting: _Sorting) -> None:
    number, cells = numbered
    sheet = layout.sheet
    values = {name: cell(cells, place) for name, place in layout.places.items()}
    if sheet.source == SOURCE:
        job, unread = own_job(sheet.columns, cells, number, sheet.member)
        unread = [name for name in unread if name in layout.places]
    else:
        extras = tuple(_extras(layout, cells, values))
        stands = (number, sheet.member, extras)
        job, unread = job_from(values, layout.reader, layout.answers, sheet.source, stands)
    if job is None:
        reason = "no_title_or_company" if any(part.strip() for part in cells) else "empty_row"
        sorting.skipped.append(Remark(number, reason, member=sheet.member))
    elif job.import_key in sorting.first:
        first = sorting.first[job.import_key]
        sorting.duplicates.append(Duplicate(number, first, job, sheet.member))
    else:
        sorting.first[job.import_key] = number
        sorting.jobs.append(job)
        for name in unread:
            said = {"column": sheet.columns[layout.places[name]], "written": values[name][:60]}
            sorting.remarks.append(Remark(number, "day_unreadable", said, sheet.member))


def cell(cells: Sequence[str], place: int) -> str:
    """The cell at `place`, trimmed; "" where the row is too short."""
    return cells[place].strip() if 0 <= place < len(cells) else ""


def _extras(layout: _Layout, cells: Sequence[str], values: dict[str, str]) -> Iterable[tuple[str, str]]:
    """What has no field, and what its field could not take: a link that is none, a day nobody can read."""
    for name in kept_as_written(values, layout.reader):
        yield layout.sheet.columns[layout.places[name]], values[name]
    for place, column in layout.rest:
        value = cell(cells, place)
        if value:
            yield column, value
    for value in cells[len(layout.sheet.columns) :]:
        if value.strip():
            yield "", value.strip()


def _unknown(sorting: _Sorting) -> tuple[str, ...]:
    """The stage names nobody explained yet, each once, in the order they appear."""
    jobs = [*sorting.jobs, *(duplicate.job for duplicate in sorting.duplicates)]
    names = dict.fromkeys(job.stage_name for job in jobs if job.stage_name and job.stage_kind is None)
    return tuple(name for name in names if meaning(name, {}) is None)


def _held(sheets: Sequence[Sheet]) -> int:
    """How many rows hold answers that stay outside until they are asked for."""
    held = 0
    for sheet in sheets:
        places = [place for place, column in enumerate(sheet.columns) if holds_answers(column)]
        held += sum(1 for _, cells in sheet.rows if any(cell(cells, place) for place in places))
    return held
