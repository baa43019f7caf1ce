"""What the Dreams tab is told: the profile, the forecast's days, the week, what the others taught."""

from datetime import timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.actions.sightings import SightingFields, note_sighting, wish_for
from rebound_desktop.actions.small_steps import looked
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.domain.another import Another
from rebound_desktop.domain.codes import FeedbackKind, Outcome, PayPeriod, TraitKind
from rebound_desktop.domain.dream import Difference, Gap
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.queries.forecast import forecast
from rebound_desktop.queries.looked_for import looked_for
from rebound_desktop.queries.open_dreams import open_dreams
from rebound_desktop.queries.taught import taught
from rebound_desktop.queries.ticks import all_ticks, ticks_to_ask
from rebound_desktop.queries.week_steps import week_steps
from rebound_desktop.store import settings
from rebound_desktop.store.tables.recovery import QuietTime, Setback
from rebound_desktop.store.tables.reflection import Feedback, Lesson
from tests.clock import Clock

SKILLS, PAY, PLACE, HOURS, OWN = TraitKind


@pytest.fixture
def starred(desk: Desk, clock: Clock):
    def made(title: str, *kinds: TraitKind, pay: float | None = None, place: str = "") -> str:
        fields = JobFields(
            title=title, pay_min=pay, pay_currency="EUR", pay_period=PayPeriod.YEAR, location=place
        )
        job = add_job(desk, fields, starred=True, now=clock())
        mark_traits(desk, job, kinds, now=clock())
        clock.advance(hours=1)
        return job

    return made


def test_a_dream_is_compared_in_words_with_what_was_ticked_before(starred, desk, clock) -> None:
    starred("Data editor", SKILLS, PAY, PLACE, HOURS, pay=60_000, place="Paris")
    starred("Map designer", SKILLS, PLACE, HOURS, pay=50_000)
    shown = open_dreams(desk.vault, now=clock()).dreams[0]
    assert (shown.title, shown.comparison.fits, shown.comparison.of) == (
        "Map designer",
        (SKILLS, PLACE, HOURS),
        4,
    )
    assert shown.comparison.differences == (Difference(PAY, Gap.LOWER, 10_000, "EUR"),)


def test_a_lost_one_counts_for_the_profile_and_is_no_open_dream(starred, desk, clock) -> None:
    lost = starred("Data editor", SKILLS)
    close_job(desk, lost, Outcome.THEY_SAID_NO, now=clock())
    assert not open_dreams(desk.vault, now=clock()).dreams
    assert looked_for(desk.vault, now=clock()).postings == 1


def test_without_its_star_a_job_is_not_looked_for(starred, desk, clock) -> None:
    job = starred("Data editor", SKILLS)
    star_job(desk, job, False, now=clock())
    assert looked_for(desk.vault, now=clock()).postings == 0


def test_a_sighting_that_became_a_job_counts_once(desk, clock) -> None:
    sighting = note_sighting(desk, SightingFields(title="Archivist"), [SKILLS], now=clock())
    clock.advance(hours=72)
    wish_for(desk, sighting, now=clock())
    assert looked_for(desk.vault, now=clock()).postings == 1
    assert forecast(desk.vault, now=clock()).another.count == 1
    assert [one.title for one in all_ticks(desk.vault, now=clock())] == ["Archivist"]


def test_the_newest_dreams_come_first_and_the_rest_is_asked_for(starred, desk, clock) -> None:
    for number in range(4):
        starred(f"Job {number}")
    page = open_dreams(desk.vault, 3, now=clock())
    assert [one.title for one in page.dreams] == ["Job 3", "Job 2", "Job 1"] and page.more
    assert not open_dreams(desk.vault, 4, now=clock()).more


