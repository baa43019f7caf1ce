"""Dates as a calendar file that a phone takes: one event each, its name the same whenever it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class DateOut:
    """`starts` is aware, or a whole `day`; `key` names it for ever; `changed`: when it last moved."""

    key: str
    title: str
    changed: datetime
    starts: datetime | None = None
    lasts: timedelta = timedelta(hours=1)
    day: date | None = None
    place: str = ""
    notes: str = ""


def calendar(dates: Iterable[DateOut], version: str) -> bytes:
    """The file. Taken in twice, a date is moved, not doubled."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", f"-//Rebound {version}//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for one in dates:
        event = Event()
        event.add("uid", f"{one.key}@rebound.invalid")
        event.add("dtstamp", one.changed.astimezone(UTC).replace(microsecond=0))
        event.add("sequence", max(0, int(one.changed.timestamp())) & 0x7FFFFFFF)
        event.add("summary", one.title)
        _when(event, one)
        if one.place:
            event.add("location", one.place)
        if one.notes:
            event.add("description", one.notes)
        made.add_component(event)
    return bytes(made.to_ical())


def _when(event: object, one: DateOut) -> None:
    add = event.add  # type: ignore[attr-defined]
    if one.starts is not None:
        begins = one.starts.astimezone(UTC).replace(microsecond=0)
        add("dtstart", begins)
        add("dtend", begins + one.lasts)
        return
    assert one.day is not None
    add("dtstart", one.day)
    add("dtend", one.day + timedelta(days=1))
    # A closing day is no reason to look busy.
    add("transp", "TRANSPARENT")
