"""Cells and a mapping become jobs: each row is brought in, set apart as repeated, or skipped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
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
from rebound_desktop.exchange.table.rows import job_from
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
        reader = Reader(orders[-1], zone)
        for numbered in sheet.rows:
            _sort(sheet, mapping, numbered, reader, answers, sorting)
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
    if answers.mapping is None:
        return mapped(sheet.columns)
    return {field: column for field, column in answers.mapping.items() if column in sheet.columns}


def _order(sheet: Sheet, mapping: dict[str, str]) -> DateOrder:
    places = [sheet.columns.index(mapping[name]) for name in DAY_FIELDS if name in mapping]
    written = (cells[place] for _, cells in sheet.rows for place in places if place < len(cells))
    found = found_order(written)
    return sheet.order if found is DateOrder.AMBIGUOUS and sheet.order else found


def _sort(
    sheet: Sheet,
    mapping: dict[str, str],
    numbered: tuple[int, tuple[str, ...]],
    reader: Reader,
    answers: Answers,
    sorting: _Sorting,
) -> None:
    number, cells = numbered
    values = {name: cell(cells, sheet.columns.index(column)) for name, column in mapping.items()}
    job, unread = job_from(values, reader, answers, sheet.source)
    if job is None:
        reason = "no_title_or_company" if any(part.strip() for part in cells) else "empty_row"
        sorting.skipped.append(Remark(number, reason, member=sheet.member))
        return
    extras = tuple(_extras(sheet.columns, cells, set(mapping.values()), answers))
    job = replace(job, row=number, member=sheet.member, extras=extras)
    if job.import_key in sorting.first:
        first = sorting.first[job.import_key]
        sorting.duplicates.append(Duplicate(number, first, job, sheet.member))
        return
    sorting.first[job.import_key] = number
    sorting.jobs.append(job)
    for name in unread:
        values_of = {"column": mapping[name], "written": values[name][:60]}
        sorting.remarks.append(Remark(number, "day_unreadable", values_of, sheet.member))


def cell(cells: Sequence[str], place: int) -> str:
    """The cell at `place`, trimmed; "" where the row is too short."""
    return cells[place].strip() if 0 <= place < len(cells) else ""


def _extras(
    columns: Sequence[str], cells: Sequence[str], used: set[str], answers: Answers
) -> Iterable[tuple[str, str]]:
    for place, column in enumerate(columns):
        value = cell(cells, place)
        if not value or column in used or is_ignored(column):
            continue
        if holds_answers(column) and not answers.take_answers:
            continue
        yield column, value
    for place in range(len(columns), len(cells)):
        if cell(cells, place):
            yield "", cell(cells, place)


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
