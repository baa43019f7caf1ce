"""Cards of one column of the board, a page at a time, as they were put in order by hand."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.domain.nearest_date import NearestDate, nearest_date
from rebound_desktop.queries.marks import Marks, marks
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store.fitting import GOING_ON, fitting
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

PAGE = 60
_TOP = (float("-inf"), "")
_OUTCOME = 10  # its place in a row of _SQL


class Card(NamedTuple):
    """What the board shows of a job. `mattered_until` is there while a no can still become a setback.

    Made by the thousand: a named tuple costs a fifth of a frozen dataclass.
    """

    id: str
    title: str
    company: str
    location: str
    remote: Remote | None
    pay_min: float | None
    pay_max: float | None
    pay_currency: str
    pay_period: PayPeriod | None
    starred: bool
    outcome: Outcome | None
    mattered_until: datetime | None
    next: NearestDate | None
    place: float

    @property
    def key(self) -> tuple[float, str]:
        """Where the next page goes on."""
        return self.place, self.id


@dataclass(frozen=True, slots=True)
class CardPage:
    """`more` says whether the column goes on behind the last card."""

    cards: tuple[Card, ...]
    more: bool


def cards(
    vault: Vault,
    stage: str,
    after: tuple[float, str] = _TOP,
    page: int = PAGE,
    marked: Marks | None = None,
    chosen: JobFilter = JobFilter(),  # noqa: B008 - frozen
    *,
    now: datetime,
) -> CardPage:
    """The cards behind the key `after` that fit, `page` of them; `marked` are the board's marks, if known."""
    asked, values = _fitting(vault, chosen, now)
    values |= {"stage": stage, "place": after[0], "id": after[1], "most": page + 1}
    rows = vault.rows(_SQL.format(fits=asked), values)
    if marked is None:
        # Nobody follows up on what is closed: marks are not looked for.
        is_open = any(row[_OUTCOME] is None for row in rows)
        quiet = is_open and quiet_until(vault, now=now) is not None
        marked = marks(vault, quiet=quiet, now=now) if is_open else {}
    zone = vault.zone()
    return CardPage(tuple(_card(row, marked, zone, now) for row in rows[:page]), len(rows) > page)


# The expression over the index (stage, place, id, …) costs the same at any depth; OFFSET would not.
_SQL = (
    "SELECT j.id, j.title, j.company, j.location, j.remote, j.pay_min, j.pay_max, j.pay_currency,"
    " j.pay_period, j.starred, j.outcome, j.mattered_until, j.closes_on, j.place,"
    " (SELECT MIN(i.at) FROM interview i WHERE i.job = j.id AND i.deleted_at IS NULL AND i.at >= :soon)"
    " FROM job j WHERE j.stage = :stage AND (j.place, j.id) > (:place, :id) AND j.deleted_at IS NULL{fits}"
    " ORDER BY j.place, j.id LIMIT :most"
)


def _fitting(vault: Vault, chosen: JobFilter, now: datetime) -> tuple[str, dict[str, Any]]:
    """What a filter asks of `job j`; nothing where it is empty."""
    if not chosen.is_set and not chosen.noes_away:
        return "", {"soon": now - GOING_ON}
    fit = fitting(vault, replace(chosen, closed=True), now)
    asked = f" AND EXISTS (SELECT 1 FROM job_line l WHERE l.job = j.id AND {fit.where})"
    if fit.match:
        found = "search CROSS JOIN job_line m ON m.line = search.rowid"
        asked += f" AND j.id IN (SELECT m.job FROM {found} WHERE search MATCH :match AND m.stage = :stage)"
    return asked, fit.values


def _card(row: tuple[Any, ...], marked: Marks, zone: ZoneInfo, now: datetime) -> Card:
    job, title, company, location, remote, least, most, currency, period = row[:9]
    starred, outcome, mattered, closes, place, interview = row[9:]
    mattered_until = as_instant(mattered)
    open_ = outcome is None
    return Card(
        id=job,
        title=title,
        company=company,
        location=location,
        remote=Remote(remote) if remote else None,
        pay_min=least,
        pay_max=most,
        pay_currency=currency,
        pay_period=PayPeriod(period) if period else None,
        starred=bool(starred),
        outcome=Outcome(outcome) if outcome else None,
        mattered_until=mattered_until if mattered_until and mattered_until > now else None,
        next=nearest_date(as_instant(interview), as_day(closes), marked.get(job, ()), zone=zone, now=now)
        if open_
        else None,
        place=place,
    )
