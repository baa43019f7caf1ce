"""Instants, zones and reminder hours for hypothesis to choose from."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

from rebound_desktop.domain.reminder_hours import ReminderHours

zones = st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"})).map(ZoneInfo)
instants = st.datetimes(datetime(2025, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
times = st.integers(0, 23 * 60 + 59).map(lambda minutes: time(*divmod(minutes, 60)))
stretches = st.none() | st.tuples(times, times).filter(lambda pair: pair[0] < pair[1])
reminder_hours = st.lists(stretches, min_size=7, max_size=7).map(lambda days: ReminderHours(tuple(days)))
