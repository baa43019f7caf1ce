"""The dates ahead as a calendar file: neutral, at their hour, by the same name each time."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.takeout.dates_out import DateWords
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.take_parts import take_dates
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.calendar import calendar_proposal
from tests.actions.any_vault import empty_desk
from tests.clock import Clock

WORDS = DateWords("Appointment", "Last day", "Answer due", "Something due", "One small step")


def dates(path: Path) -> Any:
    found = calendar_proposal(path.read_text(), path.name, ZoneInfo("Europe/Paris"))
    assert found is not None
    return found.meetings


@pytest.fixture
def ahead(desk: Desk, clock: Clock) -> Desk:
    job = add_job(desk, JobFields("Poet", "Nordlicht", closes_on=date(2026, 11, 29)), now=clock())
    at = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)
    plan_interview(desk, job, InterviewFields(at=at, place_or_link="Rue 1", with_whom="Noor"), now=clock())
    return desk


def test_dates_say_no_names_unless_they_are_asked_for(ahead: Desk, clock: Clock, tmp_path: Path) -> None:
    file = tmp_path / "dates.ics"
    assert take_dates(ahead, file, WORDS, Going(), now=clock()).count == 2
    text = file.read_text()
    assert not [name for name in ("Poet", "Nordlicht", "Rue", "Noor") if name in text]
    first, second = dates(file)
    assert (first.title, first.starts, first.ends) == (
        "Appointment",
        datetime(2026, 11, 25, 13, 0, tzinfo=UTC),
        datetime(2026, 11, 25, 14, 0, tzinfo=UTC),
    )
    assert (second.title, second.day, second.starts) == ("Last day", date(2026, 11, 29), None)
    named = DateWords("Appointment", "Last day", "Answer due", "Something due", "One small step", named=True)
    take_dates(ahead, file, named, Going(), now=clock())
    assert [one.title for one in dates(file)] == ["Appointment: Poet, Nordlicht", "Last day: Poet, Nordlicht"]
    assert (dates(file)[0].place, dates(file)[0].notes) == ("Rue 1", "Noor")


def test_a_date_keeps_its_name_when_it_is_written_again(ahead: Desk, clock: Clock, tmp_path: Path) -> None:
    file = tmp_path / "dates.ics"
    take_dates(ahead, file, WORDS, Going(), now=clock())
    once = [one.uid for one in dates(file)]
    clock.advance(hours=5)
    take_dates(ahead, file, WORDS, Going(), now=clock())
    assert [one.uid for one in dates(file)] == once and len(set(once)) == 2


def test_the_day_of_return_is_a_date(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    file = tmp_path / "dates.ics"
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), length=Length.TWO_DAYS), now=clock())
    take_dates(desk, file, WORDS, Going(), now=clock())
    (back,) = dates(file)
    assert back.title == "One small step" and timedelta(hours=24) <= back.starts - clock() <= timedelta(
        hours=48
    )


def test_one_interview_alone_and_none_at_all(ahead: Desk, clock: Clock, tmp_path: Path) -> None:
    file = tmp_path / "one.ics"
    interview = ahead.vault.value("SELECT id FROM interview")
    take_dates(ahead, file, WORDS, Going(), interview=interview, now=clock())
    assert len(dates(file)) == 1
    with pytest.raises(Refusal) as caught:
        take_dates(empty_desk(), file, WORDS, Going(), now=clock())
    assert caught.value.key == "no_dates_ahead"
