"""The window opens where the person needs it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.opening import Opening, Standing, opening

ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ALL = Standing(
    locked=True,
    asked_for="add",
    first_launch=True,
    quiet=True,
    interview="job",
    returning=True,
    reflection_open="r",
    last_tab="dreams",
)


def test_there_is_one_order_everywhere():
    state, seen = ALL, []
    for change in (
        {},
        {"locked": False},
        {"asked_for": ""},
        {"first_launch": False},
        {"quiet": False},
        {"interview": ""},
        {"returning": False},
        {"reflection_open": ""},
        {"last_tab": ""},
    ):
        state = replace(state, **change)
        seen.append(opening(state, ZONE, NOW))
    assert [(one.tab, one.view) for one in seen] == [
        ("selfcare", "lock"),
        ("selfcare", "add"),
        ("jobs", "welcome"),
        ("selfcare", ""),
        ("jobs", "job"),
        ("dreams", "returning"),
        ("reflection", ""),
        ("dreams", ""),
        ("jobs", ""),
    ]


def test_the_ten_minute_page_is_offered_once_a_day():
    state = Standing(returning=True, offered_on=date(2026, 11, 23))
    assert opening(state, ZONE, NOW) == Opening("jobs")
    assert opening(replace(state, offered_on=date(2026, 11, 22)), ZONE, NOW).view == "returning"
