"""Appointments from a calendar file, repeats expanded a little way and no further."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.proposals import CalendarProposal, Meeting

SIZE_CAP = 5 << 20
EVENTS_CAP = 5_000
REPEATS_CAP = 400
REPEATS_FOR = timedelta(days=366)
_SLOW = ("SECONDLY", "MINUTELY", "HOURLY")


def calendar_proposal(text: str, name: str, zone: ZoneInfo) -> CalendarProposal | None:
    """The appointments in order of time, None where there is none.

    Times without a zone are local. A repeated one is expanded to 400 instances or one year, whichever ends
    first. Raises Refusal("calendar_unreadable" | "file_too_large").
    """
    from icalendar import Calendar

    if len(text) > SIZE_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{SIZE_CAP >> 20} MB")
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")][:EVENTS_CAP]
        cancelled = any(str(calendar.get("METHOD", "")).upper() == "CANCEL" for calendar in calendars)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError, AttributeError) as error:
        raise Refusal("calendar_unreadable", name=name) from error
    found, left_out = [], 0
    for event in events:
        meetings, more = _meetings(event, zone, cancelled)
        found += meetings
        left_out += more
    return CalendarProposal(tuple(sorted(found, key=_order)), left_out) if found else None


def _order(meeting: Meeting) -> tuple[str, str]:
    return (str(meeting.starts or meeting.day), meeting.title)


def _meetings(event: Any, zone: ZoneInfo, cancelled: bool) -> tuple[list[Meeting], int]:
    """One event's instances; the number says how many were left out at least."""
    try:
        start = event.decoded("DTSTART")
        end = event.decoded("DTEND") if "DTEND" in event else None
    except (KeyError, ValueError, TypeError, AttributeError):
        return [], 0
    if not isinstance(start, date):
        return [], 0
    length = (
        end - start if isinstance(end, date) and type(end) is type(start) and _same_kind(start, end) else None
    )
    starts, more = _starts(event, start)
    return [_meeting(event, moment, length, zone, cancelled) for moment in starts], more


def _same_kind(start: date, end: date) -> bool:
    """Whether two ends can be compared: both with a zone or both without."""
    return (getattr(start, "tzinfo", None) is None) == (getattr(end, "tzinfo", None) is None)


def _starts(event: Any, start: date) -> tuple[list[date], int]:
    rule = event.get("RRULE")
    if not isinstance(rule, dict):
        return [start], 0
    if str((rule.get("FREQ") or [""])[0]).upper() in _SLOW:
        return [start], 1
    found = list(islice(_expanded(rule, start), REPEATS_CAP + 1))
    return (found[:REPEATS_CAP] or [start]), int(len(found) > REPEATS_CAP)


def _expanded(rule: Any, start: date) -> Iterator[date]:
    """Instances within a year, in the event's own local time so that clock changes do not move them."""
    from dateutil.rrule import rrulestr

    own_zone = start.tzinfo if isinstance(start, datetime) else None
    first = datetime(*start.timetuple()[:6])  # noqa: DTZ001 - local on purpose: the zone comes back below
    until, count = rule.get("UNTIL"), rule.get("COUNT")
    parts = {name: value for name, value in rule.items() if name not in ("UNTIL", "COUNT")}
    last = until[0] if until else None
    try:
        repeated = rrulestr(type(rule)(parts).to_ical().decode(), dtstart=first)
        for moment in islice(repeated.replace(until=first + REPEATS_FOR), int(count[0]) if count else None):
            day = moment.date()
            if isinstance(last, date) and day > (last.date() if isinstance(last, datetime) else last):
                return
            yield moment.replace(tzinfo=own_zone) if isinstance(start, datetime) else day
    except (ValueError, TypeError, KeyError, OverflowError):
        return


def _meeting(event: Any, start: date, length: timedelta | None, zone: ZoneInfo, cancelled: bool) -> Meeting:
    timed = isinstance(start, datetime)
    starts = _instant(start, zone) if isinstance(start, datetime) else None
    return Meeting(
        title=_line(event.get("SUMMARY")),
        starts=starts,
        ends=starts + length if starts and length is not None and length > timedelta(0) else None,
        day=None if timed else start,
        place=_line(event.get("LOCATION")) or _line(event.get("URL")),
        with_whom=", ".join(_people(event)),
        notes=str(event.get("DESCRIPTION", "")).strip()[:20_000],
        uid=_line(event.get("UID")),
        cancelled=cancelled or str(event.get("STATUS", "")).upper() == "CANCELLED",
    )


def _instant(moment: datetime, zone: ZoneInfo) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _line(value: Any) -> str:
    return " ".join(str(value).split())[:500] if value is not None else ""


def _people(event: Any) -> Iterator[str]:
    seen: set[str] = set()
    for key in ("ORGANIZER", "ATTENDEE"):
        values = event.get(key, [])
        for person in (values if isinstance(values, list) else [values])[:50]:
            name = _line(getattr(person, "params", {}).get("CN")) or _line(person).removeprefix("mailto:")
            if name and name.casefold() not in seen:
                seen.add(name.casefold())
                yield name
