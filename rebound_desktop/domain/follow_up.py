"""When a follow-up could go out: seven days after applying, seven more, two at most; or when they said."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WAIT_DAYS = 7
AT_MOST = 2
SHOWN_AT_ONCE = 3
SILENT_DAYS = 35
DAY = timedelta(days=1)


class Why(StrEnum):
    """Why the next follow-up fits when it does."""

    WAITED = "waited"
    NAMED = "named"
    AGAIN = "again"
    PUT_OFF = "put_off"


@dataclass(frozen=True, slots=True)
class ReplyTime:
    """When they said they would answer: `days` from a local day (from applying, where None), or `by_day`.

    `from_mail`: read from a mail of theirs, and left as it was read.
    """

    days: int | None = None
    by_day: date | None = None
    from_day: date | None = None
    said: str = ""
    from_mail: bool = False

    def over_on(self, applied_on: date) -> date:
        """The first local day after it: three weeks are 21 days, a Friday is over on Saturday."""
        if self.by_day is not None:
            return self.by_day + DAY
        return max(applied_on, self.from_day or applied_on) + timedelta(days=self.days or WAIT_DAYS)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An application nobody has answered yet; days are local.

    `written_on`: when it was put into Rebound; `sent`: follow-ups so far; `until`: *Later* asked for this
    day; `never`: *Not for this one*.
    """

    job: str
    applied_on: date
    written_on: date
    sent: int = 0
    last_sent: date | None = None
    reply: ReplyTime | None = None
    until: date | None = None
    never: bool = False
    starred: bool = False


@dataclass(frozen=True, slots=True)
class NextFollowUp:
    """The next one of a job: from which local day it fits, which it is (1 or 2), and why then."""

    job: str
    day: date
    number: int
    why: Why


def follow_up_on(applied_on: date, sent: int, last_sent: date | None, reply: ReplyTime | None) -> date | None:
    """The local day from which the next follow-up fits; None when both have gone out.

    A reply time they named replaces the first seven days, and is waited for after a follow-up, too
    (TRACKER.md 6).
    """
    if sent >= AT_MOST:
        return None
    named = reply.over_on(applied_on) if reply is not None else None
    if sent == 0 or last_sent is None:
        return named or applied_on + timedelta(days=WAIT_DAYS)
    again = last_sent + timedelta(days=WAIT_DAYS)
    return again if named is None else max(again, named)


def next_follow_up(waiting: Waiting) -> NextFollowUp | None:
    """The next one, or None: both have gone out, or the person wants none for this job."""
    day = follow_up_on(waiting.applied_on, waiting.sent, waiting.last_sent, waiting.reply)
    if day is None or waiting.never:
        return None
    why = Why.WAITED if waiting.sent == 0 else Why.AGAIN
    if waiting.reply is not None and day == waiting.reply.over_on(waiting.applied_on):
        why = Why.NAMED
    if waiting.until is not None and waiting.until > day:
        day, why = waiting.until, Why.PUT_OFF
    return NextFollowUp(waiting.job, day, waiting.sent + 1, why)


def lapsed(found: NextFollowUp, waiting: Waiting, today: date) -> bool:
    """After five weeks nothing is proposed any more: silence is asked about instead.

    Where they named a later time, or the person asked for one, it is four weeks from that day.
    """
    last = waiting.applied_on + timedelta(days=SILENT_DAYS)
    if found.why in (Why.NAMED, Why.PUT_OFF):
        last = max(last, found.day + timedelta(days=SILENT_DAYS - WAIT_DAYS))
    return last < today
