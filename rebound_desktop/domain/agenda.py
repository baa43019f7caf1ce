"""What the tray does next: says one thing, says several as one, lets go, or waits (TRAY.md)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rebound_desktop.domain.clockwork import AWAY, away, doubted_until, elapsed_clock, impossible
from rebound_desktop.domain.due import allowed_from, dues, spaced_from
from rebound_desktop.domain.promises import (
    ANSWERED_THERE,
    DATES,
    Action,
    Answer,
    Hold,
    Kind,
    Say,
    State,
    Variant,
    Wishes,
)

__all__ = [
    "Action",
    "Answer",
    "Digest",
    "Hold",
    "Kind",
    "Lapse",
    "NextStep",
    "Say",
    "Speak",
    "State",
    "Variant",
    "Wait",
    "Why",
    "Wishes",
    "next_step",
    "variant",
]

LATE = timedelta(hours=24)


class Why(StrEnum):
    """What is waited for."""

    NOTHING = "nothing"
    DUE = "due"
    CLOCK = "clock"
    STOPPED = "stopped"
    PAUSED = "paused"
    QUIET = "quiet"
    HOURS = "hours"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Speak:
    """Claim `say.key`, show it in this variant."""

    say: Say
    variant: Variant


@dataclass(frozen=True, slots=True)
class Digest:
    """Claim all keys, show one note for all of them."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lapse:
    """Too late to say: they lie in the inbox, without a word."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing to do; look again at `until` (UTC), or only when woken (None)."""

    until: datetime | None
    why: Why = Why.NOTHING


NextStep = Speak | Digest | Lapse | Wait


def next_step(
    says: Iterable[Say],
    holds: Sequence[Hold],
    wishes: Wishes,
    answers: Iterable[Answer],
    zone: ZoneInfo,
    now: datetime,
) -> NextStep:
    """One step; the tray carries it out and asks again, until it is told to wait.

    `says` are the rows still planned, those shown of late, and the other rows of their chains.
    """
    doubted = doubted_until(wishes, now)
    if impossible(now) or doubted is not None:
        return Wait(doubted, Why.CLOCK)
    says = tuple(says)
    known = dues(says, answers, wishes, zone)
    ready = known.by(now)
    old = _too_late(says, ready, wishes, now)
    if old:
        return Lapse(old)
    ready = _one_follow_up(ready, says, zone, now)
    now_allowed = _allowed(ready, holds, wishes, zone, now)
    interviews = [say for say in now_allowed if say.kind is Kind.INTERVIEW]
    if interviews:
        return _say(interviews, now)
    spaced = spaced_from(says, wishes, zone, now)
    if now_allowed and spaced <= now:
        return _say(now_allowed, now)
    coming = [(due, say) for due, say in known.after(now)] + [(now, say) for say in ready]
    until = _next_look(coming, spaced, holds, wishes, zone)
    return Wait(until, _why(bool(ready), until, spaced, holds, wishes, zone, now))


def variant(say: Say, now: datetime) -> Variant:
    """Which text a nudge has at `now`: softer after a heavy day, another when a day late."""
    if say.kind is not Kind.RETURN or say.step != 1:
        return Variant.PLAIN
    if say.soft_until is not None and now < say.soft_until:
        return Variant.SOFT
    return Variant.LATE if now - say.at > LATE else Variant.PLAIN


def _allowed(
    ready: Iterable[Say], holds: Sequence[Hold], wishes: Wishes, zone: ZoneInfo, now: datetime
) -> list[Say]:
    """What may be said at this moment; all that are no exception to a hold are held alike."""
    excepted = _excepted(holds)
    ordinary = allowed_from("", holds, wishes, zone, now) == now
    return [
        say
        for say in ready
        if (allowed_from(say.key, holds, wishes, zone, now) == now if say.key in excepted else ordinary)
    ]


def _excepted(holds: Iterable[Hold]) -> frozenset[str]:
    return frozenset().union(*(hold.exceptions for hold in holds))


def _say(ready: Sequence[Say], now: datetime) -> Speak | Digest:
    if len(ready) == 1:
        return Speak(ready[0], variant(ready[0], now))
    return Digest(tuple(say.key for say in ready))


def _too_late(says: Iterable[Say], ready: Iterable[Say], wishes: Wishes, now: datetime) -> tuple[str, ...]:
    """What has expired; after more than 30 days off all that fell due; unopened as long, follow-ups."""
    true_now = elapsed_clock(wishes, now)
    due = {say.key for say in ready}
    gone = {
        say.key
        for say in says
        if say.state is State.PLANNED and say.expires <= true_now and (_stands_alone(say) or say.key in due)
    }
    if away(wishes, now):
        gone |= {say.key for say in ready if not _still_ahead(say, now)}
    if wishes.last_opened is not None and now - wishes.last_opened > AWAY:
        gone |= {say.key for say in ready if say.kind in ANSWERED_THERE}
    return tuple(sorted(gone))


def _stands_alone(say: Say) -> bool:
    """Not so a *tomorrow* that nobody asked for: it goes without a trace."""
    return say.step == 1 or say.kind is Kind.RETURN


def _still_ahead(say: Say, now: datetime) -> bool:
    return say.kind in DATES and say.moment is not None and say.moment > now


def _one_follow_up(ready: Sequence[Say], says: Iterable[Say], zone: ZoneInfo, now: datetime) -> list[Say]:
    """Follow-ups go one a day: the first that is due, none if one was shown today."""
    today = now.astimezone(zone).date()
    shown = any(
        say.kind is Kind.FOLLOW_UP
        and say.shown_at is not None
        and say.shown_at.astimezone(zone).date() == today
        for say in says
    )
    kept: list[Say] = []
    for say in ready:
        if say.kind is not Kind.FOLLOW_UP or not shown:
            kept.append(say)
        shown = shown or say.kind is Kind.FOLLOW_UP
    return kept


def _next_look(
    coming: Sequence[tuple[datetime, Say]],
    spaced: datetime,
    holds: Sequence[Hold],
    wishes: Wishes,
    zone: ZoneInfo,
) -> datetime | None:
    """When the first of what is coming may be said; None if nothing is, or none knows when."""
    excepted = _excepted(holds)
    ordinary = min((one for one in coming if one[1].key not in excepted), key=_at, default=None)
    allowed = []
    for at, say in [one for one in coming if one[1].key in excepted or one is ordinary]:
        earliest = at if say.kind is Kind.INTERVIEW else max(at, spaced)
        allowed.append(allowed_from(say.key, holds, wishes, zone, earliest))
    return min((one for one in allowed if one is not None), default=None)


def _why(
    any_ready: bool,
    until: datetime | None,
    spaced: datetime,
    holds: Iterable[Hold],
    wishes: Wishes,
    zone: ZoneInfo,
    now: datetime,
) -> Why:
    """What holds back at `now`, the person's own word first."""
    if wishes.stopped:
        return Why.STOPPED
    if wishes.pause_until is not None and now < wishes.pause_until:
        return Why.PAUSED
    if any(hold.starts <= now < hold.until for hold in holds):
        return Why.QUIET
    if not any_ready:
        return Why.NOTHING if until is None else Why.DUE
    return Why.SPACE if spaced > now and wishes.hours.open_at(now, zone) else Why.HOURS


def _at(one: tuple[datetime, Say]) -> datetime:
    return one[0]
