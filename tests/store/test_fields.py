"""Instants, days and codes keep what they were given, and refuse what has no place."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.store.fields import Code, Day, Instant
from rebound_desktop.store.ids import new_id
from rebound_desktop.store.stored import as_day, as_instant, instant_text, stored

ZONES = st.timezones()
AWARE = st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29), timezones=ZONES)  # noqa: DTZ001


@given(AWARE)
def test_an_instant_comes_back_as_the_same_instant(instant: datetime) -> None:
    text = instant_text(instant)
    assert len(text) == 27
    assert as_instant(text) == instant.astimezone(UTC)


@given(AWARE, AWARE)
def test_instants_sort_as_text_as_they_happened(one: datetime, other: datetime) -> None:
    assert (instant_text(one) < instant_text(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_a_naive_datetime_is_refused() -> None:
    naive = datetime(2026, 11, 20, 16, 40)  # noqa: DTZ001
    with pytest.raises(ValueError, match="naive"):
        Instant().db_value(naive)
    with pytest.raises(ValueError, match="naive"):
        stored(naive)


def test_a_zone_is_turned_into_utc() -> None:
    paris = timezone(timedelta(hours=1))
    assert Instant().db_value(datetime(2026, 11, 20, 17, 40, tzinfo=paris)) == "2026-11-20T16:40:00.000000Z"


def test_a_day_is_a_date_and_never_an_instant() -> None:
    assert Day().db_value(date(2026, 11, 20)) == "2026-11-20"
    assert as_day("2026-11-20") == date(2026, 11, 20)
    with pytest.raises(TypeError):
        Day().db_value(datetime(2026, 11, 20, tzinfo=UTC))


def test_a_code_takes_only_its_own_words() -> None:
    outcome = Code(Outcome, null=True)
    assert outcome.db_value("they_said_no") == "they_said_no"
    assert outcome.db_value("") is None
    assert outcome.python_value("they_said_no") is Outcome.THEY_SAID_NO
    with pytest.raises(ValueError, match="ghosted"):
        outcome.db_value("ghosted")


def test_ids_rise_within_one_instant() -> None:
    now = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
    ids = [new_id(now) for _ in range(10_000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_an_id_is_a_uuid_of_version_seven_and_carries_its_moment() -> None:
    now = datetime(2026, 11, 20, 16, 41, tzinfo=UTC)
    name = new_id(now)
    assert name[14] == "7"
    assert name[19] in "89ab"
    assert int(name[:8] + name[9:13], 16) == int(now.timestamp() * 1000)
