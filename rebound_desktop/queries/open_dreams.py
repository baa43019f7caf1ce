"""Open dreams: starred jobs that are open, and sightings, each beside what the person looks for."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.domain.codes import Remote, StageKind, TraitKind
from rebound_desktop.domain.dream import Comparison, Keep, Posting, Profile, compare
from rebound_desktop.queries.looked_for import looked_for, posting_pay
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

PAGE = 11


@dataclass(frozen=True, slots=True)
class OpenDream:
    """A starred job, or a sighting (`sighted`); `since` is when it was saved or seen (aware UTC).

    `ticked` says whether anything was ticked at it; without that there is nothing to compare.
    """

    id: str
    sighted: bool
    title: str
    company: str
    since: datetime
    applied_on: date | None
    closes_on: date | None
    comparison: Comparison
    ticked: bool


@dataclass(frozen=True, slots=True)
class OpenDreams:
    """`more` says whether there are others behind the last."""

    dreams: tuple[OpenDream, ...]
    more: bool


_JOBS = (
    "SELECT j.id, 0 AS sighted, j.title, j.company, j.created_at AS since, j.applied_on, j.closes_on,"
    " j.location, j.remote, j.pay_min, j.pay_max, j.pay_currency, j.pay_period"
    " FROM job j JOIN stage s ON s.id = j.stage"
    " WHERE j.starred = 1 AND j.deleted_at IS NULL AND s.kind <> ?"
)
_SIGHTINGS = (
    "SELECT g.id, 1, g.title, g.company, g.seen_at, NULL, NULL, g.location, NULL, NULL, NULL, '', NULL"
    " FROM sighting g LEFT JOIN job o ON o.id = g.job AND o.deleted_at IS NULL"
    " WHERE g.deleted_at IS NULL AND o.id IS NULL"
)


def open_dreams(vault: Vault, limit: int = PAGE, *, now: datetime) -> OpenDreams:
    """The newest first, `limit` of them."""
    rows = vault.rows(
        f"{_JOBS} UNION ALL {_SIGHTINGS} ORDER BY since DESC, 1 LIMIT ?", (StageKind.CLOSED.value, limit + 1)
    )
    profile = looked_for(vault, now=now)
    return OpenDreams(tuple(_dream(vault, row, profile) for row in rows[:limit]), len(rows) > limit)


def ticks_of(vault: Vault, of: str, row: str) -> frozenset[TraitKind]:
    """The kinds that are ticked at one "job" or "sighting"."""
    found = vault.rows(
        f"SELECT kind FROM trait WHERE {of} = ? AND deleted_at IS NULL AND mattered > 0 AND keep <> ?",
        (row, Keep.NO_LONGER.value),
    )
    return frozenset(TraitKind(kind) for (kind,) in found)


def _dream(vault: Vault, row: tuple, profile: Profile) -> OpenDream:  # type: ignore[type-arg]
    id_, sighted, title, company, since, applied, closes, location, remote, *pay = row
    ticked = ticks_of(vault, "sighting" if sighted else "job", id_)
    posting = Posting(ticked, posting_pay(*pay), location, Remote(remote) if remote else None)
    return OpenDream(
        id=id_,
        sighted=bool(sighted),
        title=title,
        company=company,
        since=as_instant(since),
        applied_on=as_day(applied),
        closes_on=as_day(closes),
        comparison=compare(posting, profile),
        ticked=bool(ticked),
    )
