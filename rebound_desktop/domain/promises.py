"""What the agenda holds: things to say, holds on saying them, answers, and what the person wishes."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from rebound_desktop.domain.reminder_hours import ReminderHours


class Kind(IntEnum):
    """What a nudge is about. The numbers stand in the agenda file: never reuse one."""

    RETURN = 1
    FOLLOW_UP = 2
    INTERVIEW = 3
    ANSWER = 4
    TAKE_HOME = 5
    CLOSING = 6
    SET_TIME = 7
    THANKS = 8
    NEXT_STEP = 9
    PUT_BY = 10


# What can be done, or put off, on the note itself; one of them is put off by a chain of its own.
ANSWERED_THERE = frozenset({Kind.FOLLOW_UP, Kind.THANKS, Kind.NEXT_STEP})

# Dates that cannot be moved: they may speak during quiet time (EXPERIENCE.md, Feel 4).
DATES = frozenset({Kind.INTERVIEW, Kind.ANSWER, Kind.TAKE_HOME, Kind.CLOSING})


class Variant(IntEnum):
    """Which of a nudge's fixed texts. Steps of a return are told apart by `step`, not here."""

    PLAIN = 0
    LATE = 1
    SOFT = 2


class State(IntEnum):
    """planned → claimed → shown | unknown | refused → answered | expired | superseded (TRAY.md)."""

    PLANNED = 0
    CLAIMED = 1
    SHOWN = 2
    UNKNOWN = 3
    REFUSED = 4
    ANSWERED = 5
    EXPIRED = 6
    SUPERSEDED = 7


# A route was tried: the row is said, or lies in the inbox as if it were.
SAID = frozenset({State.SHOWN, State.UNKNOWN, State.REFUSED, State.ANSWERED})


class Action(IntEnum):
    """What a person can answer. The first four open the window; the next three ask for it later."""

    STEP = 1
    POSTING = 2
    NOTES = 3
    SEE = 4
    EVENING = 5
    HOUR = 6
    TOMORROW = 7
    DONE = 8
    STOP = 9


LATER = frozenset({Action.EVENING, Action.HOUR, Action.TOMORROW})


@dataclass(frozen=True, slots=True)
class Say:
    """One thing to say, once. All instants in UTC.

    `at`: when it falls due; a later step of a `chain` falls due by the one before it, never earlier than
    its own `at` and `not_before`. From `expires` on it goes to the inbox without a word. `soft_until`:
    until when the softer text is chosen. `moment`: what the text speaks of (the interview's hour).
    `title`, `company`: only while the person allows names. `shown_at`: when it was claimed and shown.
    """

    key: str
    kind: Kind
    at: datetime
    expires: datetime
    not_before: datetime | None = None
    soft_until: datetime | None = None
    moment: datetime | None = None
    chain: str = ""
    step: int = 1
    title: str = ""
    company: str = ""
    state: State = State.PLANNED
    shown_at: datetime | None = None

    @property
    def subject(self) -> str:
        """The id of the row it is about; opening the window on it needs no more."""
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Hold:
    """Quiet from `starts` (inclusive) until `until` (exclusive), in UTC; only `exceptions` (keys) speak."""

    key: str
    starts: datetime
    until: datetime
    exceptions: frozenset[str] = frozenset()

    def silences(self, key: str, moment: datetime) -> bool:
        """Whether `key` may not be said at `moment`."""
        return self.starts <= moment < self.until and key not in self.exceptions


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to the nudge `key`, when (UTC); the first answer to a key counts."""

    id: str
    key: str
    action: Action
    at: datetime


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person wants of the tray, and what the tray last saw of the clock (UTC).

    `stopped`: no reminders until they say so. `last_tick`: the clock at the last look. `leap_at`,
    `leap_from`: where the clock leapt years ahead to, and from (see domain/clockwork.py).
    """

    hours: ReminderHours = field(default_factory=ReminderHours)
    language: str = ""
    discreet: bool = False
    names: bool = False
    off: frozenset[str] = frozenset()
    stopped: bool = False
    pause_until: datetime | None = None
    last_opened: datetime | None = None
    last_tick: datetime | None = None
    leap_at: datetime | None = None
    leap_from: datetime | None = None
