"""Lessons: which of them fit now, and what became of them (EXPERIENCE.md, Learn: the loop closes)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import ComesUp

AT_MOST_SHOWN = 2
AT_MOST_FROM_ONE_SETBACK = 3


class Decision(StrEnum):
    """What the person answers where a lesson comes up."""

    USE = "use"
    NOT_THIS_TIME = "not_this_time"
    RETIRE = "retire"


class Helped(StrEnum):
    """What the person says at that job's outcome."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    TOO_EARLY = "too_early"


@dataclass(frozen=True, slots=True)
class Use:
    """One time a lesson came up at a job."""

    job: str
    at: datetime
    decision: Decision
    helped: Helped | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """An if-then from what was said at `said_at` (the feedback's instant, else the lesson's own)."""

    id: str
    said_at: datetime
    comes_up: ComesUp = ComesUp.NEW_APPLICATION
    comes_up_on: date | None = None
    retired: bool = False
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """Where lessons may come up: a job saved at `saved_at` that is applied to, or has an interview ahead."""

    job: str
    saved_at: datetime
    interview_ahead: bool = False


def fitting(lessons: Iterable[Lesson], moment: Moment, zone: ZoneInfo, now: datetime) -> tuple[Lesson, ...]:
    """The lessons to show at a job, two at most: what helped before first, then what is newest.

    Only those whose words are older than the job, and which this job has not answered yet.
    """
    today = now.astimezone(zone).date()
    found = [lesson for lesson in lessons if _fits(lesson, moment, today)]
    found.sort(key=_promise, reverse=True)
    return tuple(found[:AT_MOST_SHOWN])


def can_be_used(lesson: Lesson, saved_at: datetime) -> bool:
    """Whether a job kept at `saved_at` is newer than the words the lesson came from."""
    return saved_at > lesson.said_at


def used(uses: Iterable[Use]) -> tuple[Helped | None, ...]:
    """What each use led to, oldest first, None where not asked or answered yet: never a rate.

    Its length is how often it was used: "used 3 times: it helped, it helped, too early".
    """
    taken = (use for use in uses if use.decision is Decision.USE)
    return tuple(use.helped for use in sorted(taken, key=_when))


def to_ask(lessons: Iterable[Lesson], ended: Collection[str]) -> tuple[tuple[Lesson, Use], ...]:
    """The uses at jobs that have `ended` and of which nobody has said yet whether they helped."""
    return tuple(
        (lesson, use)
        for lesson in lessons
        for use in lesson.uses
        if use.decision is Decision.USE and use.helped is None and use.job in ended
    )


def room_for_another(of_this_setback: Sequence[Lesson]) -> bool:
    """Whether one more lesson may come from one setback: three at most, retired ones left out."""
    return sum(1 for lesson in of_this_setback if not lesson.retired) < AT_MOST_FROM_ONE_SETBACK


def _fits(lesson: Lesson, moment: Moment, today: date) -> bool:
    if lesson.retired or not can_be_used(lesson, moment.saved_at):
        return False
    if any(use.job == moment.job for use in lesson.uses):
        return False
    if lesson.comes_up is ComesUp.ON_DATE:
        return lesson.comes_up_on is not None and lesson.comes_up_on <= today
    return (lesson.comes_up is ComesUp.BEFORE_INTERVIEW) == moment.interview_ahead


def _promise(lesson: Lesson) -> tuple[int, datetime]:
    return sum(_worth(answer) for answer in used(lesson.uses)), lesson.said_at


def _worth(answer: Helped | None) -> int:
    return {Helped.YES: 2, Helped.PARTLY: 1, Helped.NO: -2}.get(answer, 0) if answer else 0


def _when(use: Use) -> datetime:
    return use.at
