"""Rows of the agenda as the domain knows them, and back."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from rebound_desktop.domain.promises import Action, Answer, Hold, Kind, Say, State, Wishes
from rebound_desktop.domain.reminder_hours import ReminderHours

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

SAY = "key, kind, at, expires, not_before, soft_until, moment, chain, step, title, company, state, shown_at"
# Looked up thousands of times in a tick: an enum's own call is ten times slower.
KINDS = {int(kind): kind for kind in Kind}
STATES = {int(state): state for state in State}
# What a plan decides of a row; the rest belongs to whoever says it.
PLANNED = SAY.split(", ")[:11]
HOLD = "key, starts, until, excepted"
ANSWER = "id, key, action, at"


def number(instant: datetime | None) -> int | None:
    """An aware instant as it lies in the file."""
    if instant is None:
        return None
    if instant.tzinfo is None:
        raise ValueError("a naive datetime has no place in the agenda")
    return (instant - EPOCH) // MICROSECOND


def instant(number: int | None) -> datetime | None:
    """The instant behind a number; None stays None."""
    return None if number is None else _instant(number)


def _instant(number: int) -> datetime:
    return EPOCH + timedelta(microseconds=number)


def say(row: tuple[Any, ...]) -> Say:
    """A row of the columns SAY."""
    key, kind, at, expires, not_before, soft_until, moment, chain, step, title, company, state, shown_at = row
    return Say(
        key,
        KINDS[kind],
        _instant(at),
        _instant(expires),
        instant(not_before),
        instant(soft_until),
        instant(moment),
        chain,
        step,
        title,
        company,
        STATES[state],
        instant(shown_at),
    )


def planned(say: Say) -> tuple[Any, ...]:
    """The values of the columns PLANNED."""
    return (
        say.key,
        int(say.kind),
        number(say.at),
        number(say.expires),
        number(say.not_before),
        number(say.soft_until),
        number(say.moment),
        say.chain,
        say.step,
        say.title,
        say.company,
    )


def hold(row: tuple[Any, ...]) -> Hold:
    """A row of the columns HOLD."""
    key, starts, until, excepted = row
    return Hold(key, _instant(starts), _instant(until), frozenset(json.loads(excepted)))


def hold_values(hold: Hold) -> tuple[Any, ...]:
    """The values of the columns HOLD."""
    return hold.key, number(hold.starts), number(hold.until), json.dumps(sorted(hold.exceptions))


def answer(row: tuple[Any, ...]) -> Answer:
    """A row of the columns ANSWER."""
    id_, key, action, at = row
    return Answer(id_, key, Action(action), _instant(at))


def wishes(values: Mapping[str, Any]) -> Wishes:
    """The wishes behind the rows of the table; what is absent is as in the beginning."""
    hours = values.get("hours")
    return Wishes(
        hours=ReminderHours() if hours is None else ReminderHours(tuple(_stretch(day) for day in hours)),
        language=values.get("language", ""),
        discreet=values.get("discreet", False),
        names=values.get("names", False),
        off=frozenset(values.get("off", ())),
        stopped=values.get("stopped", False),
        pause_until=instant(values.get("pause_until")),
        last_opened=instant(values.get("last_opened")),
        last_tick=instant(values.get("last_tick")),
        leap_at=instant(values.get("leap_at")),
        leap_from=instant(values.get("leap_from")),
    )


def asked(wishes: Wishes) -> dict[str, Any]:
    """The wishes that a plan brings from the settings, as they lie in the table."""
    return {
        "hours": [None if day is None else [_minutes(day[0]), _minutes(day[1])] for day in wishes.hours.days],
        "language": wishes.language,
        "discreet": wishes.discreet,
        "names": wishes.names,
        "off": sorted(wishes.off),
        "last_opened": number(wishes.last_opened),
    }


def clock(wishes: Wishes) -> dict[str, Any]:
    """The wishes that a look at the clock brings."""
    return {
        "last_tick": number(wishes.last_tick),
        "leap_at": number(wishes.leap_at),
        "leap_from": number(wishes.leap_from),
    }


def _stretch(day: list[int] | None) -> tuple[time, time] | None:
    return None if day is None else (_time(day[0]), _time(day[1]))


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
