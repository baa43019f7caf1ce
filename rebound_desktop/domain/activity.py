"""What an office that asks for applications is told of them: days and outcomes, and nothing of recovery."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rebound_desktop.domain.codes import Outcome


class Column(StrEnum):
    """What a report can say of an application."""

    APPLIED_ON = "applied_on"
    COMPANY = "company"
    TITLE = "title"
    SOURCE = "source"
    STAGES = "stages"
    OUTCOME = "outcome"


class Milestone(StrEnum):
    """What happened on a day between applying and the end."""

    INVITED = "invited"
    INTERVIEW = "interview"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One application; local days. `outcome` of None: open at the end of the time reported."""

    applied_on: date
    company: str
    title: str
    source: str
    milestones: tuple[tuple[Milestone, date], ...] = ()
    outcome: Outcome | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """`undated`: how many ended in the time without a day of applying, and so are not in it."""

    lines: tuple[ActivityLine, ...] = ()
    undated: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class ReportWishes:
    """How a person wants the report; remembered for the next one. `paper` "": as is usual where they live."""

    name: str = ""
    reference: str = ""
    columns: tuple[Column, ...] = field(default=tuple(Column))
    language: str = ""
    paper: str = ""
    earlier: bool = True
    sign: bool = True


def milestones(
    invited: date | None, offered: date | None, interviews: tuple[date, ...]
) -> tuple[tuple[Milestone, date], ...]:
    """In the order of their days; an invitation alone where the interview itself has no day."""
    found = [(Milestone.INTERVIEW, day) for day in interviews]
    if invited is not None and not interviews:
        found.append((Milestone.INVITED, invited))
    if offered is not None:
        found.append((Milestone.OFFER, offered))
    return tuple(sorted(found, key=lambda one: one[1]))
