"""Calendar files: appointments in local and foreign zones, repeats kept within measure."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import CalendarProposal

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", "UID:1@brook.example", *lines, "END:VEVENT"))


def calendar(*events: str, head: tuple[str, ...] = ()) -> CalendarProposal | None:
    text = "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *head, *events, "END:VCALENDAR", ""))
    found = propose("meet.ics", text.encode(), zone=PARIS, now=NOW)
    assert not found or isinstance(found[0], CalendarProposal)
    return found[0] if found else None  # type: ignore[return-value]


def test_an_interview_is_read_with_place_and_people() -> None:
    found = calendar(
        event(
            "SUMMARY:Interview: Data Editor",
            "DTSTART;TZID=America/New_York:20261130T090000",
            "DTEND;TZID=America/New_York:20261130T100000",
            "LOCATION:https://video.example/42",
            "ORGANIZER;CN=Marta Lindqvist:mailto:marta@brook.example",
            "ATTENDEE:mailto:ben@brook.example",
            "DESCRIPTION:Bring\\nyour portfolio",
        )
    )
    assert found is not None
    (meeting,) = found.meetings
    assert meeting.starts == datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
    assert meeting.ends == datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
    assert meeting.place == "https://video.example/42"
    assert meeting.with_whom == "Marta Lindqvist, ben@brook.example"
    assert meeting.notes == "Bring\nyour portfolio"


def test_a_time_without_a_zone_is_local_and_a_day_stays_a_day() -> None:
    found = calendar(
        event("SUMMARY:A", "DTSTART:20261130T090000"), event("SUMMARY:B", "DTSTART;VALUE=DATE:20261129")
    )
    assert found is not None
    assert [(each.title, each.starts, each.day) for each in found.meetings] == [
        ("B", None, date(2026, 11, 29)),
        ("A", datetime(2026, 11, 30, 8, 0, tzinfo=UTC), None),
    ]


def test_a_cancelled_appointment_says_so() -> None:
    one = calendar(event("SUMMARY:A", "DTSTART:20261130T090000Z", "STATUS:CANCELLED"))
    two = calendar(event("SUMMARY:A", "DTSTART:20261130T090000Z"), head=("METHOD:CANCEL",))
    assert one is not None and two is not None
    assert one.meetings[0].cancelled and two.meetings[0].cancelled


def test_a_weekly_repeat_keeps_its_local_hour_across_the_clock_change() -> None:
    found = calendar(
        event("SUMMARY:A", "DTSTART;TZID=Europe/Paris:20270322T090000", "RRULE:FREQ=WEEKLY;COUNT=2")
    )
    assert found is not None
    assert [each.starts for each in found.meetings] == [
        datetime(2027, 3, 22, 8, 0, tzinfo=UTC),
        datetime(2027, 3, 29, 7, 0, tzinfo=UTC),
    ]


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("FREQ=DAILY", 367),
        ("FREQ=DAILY;BYHOUR=1,2,3,4,5", 400),
        ("FREQ=SECONDLY", 1),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1),
        ("FREQ=DAILY;UNTIL=20261202T000000Z", 3),
        ("FREQ=NONSENSE", 1),
        ("INTERVAL=0", 1),
    ],
)
def test_repeats_stay_within_a_year_and_four_hundred(rule: str, most: int) -> None:
    try:
        found = calendar(event("SUMMARY:A", "DTSTART:20261130T090000Z", f"RRULE:{rule}"))
    except Refusal as refused:
        assert refused.key == "calendar_unreadable"
        return
    assert found is not None
    assert 1 <= len(found.meetings) <= most


def test_an_empty_calendar_is_nothing() -> None:
    assert calendar() is None


@given(st.text(max_size=200))
def test_any_calendar_is_read_or_refused(text: str) -> None:
    try:
        calendar(event("SUMMARY:A", text))
    except Refusal as refused:
        assert refused.key in ("calendar_unreadable", "encoding_unknown")
