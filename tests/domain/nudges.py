"""Nudges and moments for the tests of the agenda."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.agenda import Answer, Hold, Kind, NextStep, Say, Wishes, next_step

PARIS = ZoneInfo("Europe/Paris")
DAY = timedelta(days=1)


def at(day: int, hour: int, minute: int = 0, month: int = 11, zone: ZoneInfo = PARIS) -> datetime:
    """A local moment of November 2026, in UTC; the 23rd is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=zone).astimezone(UTC)


END = at(23, 9)
MONTH = timedelta(days=30)


def back(step: int = 1, **fields: object) -> Say:
    """One step of the return whose quiet time ends on Monday at nine."""
    say = Say(f"q:{step}", Kind.RETURN, END, END + MONTH, chain="q", step=step)
    return replace(say, **fields)  # type: ignore[arg-type]


def meeting(day: int = 24, hour: int = 14) -> Say:
    """An interview, told the morning before."""
    held = at(day, hour)
    return Say("i:1", Kind.INTERVIEW, at(day - 1, 9), held, moment=held)


def follow_up(key: str, due: datetime) -> Say:
    return Say(key, Kind.FOLLOW_UP, due, due + 7 * DAY)


def step(
    *says: Say,
    now: datetime,
    holds: tuple[Hold, ...] = (),
    wishes: Wishes = Wishes(),  # noqa: B008
    answers: tuple[Answer, ...] = (),
    zone: ZoneInfo = PARIS,
) -> NextStep:
    return next_step(says, holds, wishes, answers, zone, now)
