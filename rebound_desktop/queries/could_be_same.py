"""Pairs of jobs that could be the same one: by link, or by company and title; one pass over the board."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations, pairwise

from rebound_desktop.domain.sameness import company_key, role_key
from rebound_desktop.exchange.posting_address import posting_address
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault

AT_MOST = 200
# Applications so many days apart are two, once one of them has ended.
AGAIN_AFTER = 45
# In a larger heap of equals each is set beside the next alone.
_ALL_PAIRS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """`one` is the older; `by_link` where the address is the same, else the names are."""

    one: str
    other: str
    title: str
    company: str
    by_link: bool


@dataclass(frozen=True, slots=True)
class _Job:
    id: str
    title: str
    company: str
    url: str
    over: bool
    day: date


def could_be_same(vault: Vault, *, now: datetime) -> tuple[Pair, ...]:
    """At most 200, the newest first, without those of which the person said that they are two."""
    del now
    rows = vault.rows(
        "SELECT id, title, company, url, outcome IS NOT NULL, COALESCE(applied_on, day) FROM job"
        " WHERE deleted_at IS NULL ORDER BY created_at, id"
    )
    by_link: dict[str, list[_Job]] = defaultdict(list)
    by_name: dict[tuple[str, str], list[_Job]] = defaultdict(list)
    for job, title, company, url, over, day in rows:
        one = _Job(job, title, company, url, bool(over), as_day(day))
        if address := posting_address(url):
            by_link[address].append(one)
        who, role = company_key(company), role_key(title)
        if who and role:
            by_name[who, role].append(one)
    two = set(vault.rows("SELECT one, other FROM two_jobs WHERE deleted_at IS NULL"))
    found: dict[tuple[str, str], Pair] = {}
    for alike, linked in ((by_link, True), (by_name, False)):
        for heap in alike.values():
            for one, other in _pairs(heap):
                key = (min(one.id, other.id), max(one.id, other.id))
                if key not in two and key not in found and _may_be_one(one, other, linked):
                    found[key] = Pair(one.id, other.id, other.title, other.company, linked)
    return tuple(sorted(found.values(), key=lambda pair: pair.other, reverse=True)[:AT_MOST])


def _pairs(heap: list[_Job]) -> Iterator[tuple[_Job, _Job]]:
    return combinations(heap, 2) if len(heap) <= _ALL_PAIRS else pairwise(heap)


def _may_be_one(one: _Job, other: _Job, linked: bool) -> bool:
    """One link under two titles is a page of many jobs; a later try at the same place is another job."""
    if linked:
        return role_key(one.title) == role_key(other.title) or not (one.title and other.title)
    return not (one.over or other.over) or abs((one.day - other.day).days) < AGAIN_AFTER
