"""Quiet time: from when, how long, until when (EXPERIENCE.md, Feel 1–5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.reminder_hours import ReminderHours

SHORTEST = timedelta(hours=24)
LONGEST = timedelta(hours=48)
JOINED_LONGEST = timedelta(hours=72)
# Of a back-dated quiet time this much must be left, or it begins now.
WORTH_BACK_DATING = timedelta(hours=12)
# Where the end has to come earlier: this long before the reminder hours are over.
BEFORE_HOURS_END = timedelta(hours=1)


class Length(StrEnum):
    """What the sheet offers."""

    ONE_DAY = "one_day"
    ONE_AND_HALF = "one_and_half"
    TWO_DAYS = "two_days"
    NONE = "none"

    @property
    def hours(self) -> int:
        """Elapsed hours; 0 for no quiet time."""
        return {"one_day": 24, "one_and_half": 36, "two_days": 48, "none": 0}[self.value]


@dataclass(frozen=True, slots=True)
class QuietTime:
    """One quiet time, in UTC. `first_started` is when the first of the joined setbacks began it."""

    id: str
    starts: datetime
    ends: datetime
    first_started: datetime
    joined: int = 1
    ended_early_at: datetime | None = None

    @property
    def over_at(self) -> datetime:
        """When it is over: its end, or the moment the person was ready sooner."""
        return self.ends if self.ended_early_at is None else min(self.ends, self.ended_early_at)

    def runs(self, now: datetime) -> bool:
        """Whether it is quiet at `now`."""
        return self.starts <= now < self.over_at


@dataclass(frozen=True, slots=True)
class Choice:
    """One length on the sheet; `starts` and `ends` in UTC, None for no quiet time.

    `popup_waits_until`: where that weekday has no reminder hours, when the pop-up comes instead.
    """

    length: Length
    starts: datetime | None = None
    ends: datetime | None = None
    popup_waits_until: datetime | None = None


def quiet_from(
    heard: datetime, length: Length, hours: ReminderHours, zone: ZoneInfo, now: datetime
) -> datetime:
    """When quiet time begins: when it was heard if 12 h of it would be left, else now (Feel 1).

    What would be left counts to the end as it would be moved into reminder hours.
    """
    heard = min(heard, now)
    left = min(heard + timedelta(hours=length.hours), end_of(heard, length, hours, zone)) - now
    return heard if left >= WORTH_BACK_DATING else now


def end_of(
    starts: datetime,
    length: Length,
    hours: ReminderHours,
    zone: ZoneInfo,
    latest: datetime | None = None,
) -> datetime:
    """The end, moved into reminder hours: 24 h ≤ end − starts ≤ 48 h (≤ `latest`), always (Feel 3).

    To the next start of reminder hours if that is not too late, else back to one hour before they end,
    never before 24 h; where neither can be, it stays and only the pop-up waits.
    """
    earliest = starts + SHORTEST
    latest = starts + LONGEST if latest is None else max(earliest, min(latest, starts + LONGEST))
    plain = max(earliest, min(starts + timedelta(hours=length.hours), latest))
    later = hours.next_open(plain, zone)
    if later is not None and later <= latest:
        return later
    back = [
        max(begins, ends - BEFORE_HOURS_END, earliest)
        for begins, ends in hours.around(starts, zone)
        if earliest < ends <= plain
    ]
    return back[-1] if back else plain


def choices(heard: datetime, hours: ReminderHours, zone: ZoneInfo, now: datetime) -> tuple[Choice, ...]:
    """The four lengths of the sheet, with the end each would have."""
    return tuple(_choice(length, heard, hours, zone, now) for length in Length)


def _choice(length: Length, heard: datetime, hours: ReminderHours, zone: ZoneInfo, now: datetime) -> Choice:
    if length is Length.NONE:
        return Choice(length)
    starts = quiet_from(heard, length, hours, zone, now)
    ends = end_of(starts, length, hours, zone)
    popup = hours.next_open(ends, zone)
    return Choice(length, starts, ends, popup if popup != ends else None)


def preset(*, starred: bool, heaviness: int | None, outcome: Outcome) -> Length:
    """The length chosen beforehand: 1 day; starred 1½; heaviness ≥ 8 or an offer withdrawn 2 (Feel 3)."""
    if outcome is Outcome.OFFER_WITHDRAWN or (heaviness is not None and heaviness >= 8):
        return Length.TWO_DAYS
    return Length.ONE_AND_HALF if starred else Length.ONE_DAY


def opens_full(*, starred: bool, interviewed: bool, named: bool) -> bool:
    """Whether the sheet opens full: a star, an interview, or a loss told from outside the board (Feel 2)."""
    return starred or interviewed or not named


def records_only(begun: tuple[datetime, ...], now: datetime) -> bool:
    """Whether *Just record it* is preset: two quiet times began within the last 7 days (Feel 2)."""
    return sum(1 for one in begun if timedelta() <= now - one < timedelta(days=7)) >= 2


def joined(
    running: QuietTime, length: Length, hours: ReminderHours, zone: ZoneInfo, now: datetime
) -> QuietTime:
    """A second setback inside a quiet time: the later end, at most 72 h after the first began (Feel 5).

    The one who was given it last gets 24 h. A third joins without moving the end: see `third`.
    """
    if running.joined >= 2:
        return _moved(running, running.ends)
    ends = end_of(now, length, hours, zone, running.first_started + JOINED_LONGEST)
    return _moved(running, max(running.ends, ends))


def third(running: QuietTime, hours: ReminderHours, zone: ZoneInfo, now: datetime) -> QuietTime:
    """By one click a third gets its own 24 h."""
    return _moved(running, max(running.ends, end_of(now, Length.ONE_DAY, hours, zone)))


def _moved(running: QuietTime, ends: datetime) -> QuietTime:
    return QuietTime(
        running.id, running.starts, ends, running.first_started, running.joined + 1, running.ended_early_at
    )
