"""What the person's own data can say about their search, and nothing beyond (TRACKER.md 11)."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.domain.flows import Flow, flows, funnel
from rebound_desktop.domain.group import Application, Group, grouped
from rebound_desktop.domain.job_path import Node, skips
from rebound_desktop.domain.period import ALL, Period
from rebound_desktop.domain.waits import Middle, Wait, middle
from rebound_desktop.queries.job_ways import JobWay, job_ways
from rebound_desktop.store.vault import Vault

_INTERVIEWING, _OFFER = 2, 3


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of the jobs begun in the period: applied to in it, or saved in it and not applied to.

    `jumped`: how many jumped over a step. Groups by month bear "2026-11", the newest first.
    """

    jobs: int
    funnel: tuple[tuple[Node, int], ...]
    flows: tuple[Flow, ...]
    jumped: int
    answer: Middle
    interview: Middle
    end: Middle
    by_source: tuple[Group, ...]
    by_resume: tuple[Group, ...]
    by_month: tuple[Group, ...]


def numbers(vault: Vault, period: Period = ALL, *, now: datetime) -> Numbers:
    """Counted in one pass over jobs and moves."""
    ways = list(job_ways(vault, period, now=now))
    paths = Counter(way.path for way in ways)
    applied = [way for way in ways if way.path.farthest > 0]
    return Numbers(
        jobs=len(ways),
        funnel=funnel(paths),
        flows=flows(paths),
        jumped=sum(count for path, count in paths.items() if skips(path)),
        answer=_middle(applied, _answered),
        interview=_middle(applied, _met),
        end=_middle(applied, _ended),
        by_source=_groups(applied, _source),
        by_resume=_groups(applied, _resume),
        by_month=tuple(
            sorted(_groups((way for way in applied if way.applied_on), _month), key=_name, reverse=True)
        ),
    )


def _middle(ways: Iterable[JobWay], came: Callable[[JobWay], date | None]) -> Middle:
    """Of those whose day of applying is known; the others cannot be counted in days."""
    return middle(
        Wait(way.applied_on, came(way), way.path.is_open) for way in ways if way.applied_on is not None
    )


def _groups(ways: Iterable[JobWay], name: Callable[[JobWay], str]) -> tuple[Group, ...]:
    return grouped(
        Application(
            name(way),
            way.answered_on is not None or way.path.farthest >= _INTERVIEWING,
            way.path.farthest >= _INTERVIEWING,
            way.path.farthest >= _OFFER,
        )
        for way in ways
    )


def _answered(way: JobWay) -> date | None:
    return way.answered_on


def _met(way: JobWay) -> date | None:
    return way.met_on


def _ended(way: JobWay) -> date | None:
    return way.ended_on


def _source(way: JobWay) -> str:
    return way.source


def _resume(way: JobWay) -> str:
    return way.resume


def _month(way: JobWay) -> str:
    return f"{way.applied_on:%Y-%m}"


def _name(group: Group) -> str:
    return group.name
