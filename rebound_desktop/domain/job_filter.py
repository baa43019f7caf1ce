"""Which jobs a person wants to see: what a filter holds, as it is kept and read again."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote
from rebound_desktop.domain.pay import TIMES_A_YEAR

# A kept filter is read from a file: nothing in it is longer than a person would type.
_LONGEST, _MOST = 300, 50
_Code = TypeVar("_Code", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class PayFrom:
    """At or above this amount for this period, in this currency; other currencies are left out."""

    amount: float
    currency: str
    period: PayPeriod

    @property
    def yearly(self) -> float:
        """What it comes to in a year of full time."""
        return self.amount * TIMES_A_YEAR[self.period]


@dataclass(frozen=True, slots=True)
class JobFilter:
    """All that is set holds together; of several stages, outcomes, tags … one is enough.

    Days are local and included. `silent_weeks`: applied to, and no word for so long. Closed jobs are left
    out unless `closed`, or asked for by an outcome or their stage; `noes_away` leaves out *they said no*.
    """

    words: str = ""
    stages: frozenset[str] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    starred: bool = False
    tags: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    remote: frozenset[Remote] = frozenset()
    pay_from: PayFrom | None = None
    applied_from: date | None = None
    applied_to: date | None = None
    interview_ahead: bool = False
    silent_weeks: int = 0
    closed: bool = False
    noes_away: bool = False

    @property
    def is_set(self) -> bool:
        """Whether anything was asked for, the view of closed ones and noes aside."""
        return replace(self, closed=False, noes_away=False) != JobFilter()

    def cleared(self) -> "JobFilter":
        """Nothing asked for; closed ones and noes stay in sight or out of it."""
        return JobFilter(closed=self.closed, noes_away=self.noes_away)

    def without(self, name: str, value: object = None) -> "JobFilter":
        """Without one field, or without one value of a field that holds several."""
        was = getattr(self, name)
        several = isinstance(was, frozenset) and value is not None
        changed: dict[str, Any] = {name: was - {value} if several else getattr(JobFilter(), name)}
        return replace(self, **changed)


def kept(chosen: JobFilter) -> dict[str, Any]:
    """What is written down of a filter: only what is set, in an order that never changes."""
    said: dict[str, Any] = {}
    for one in fields(JobFilter):
        value = getattr(chosen, one.name)
        if one.name == "noes_away" or value == getattr(JobFilter(), one.name):
            continue
        if isinstance(value, frozenset):
            said[one.name] = sorted(str(each) for each in value)
        elif isinstance(value, PayFrom):
            said[one.name] = [value.amount, value.currency, value.period.value]
        else:
            said[one.name] = value.isoformat() if isinstance(value, date) else value
    return said


def from_kept(said: Mapping[str, Any]) -> JobFilter:
    """The filter that was written down; what nobody knows (any more) is left out."""
    return JobFilter(
        words=_text(said.get("words")),
        stages=frozenset(_texts(said.get("stages"))),
        outcomes=_codes(Outcome, said.get("outcomes")),
        starred=said.get("starred") is True,
        tags=frozenset(_texts(said.get("tags"))),
        sources=frozenset(_texts(said.get("sources"))),
        remote=_codes(Remote, said.get("remote")),
        pay_from=_pay(said.get("pay_from")),
        applied_from=_day(said.get("applied_from")),
        applied_to=_day(said.get("applied_to")),
        interview_ahead=said.get("interview_ahead") is True,
        silent_weeks=_weeks(said.get("silent_weeks")),
        closed=said.get("closed") is True,
    )


def _text(value: object) -> str:
    return value[:_LONGEST] if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [_text(one) for one in value[:_MOST] if _text(one)] if isinstance(value, list) else []


def _codes(kind: type[_Code], value: object) -> frozenset[_Code]:
    known = {one.value for one in kind}
    return frozenset(kind(one) for one in _texts(value) if one in known)


def _pay(value: object) -> PayFrom | None:
    match value:
        case [float() | int() as amount, str() as currency, str() as period] if period in set(PayPeriod):
            return PayFrom(float(amount), currency[:_LONGEST], PayPeriod(period))
    return None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _weeks(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= 520 else 0