def test_five_in_nine_weeks_of_looking(starred, desk, clock) -> None:
    for week in range(9):
        looked(desk, "the board at the corner", now=clock())
        if week % 2 == 0:
            starred(f"Job {week}")
            clock.advance(hours=-1)
        clock.advance(hours=24 * 7)
    found = forecast(desk.vault, now=clock()).another
    assert (found.count, found.weeks, found.passed) == (5, 9, False)
    assert found.within is not None and 3 <= found.within <= 6


def test_weeks_without_looking_count_nothing(starred, desk, clock) -> None:
    for _ in range(3):
        starred("Job")
    clock.advance(hours=24 * 70)
    assert forecast(desk.vault, now=clock()).another == Another(3, 1, 2, False)


def test_a_deed_is_one_step_on_its_day(desk, clock, zone) -> None:
    with desk.change("record_setback", clock()):
        desk.vault.put(Setback, clock(), outcome="they_said_no", heard_at=clock(), no_quiet=True)
    add_job(desk, JobFields(title="Map designer"), now=clock())  # a saved job and its small step are one deed
    looked(desk, "the corner", now=clock())
    today = clock().astimezone(zone).weekday()
    assert week_steps(desk.vault, now=clock()) == tuple(2 if day == today else 0 for day in range(7))
    assert sum(week_steps(desk.vault, now=clock() + timedelta(days=7))) == 0


def test_the_others_taught_words_and_a_plan(starred, desk, clock) -> None:
    job = starred("Data editor")
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    with desk.change("add_feedback", clock(), title="Data editor"):
        said = desk.vault.put(Feedback, clock(), job=job, words="You explain well.", kind=FeedbackKind.SKILL)
        desk.vault.put(Feedback, clock(), job=job, words="Cold.", kind=FeedbackKind.SKILL, set_aside=True)
        desk.vault.put(Lesson, clock(), feedback=said, if_="they ask for numbers", then_="I bring three")
    starred("Still open")
    withdrew = starred("Not for me")
    close_job(desk, withdrew, Outcome.I_WITHDREW, now=clock())
    (one,) = taught(desk.vault, now=clock())
    assert (one.title, one.best_words, one.lessons) == (
        "Data editor",
        "You explain well.",
        (("they ask for numbers", "I bring three"),),
    )


def test_a_setback_without_a_job_taught_too(desk, clock) -> None:
    with desk.change("record_setback", clock()):
        desk.vault.put(Setback, clock(), title="A stage", outcome="no_answer", heard_at=clock())
    assert [one.title for one in taught(desk.vault, now=clock())] == ["A stage"]


def test_ticks_are_offered_once_never_in_quiet_time_never_with_dreams_off(desk, clock) -> None:
    job = add_job(desk, JobFields(title="Map designer"), now=clock())
    assert not ticks_to_ask(desk.vault, job, now=clock())
    star_job(desk, job, True, now=clock())
    assert ticks_to_ask(desk.vault, job, now=clock())
    settings.write(desk.vault, "parts_off", ["dreams"])
    assert not ticks_to_ask(desk.vault, job, now=clock())
    settings.write(desk.vault, "parts_off", [])
    with desk.change("begin_quiet_time", clock()):
        quiet = desk.vault.put(
            QuietTime,
            clock(),
            starts=clock(),
            ends=clock() + timedelta(hours=24),
            first_started=clock(),
            length_hours=24,
        )
    assert not ticks_to_ask(desk.vault, job, now=clock())
    with desk.change("end_quiet_time", clock()):
        desk.vault.edit(QuietTime, quiet, clock(), ended_early_at=clock())
    mark_traits(desk, job, [SKILLS], now=clock())
    assert not ticks_to_ask(desk.vault, job, now=clock())


def test_after_thirty_days_without_looking_the_forecast_rests(starred, desk, clock) -> None:
    for _ in range(3):
        starred("Job")
    clock.advance(hours=24 * 30)
    assert not forecast(desk.vault, now=clock()).resting
    clock.advance(hours=24)
    assert forecast(desk.vault, now=clock()).resting
    looked(desk, "the corner", now=clock())
    assert not forecast(desk.vault, now=clock()).resting
