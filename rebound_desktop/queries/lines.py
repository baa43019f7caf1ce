"""The table of jobs: lines that fit a filter, in any order, a page at a time by key."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.domain.nearest_date import DateKind, NearestDate, nearest_date
from rebound_desktop.store.fitting import Fitting, fitting, lines_that_fit
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

PAGE = 100


class After(NamedTuple):
    """Where the next page goes on: the key of the order, '' among those that have none, and the line."""

    key: str | float
    line: int


class Line(NamedTuple):
    """One job in the table; instants in aware UTC, days local, None where nothing is.

    `next` is the nearest date, `step` what the person's own next step is, with a date or without.
    Made by the thousand: a named tuple costs a fifth of a frozen dataclass.
    """

    id: str
    stage: str
    closed: bool
    starred: bool
    outcome: Outcome | None
    title: str
    company: str
    location: str
    remote: Remote | None
    pay_min: float | None
    pay_max: float | None
    pay_currency: str
    pay_period: PayPeriod | None
    applied_on: date | None
    closed_at: datetime | None
    closes_on: date | None
    last_at: datetime
    added_at: datetime
    tags: str
    source: str
    resume_name: str
    next: NearestDate | None
    step: str


@dataclass(frozen=True, slots=True)
class LinePage:
    """`after` is where the next page goes on; None where the list ends."""

    lines: tuple[Line, ...]
    after: After | None


@dataclass(frozen=True, slots=True)
class Order:
    """`key` over `job_line l`; `index` leads along it; `always`: no line is without one."""

    key: str
    index: str = ""
    always: bool = False


# Where no index is named, all that fit are sorted: narrow lines, so that it stays bearable.
ORDERS = {
    "title": Order("l.title_key", "job_line_title"),
    "company": Order("l.company_key", "job_line_company"),
    "stage": Order("l.stage_place", "job_line_stage", always=True),
    "outcome": Order("l.outcome", "job_line_outcome"),
    "location": Order("lower(l.location)"),
    "remote": Order("l.remote"),
    "pay": Order("l.pay_key", "job_line_pay"),
    "applied": Order("l.applied_on", "job_line_applied"),
    "closed": Order("l.closed_at", "job_line_closed_at"),
    "changed": Order("l.last_at", "job_line_last"),
    "next": Order("n.day"),
    "closes": Order("l.closes_on", "job_line_closes"),
    "tags": Order("lower(l.tags)"),
    "source": Order("lower(l.source)"),
    "resume": Order("lower(l.resume_name)"),
    "star": Order("l.starred", always=True),
    "added": Order("l.added_at", "job_line_added"),
}
_STEP = "FROM next_step s WHERE s.job = l.job AND s.done_at IS NULL AND s.deleted_at IS NULL"
_TASK = "FROM take_home t WHERE t.job = l.job AND t.done_at IS NULL AND t.deleted_at IS NULL"
_OFFER = "FROM offer o WHERE o.job = l.job AND o.answered_at IS NULL AND o.deleted_at IS NULL"
_SHOWN = (
    "SELECT p.k, l.line, l.job, l.stage, l.closed, l.starred, l.outcome, l.title, l.company, l.location,"
    " l.remote, l.pay_min, l.pay_max, l.pay_currency, l.pay_period, l.applied_on, l.closed_at, l.closes_on,"
    " l.last_at, l.added_at, l.tags, l.source, l.resume_name, CASE WHEN l.closed = 0 THEN (SELECT MIN(i.at)"
    " FROM interview i WHERE i.job = l.job AND i.deleted_at IS NULL AND i.at >= :soon) END,"
    f" (SELECT MIN(s.due_on) {_STEP}), (SELECT MIN(t.due_on) {_TASK}), (SELECT MIN(o.answer_on) {_OFFER}),"
    f" (SELECT s.what {_STEP} ORDER BY s.due_on IS NULL, s.due_on LIMIT 1)"
    " FROM p CROSS JOIN job_line l ON l.line = p.line"
)
_MORE = (DateKind.STEP, DateKind.TAKE_HOME, DateKind.ANSWER)
# What lies ahead, of few jobs: the rest is sorted behind them.
_AHEAD = (
    "SELECT job, MIN(day) AS day FROM ("
    "SELECT job, at AS day FROM interview WHERE at >= :soon AND deleted_at IS NULL"
    " UNION ALL SELECT job, due_on FROM next_step WHERE done_at IS NULL AND due_on IS NOT NULL"
    " AND deleted_at IS NULL"
    " UNION ALL SELECT job, due_on FROM take_home WHERE done_at IS NULL AND due_on IS NOT NULL"
    " AND deleted_at IS NULL"
    " UNION ALL SELECT job, answer_on FROM offer WHERE answered_at IS NULL AND answer_on IS NOT NULL"
    " AND deleted_at IS NULL"
    " UNION ALL SELECT job, closes_on FROM job_line INDEXED BY job_line_closes"
    " WHERE closes_on >= :today AND closed = 0) GROUP BY job"
)


def lines(
    vault: Vault,
    chosen: JobFilter,
    order: str = "added",
    descending: bool = True,
    after: After | None = None,
    page: int = PAGE,
    *,
    now: datetime,
) -> LinePage:
    """The lines behind `after`, `page` of them. Those without a key come last, whichever way it goes."""
    fit, by = fitting(vault, chosen, now), ORDERS[order]
    rows: list[tuple[Any, ...]] = []
    if by.always:
        rows = _part(vault, fit, by, descending, after, page + 1, "TRUE")
    else:
        if after is None or after.key != "":
            rows = _part(vault, fit, by, descending, after, page + 1, f"{by.key} > ''")
        if len(rows) <= page:
            behind = after if after is not None and after.key == "" else None
            rows += _part(vault, fit, by, descending, behind, page + 1 - len(rows), f"{by.key} = ''")
    shown = rows[:page]
    on = After(shown[-1][0], shown[-1][1]) if len(rows) > page else None
    zone = vault.zone()
    return LinePage(tuple(_line(row, zone, now) for row in shown), on)


def _part(
    vault: Vault, fit: Fitting, by: Order, descending: bool, after: After | None, most: int, having: str
) -> list[tuple[Any, ...]]:
    """Up to `most` rows of those with a key, or of those without."""
    way, beyond = ("DESC", "<") if descending else ("ASC", ">")
    without = having.endswith("= ''")
    key = "''" if without else by.key
    asked = [] if by.key == "n.day" or having == "TRUE" else [having]
    values = fit.values | {"most": most}
    if after is not None:
        asked.append(f"l.line {beyond} :line" if without else f"({key}, l.line) {beyond} (:key, :line)")
        values |= {"key": after.key, "line": after.line}
    source = _source(vault, fit, by, without=without)
    picked = (
        f"SELECT l.line AS line, {key} AS k FROM {source} AND {' AND '.join(asked) or 'TRUE'}"
        f" ORDER BY {'' if without else f'k {way}, '}l.line {way} LIMIT :most"
    )
    ordered = f" ORDER BY {'' if without else f'p.k {way}, '}p.line {way}"
    return vault.rows(f"WITH p AS MATERIALIZED ({picked}) {_SHOWN}{ordered}", values)


def _source(vault: Vault, fit: Fitting, by: Order, *, without: bool) -> str:
    if by.key != "n.day":
        return lines_that_fit(vault, fit, by.index)
    if without:
        return f"{lines_that_fit(vault, fit)} AND l.job NOT IN (SELECT job FROM ({_AHEAD}))"
    found = " AND l.line IN (SELECT rowid FROM search WHERE search MATCH :match)" if fit.match else ""
    return f"({_AHEAD}) n CROSS JOIN job_line l ON l.job = n.job WHERE {fit.where}{found}"


def _line(row: tuple[Any, ...], zone: Any, now: datetime) -> Line:
    job, stage, closed, starred, outcome, title, company, location, remote = row[2:11]
    least, most, currency, period, applied, closed_at, closes, last, added = row[11:20]
    tags, source, resume, interview, *days, step = row[20:]
    closes_on = as_day(closes or None)
    more = [NearestDate(kind, as_day(day)) for kind, day in zip(_MORE, days, strict=True) if day]
    ahead = nearest_date(as_instant(interview), closes_on, more, zone=zone, now=now) if not closed else None
    return Line(
        id=job,
        stage=stage,
        closed=bool(closed),
        starred=bool(starred),
        outcome=Outcome(outcome) if outcome else None,
        title=title,
        company=company,
        location=location,
        remote=Remote(remote) if remote else None,
        pay_min=least,
        pay_max=most,
        pay_currency=currency,
        pay_period=PayPeriod(period) if period else None,
        applied_on=as_day(applied or None),
        closed_at=as_instant(closed_at or None),
        closes_on=closes_on,
        last_at=as_instant(last),
        added_at=as_instant(added),
        tags=tags,
        source=source,
        resume_name=resume,
        next=ahead,
        step=step or "",
    )
