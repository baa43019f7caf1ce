"""What a line of the table shows and says, made ready once, so that painting makes no strings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.nearest_date import DateKind, NearestDate
from rebound_desktop.qt import pay
from rebound_desktop.qt.days import day_word, short_date, time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.lines import Line
from rebound_desktop.window.jobs.page import Held


@dataclass(frozen=True, slots=True)
class Cells:
    """`texts` by column key; `spoken` is the line as it is read out; `held` what its menu has to know."""

    id: str
    texts: dict[str, str]
    spoken: str
    held: Held


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line is read with: the stages by name and kind, the hour, and whether it is quiet."""

    names: Mapping[str, str]
    kinds: Mapping[str, StageKind]
    zone: ZoneInfo
    now: datetime
    quiet: bool

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()


def cells(line: Line, read: Reading) -> Cells:
    """The cells of a line; in quiet time it does not say how anything ended."""
    outcome = word(f"jobs.outcome.{line.outcome}") if line.outcome and not read.quiet else ""
    texts = {
        "star": "★" if line.starred else "",
        "title": one_line(called(line.title, line.company)),
        "company": one_line(line.company) if line.title else "",
        "stage": read.names.get(line.stage, ""),
        "outcome": outcome,
        "location": one_line(line.location),
        "remote": word(f"jobs.remote.{line.remote}") if line.remote else "",
        "pay": pay.pay(line.pay_min, line.pay_max, line.pay_currency, line.pay_period),
        "applied": _day(line.applied_on, read),
        "closed": _instant(line.closed_at, read),
        "changed": _instant(line.last_at, read),
        "next": _next(line, read),
        "closes": _day(line.closes_on, read),
        "tags": one_line(line.tags),
        "source": one_line(line.source),
        "resume": one_line(line.resume_name),
        "added": _instant(line.added_at, read),
    }
    starred = word("board.card.starred") if line.starred else ""
    said = (texts["title"], texts["company"], texts["stage"], outcome, starred, texts["next"])
    kind = StageKind.CLOSED if line.closed else read.kinds.get(line.stage, StageKind.WISHLIST)
    spoken = ", ".join(part for part in said if part)
    return Cells(line.id, texts, spoken, Held(line.starred, kind, False))


def _next(line: Line, read: Reading) -> str:
    if line.closed:
        return ""
    if line.next is None:
        return one_line(line.step)
    when = _date(line.next, read)
    if line.next.kind is DateKind.STEP and line.step:
        return word("jobs.table.step", step=one_line(line.step), when=when)
    if line.next.kind is DateKind.INTERVIEW:
        return when
    return word(f"jobs.table.{line.next.kind}", when=when)


def _date(date: NearestDate, read: Reading) -> str:
    if date.at is not None:
        return time_word(date.at, read.zone, read.now)
    return day_word(date.day, read.today)


def _day(day: date | None, read: Reading) -> str:
    return short_date(day, read.today) if day else ""


def _instant(instant: datetime | None, read: Reading) -> str:
    return short_date(instant.astimezone(read.zone).date(), read.today) if instant else ""


def one_line(words: str) -> str:
    """As much as a cell can ever show, in one line: what comes from a file may hold anything."""
    return " ".join(words.split())
