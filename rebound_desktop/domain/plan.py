"""What is to be said from now on, and when it is quiet: planned anew after every change."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.later import LAST_STEP, tomorrow
from rebound_desktop.domain.promises import Hold, Kind, Say, Wishes
from rebound_desktop.domain.quiet_time import QuietTime
from rebound_desktop.domain.reminder_hours import ReminderHours
from rebound_desktop.domain.telling import end_of_day, hour_before, morning_of, told_at

DAY = timedelta(days=1)
RETURN_KEPT = timedelta(days=30)
KEPT = {
    Kind.FOLLOW_UP: timedelta(days=30),
    Kind.THANKS: timedelta(days=2),
    Kind.NEXT_STEP: timedelta(days=14),
}
PUT_BY_KEPT = timedelta(days=14)
SOFT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Return:
    """A quiet time, the first step or job action since it began, and whether all its arcs have folded."""

    quiet: QuietTime
    step_at: datetime | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A date that cannot be moved: the id it stands in, when it is, since when that is known.

    `told`: whether the person wants to hear of it (*remind me once*, not *let it go by*). `hourly`: it is
    told an hour before as well (interviews). `all_day`: it lasts until its local day ends.
    """

    id: str
    kind: Kind
    at: datetime
    known_since: datetime
    told: bool = True
    hourly: bool = False
    all_day: bool = False
    title: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class SetTime:
    """*Set a time*, not done yet."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up, a thank-you or a step of the person's own, from a local day on.

    `number` counts those to one job; `put_off`: the day is the one they asked for with *Later*.
    """

    id: str
    day: date
    number: int = 1
    kind: Kind = Kind.FOLLOW_UP
    put_off: bool = False


