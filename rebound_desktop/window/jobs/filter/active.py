"""What a filter holds, as words on chips: each can be taken away by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.qt import pay
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word


@dataclass(frozen=True, slots=True)
class Active:
    """`name` is the filter's field, `value` one of several values in it (None = the whole field)."""

    name: str
    value: object
    words: str


def active(chosen: JobFilter, stages: Mapping[str, str], today: date) -> tuple[Active, ...]:
    """In the order of the panel; the words typed stand in their own field."""
    return tuple(_active(chosen, stages, today))


def _active(chosen: JobFilter, stages: Mapping[str, str], today: date) -> Iterator[Active]:
    for stage in sorted(chosen.stages):
        yield Active("stages", stage, stages.get(stage, word("jobs.filter.gone_stage")))
    for outcome in sorted(chosen.outcomes):
        yield Active("outcomes", outcome, word(f"jobs.outcome.{outcome}"))
    for remote in sorted(chosen.remote):
        yield Active("remote", remote, word(f"jobs.remote.{remote}"))
    for tag in sorted(chosen.tags):
        yield Active("tags", tag, f"#{tag}")
    for source in sorted(chosen.sources):
        yield Active("sources", source, source)
    for name in ("starred", "interview_ahead", "closed"):
        if getattr(chosen, name):
            yield Active(name, None, word(f"jobs.filter.{name}"))
    if chosen.silent_weeks:
        yield Active("silent_weeks", None, word("jobs.filter.silent", count=chosen.silent_weeks))
    if chosen.pay_from is not None:
        asked = chosen.pay_from
        amount = pay.pay(asked.amount, None, asked.currency, asked.period)
        yield Active("pay_from", None, word("jobs.filter.pay_from", amount=amount))
    yield from _applied(chosen, today)


def _applied(chosen: JobFilter, today: date) -> Iterator[Active]:
    if chosen.applied_from:
        day = short_date(chosen.applied_from, today)
        yield Active("applied_from", None, word("jobs.filter.applied_from", day=day))
    if chosen.applied_to:
        day = short_date(chosen.applied_to, today)
        yield Active("applied_to", None, word("jobs.filter.applied_to", day=day))
