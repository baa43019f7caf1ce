"""Jobs and what belongs to them as rows for other programs: nothing from the trash, and no letters."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rebound_desktop.exchange.takeout.form import Row
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

_PAGE = 500
_JOBS = (
    "SELECT j.id, j.title, j.company, s.name AS stage_name, s.kind AS stage_kind, j.outcome, j.location,"
    " j.remote, j.employment_type, j.pay_min, j.pay_max, j.pay_currency, j.pay_period, j.url, j.applied_on,"
    " j.day AS saved_on, j.closes_on, j.closed_at, j.starred, j.tags, j.contact, j.resume_name, j.source,"
    " j.notes, j.posting FROM job j JOIN stage s ON s.id = j.stage WHERE j.deleted_at IS NULL AND"
)
_ALL = f"{_JOBS} j.id > ? ORDER BY j.id LIMIT {_PAGE}"
_JOB_COLUMNS = [
    "id",
    "title",
    "company",
    "stage_name",
    "stage_kind",
    "outcome",
    "location",
    "remote",
    "employment_type",
    "pay_min",
    "pay_max",
    "pay_currency",
    "pay_period",
    "url",
    "applied_on",
    "saved_on",
    "closes_on",
    "closed_at",
    "starred",
    "tags",
    "contact",
    "resume_name",
    "source",
    "notes",
    "posting",
]
_OF_JOBS = (
    "SELECT x.id, x.job, j.title, j.company, {columns} FROM {table} x LEFT JOIN job j ON j.id = x.job"
    " WHERE x.deleted_at IS NULL AND j.deleted_at IS NULL AND x.id > ? ORDER BY x.id LIMIT {page}"
)


def job_rows(vault: Vault) -> Iterator[Row]:
    """Every job, the first saved first; `closed_on` is the local day it closed."""
    zone = vault.zone()
    for row in _paged(vault, _ALL, _JOB_COLUMNS):
        yield _with_its_day(row, zone)


def named_job_rows(vault: Vault, ids: Sequence[str]) -> Iterator[Row]:
    """The named jobs in their order, as `job_rows` has them; one that is not there any more is left out."""
    zone = vault.zone()
    for at in range(0, len(ids), _PAGE):
        some = ids[at : at + _PAGE]
        marks = ", ".join("?" * len(some))
        found = {row[0]: row for row in vault.rows(f"{_JOBS} j.id IN ({marks})", some)}
        for job in some:
            if job in found:
                yield _with_its_day(dict(zip(_JOB_COLUMNS, found[job], strict=True)), zone)


def rows_of_jobs(vault: Vault, table: str, columns: dict[str, str]) -> Iterator[Row]:
    """The rows of a table that hang on jobs, with what their job is called."""
    own = [name for name in columns.values() if name not in ("job", "title", "company")]
    sql = _OF_JOBS.format(columns=", ".join(f"x.{name}" for name in own), table=table, page=_PAGE)
    yield from _paged(vault, sql, ["id", "job", "title", "company", *own])


def still_sealed(vault: Vault) -> int:
    """How many letters nobody has opened."""
    return int(
        vault.value(
            "SELECT COUNT(*) FROM message WHERE deleted_at IS NULL AND sealed_until IS NOT NULL"
            " AND opened_at IS NULL"
        )
    )


def _paged(vault: Vault, sql: str, names: list[str]) -> Iterator[dict[str, Any]]:
    last = ""
    while True:
        page = vault.rows(sql, (last,))
        for row in page:
            yield dict(zip(names, row, strict=True))
        if len(page) < _PAGE:
            return
        last = page[-1][0]


def _with_its_day(row: dict[str, Any], zone: ZoneInfo) -> Row:
    closed = as_instant(row.pop("closed_at"))
    return {**row, "closed_on": _local_day(closed.astimezone(zone)) if closed else None}


def _local_day(local: datetime) -> str:
    return local.date().isoformat()