@dataclass(frozen=True, slots=True)
class PutBy:
    """An answer put by unopened until an instant (UTC)."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What a plan depends on; instants in UTC. `heavy_at`: when heaviness was last put at 9 or 10."""

    returns: tuple[Return, ...] = ()
    dates: tuple[Date, ...] = ()
    set_times: tuple[SetTime, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    put_by: tuple[PutBy, ...] = ()
    heavy_at: datetime | None = None
    wishes: Wishes = field(default_factory=Wishes)


@dataclass(frozen=True, slots=True)
class Planned:
    """What the agenda holds from now on; of `wishes` only what the settings say."""

    says: tuple[Say, ...] = ()
    holds: tuple[Hold, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)


def plan(facts: Facts, zone: ZoneInfo, now: datetime) -> Planned:
    """The whole plan. Keys are the id a promise is about with the instant it was made for.

    So a moved end, or a moved interview, is a new promise, and the same one is never made twice.
    """
    facts = _without_what_is_off(facts)
    hours = facts.wishes.hours
    holds = [
        Hold(one.quiet.id, one.quiet.starts, one.quiet.over_at)
        for one in facts.returns
        if one.quiet.over_at > now
    ]
    dates = tuple(say for one in facts.dates for say in _of_date(one, holds, hours, facts.wishes, zone, now))
    # Only dates that cannot be moved speak in quiet time.
    excepted = frozenset(say.key for say in dates)
    said = {say.key: say for say in dates}
    for say in (
        *_return(facts, zone, now),
        *_set_times(facts, now),
        *_follow_ups(facts, zone, now),
        *_put_by(facts, now),
    ):
        said.setdefault(say.key, say)
    return Planned(
        tuple(said.values()),
        tuple(Hold(hold.key, hold.starts, hold.until, excepted) for hold in holds),
        facts.wishes,
    )


def _without_what_is_off(facts: Facts) -> Facts:
    """Off means gone: a part of Rebound that is off says nothing and holds nothing."""
    off = facts.wishes.off
    quiet, jobs = "selfcare" not in off, "jobs" not in off
    return Facts(
        facts.returns if quiet else (),
        facts.dates if jobs else (),
        facts.set_times if quiet else (),
        facts.follow_ups if jobs else (),
        facts.put_by if jobs else (),
        facts.heavy_at,
        facts.wishes,
    )


def _return(facts: Facts, zone: ZoneInfo, now: datetime) -> Iterator[Say]:
    """Three steps at most for the quiet time that ended or ends last; one if a step came before its end."""
    latest = _latest(facts)
    if latest is None or latest.folded:
        return
    over = latest.quiet.over_at
    if over + RETURN_KEPT <= now or (latest.step_at is not None and over <= latest.step_at):
        return
    at = over
    if over < latest.quiet.ends:
        # Whoever is ready sooner stands before the window: the nudge waits for the next morning.
        at = tomorrow(facts.wishes.hours, zone, over) or over
    soft_until = facts.heavy_at + SOFT_FOR if facts.heavy_at is not None else None
    chain = f"{latest.quiet.id}:{_number(over)}"
    for step in range(1, 2 if latest.step_at is not None else LAST_STEP + 1):
        first = step == 1
        yield Say(
            f"{chain}:{step}",
            Kind.RETURN,
            at,
            over + RETURN_KEPT,
            not_before=None if first else _after_set_times(facts, zone),
            soft_until=soft_until if first and soft_until is not None and soft_until > at else None,
            chain=chain,
            step=step,
        )


def _after_set_times(facts: Facts, zone: ZoneInfo) -> datetime | None:
    """A person who has set a time is not asked again before the morning after it."""
    if not facts.set_times:
        return None
    return tomorrow(facts.wishes.hours, zone, max(one.at for one in facts.set_times))


def _of_date(
    one: Date,
    holds: list[Hold],
    hours: ReminderHours,
    wishes: Wishes,
    zone: ZoneInfo,
    now: datetime,
) -> Iterator[Say]:
    expires = end_of_day(one.at, zone) if one.all_day else one.at
    if not one.told or expires <= now:
        return
    times = [told_at(one.at, expires, one.known_since, holds, hours, zone)]
    last = hour_before(one.at, hours, zone) if one.hourly else None
    if last is not None and one.known_since < last:
        times.append(last)
    for number, at in enumerate(dict.fromkeys(times), start=1):
        if at is not None:
            yield Say(
                f"{one.id}:{_number(one.at)}:{number}",
                one.kind,
                at,
                expires,
                moment=one.at,
                title=one.title if wishes.names else "",
                company=one.company if wishes.names else "",
            )


def _set_times(facts: Facts, now: datetime) -> Iterator[Say]:
    for one in facts.set_times:
        if one.at + DAY > now:
            yield Say(f"{one.id}:{_number(one.at)}", Kind.SET_TIME, one.at, one.at + DAY, moment=one.at)


def _follow_ups(facts: Facts, zone: ZoneInfo, now: datetime) -> Iterator[Say]:
    """Held during quiet time and until the day after the first step; one a day is the tray's to keep."""
    first_day = None
    latest = _latest(facts)
    if latest is not None and not latest.folded and latest.quiet.over_at + RETURN_KEPT > now:
        if latest.step_at is None or latest.quiet.runs(now):
            return
        first_day = max(latest.step_at, latest.quiet.over_at).astimezone(zone).date() + DAY
    for one in facts.follow_ups:
        yield from _of_follow_up(one, first_day or one.day, facts.wishes.hours, zone, now)


def _of_follow_up(
    one: FollowUp, first_day: date, hours: ReminderHours, zone: ZoneInfo, now: datetime
) -> Iterator[Say]:
    """Said once; its later steps only if *Tomorrow* asks for them. A thank-you never waits to grow stale."""
    at = morning_of(max(one.day, first_day), hours, zone)
    begins = morning_of(one.day, hours, zone) if one.kind is Kind.THANKS else at
    expires = begins + KEPT[one.kind]
    if expires <= max(at, now):
        return
    # One that was put off is a new promise: what was said before is spent.
    chain = f"{one.id}:{one.kind:d}:{one.number}" + (f":{one.day.toordinal()}" if one.put_off else "")
    for step in range(1, LAST_STEP + 1):
        key = chain if step == 1 else f"{chain}:{step}"
        yield Say(key, one.kind, at, expires, chain=chain, step=step)


def _put_by(facts: Facts, now: datetime) -> Iterator[Say]:
    """One quiet line when an answer put by can be opened; like all that can wait, never in quiet time."""
    for one in facts.put_by:
        if one.at + PUT_BY_KEPT > now:
            yield Say(f"{one.id}:{_number(one.at)}", Kind.PUT_BY, one.at, one.at + PUT_BY_KEPT)


def _latest(facts: Facts) -> Return | None:
    return max(facts.returns, key=_over_at, default=None)


def _over_at(one: Return) -> datetime:
    return one.quiet.over_at


def _number(instant: datetime) -> int:
    return int(instant.timestamp())
