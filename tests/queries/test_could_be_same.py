"""Which jobs could be the same: by link in any writing, by names in any dress; never by chance."""

from datetime import date, timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.exchange.posting_address import posting_address
from rebound_desktop.queries.been_here import been_here, sent_again
from rebound_desktop.queries.could_be_same import AT_MOST, could_be_same
from rebound_desktop.queries.same_job import same_job
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.recovery import QuietTime, Setback
from rebound_desktop.store.tables.reflection import Lesson
from tests.clock import Clock

SAME_LINKS = [
    (
        "https://www.linkedin.com/jobs/view/data-editor-at-meridian-4012345678/?refId=x",
        "https://de.linkedin.com/jobs/search/?currentJobId=4012345678&keywords=editor",
    ),
    ("https://de.indeed.com/viewjob?jk=ab12cd34ef56", "https://www.indeed.com/jobs?q=x&vjk=ab12cd34ef56"),
    (
        "https://boards.greenhouse.io/acme/jobs/123?gh_src=q",
        "https://job-boards.eu.greenhouse.io/acme/jobs/123",
    ),
    (
        "https://jobs.lever.co/acme/0f0e0d0c-1111-2222-3333-444455556666",
        "https://jobs.lever.co/acme/0f0e0d0c-1111-2222-3333-444455556666/apply?lever-source=x",
    ),
    (
        "https://acme.wd3.myworkdayjobs.com/en-US/Ext/job/Antwerp/Planner_R-10442?source=LinkedIn",
        "https://acme.wd3.myworkdayjobs.com/Ext/job/Planner_R-10442/apply",
    ),
    ("https://x.example/jobs/7/?utm_source=a#top", "http://www.x.example/jobs/7"),
]


@pytest.mark.parametrize(("one", "other"), SAME_LINKS)
def test_one_posting_has_one_address_however_it_was_reached(
    desk: Desk, clock: Clock, one: str, other: str
) -> None:
    assert posting_address(one) == posting_address(other) != ""
    job = add_job(desk, JobFields("Editor", url=one), now=clock())
    found = same_job(desk.vault, JobFields(url=other), url_key(other), now=clock())
    assert found is not None and found.id == job


def test_other_postings_have_other_addresses() -> None:
    assert posting_address("https://x.example/jobs?id=1") != posting_address("https://x.example/jobs?id=2")
    assert posting_address("https://www.linkedin.com/jobs/view/1234567") != posting_address(
        "https://www.linkedin.com/jobs/view/1234568"
    )
    assert posting_address("https://x.example") == posting_address("mailto:x") == ""


def test_names_in_another_dress_are_seen_and_another_level_is_not(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Softwareentwickler (m/w/d)", "Feldmann GmbH"), now=clock())
    found = same_job(desk.vault, JobFields("softwareentwickler:in", "FELDMANN"), "", now=clock())
    assert found is not None and found.id == job
    senior = JobFields("Senior Softwareentwickler", "Feldmann")
    assert same_job(desk.vault, senior, "", now=clock()) is None
    add_job(desk, senior, now=clock())
    assert could_be_same(desk.vault, now=clock()) == ()


def test_a_later_try_at_the_same_place_is_another_job(desk: Desk, clock: Clock) -> None:
    first = add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock())
    close_job(desk, first, Outcome.THEY_SAID_NO, now=clock.advance(days=3))
    add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock.advance(days=120))
    assert could_be_same(desk.vault, now=clock()) == ()


def test_one_careers_page_with_two_jobs_is_no_pair(desk: Desk, clock: Clock) -> None:
    for title in ("Poet", "Painter"):
        add_job(desk, JobFields(title, "Nordlicht", url="https://nordlicht.example/jobs"), now=clock())
    assert could_be_same(desk.vault, now=clock()) == ()


def test_twenty_thousand_jobs_are_looked_through_once(desk: Desk, clock: Clock) -> None:
    stage = {"stage": "stage-applied", "place": 1.0}
    many = [
        {"title": f"Editor {n // 2}", "company": f"House {n // 2 % 900} GmbH", **stage} for n in range(20_000)
    ]
    heap = [{"title": "Poet", "company": "Nordlicht", **stage} for _ in range(2_000)]
    with desk.change("import_jobs", clock(), count=22_000):
        desk.vault.put_many(Job, clock(), many + heap)
    found = could_be_same(desk.vault, now=clock())
    assert len(found) == AT_MOST


def test_a_place_that_said_no_is_told_with_its_day_and_its_lesson(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Poet", "Nordlicht GmbH"), stage="stage-applied", now=clock())
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock.advance(days=3))
    with desk.change("keep_lesson", clock()):
        loss = desk.vault.put(Setback, clock(), job=job, outcome=Outcome.THEY_SAID_NO, heard_at=clock())
        desk.vault.put(Lesson, clock(), setback=loss, if_="they ask", then_="I breathe")
    told = been_here(desk.vault, "nordlicht", now=clock.advance(days=30))
    assert told is not None and told.job == job and told.outcome is Outcome.THEY_SAID_NO
    assert told.day == (clock() - timedelta(days=30)).date() and isinstance(told.day, date)
    assert told.lesson is not None and told.lesson.then_ == "I breathe"
    assert been_here(desk.vault, "nordlicht", job, now=clock()) is None
    again = add_job(desk, JobFields("Singer", "Nordlicht"), now=clock())
    assert sent_again(desk.vault, again, now=clock()) is None
    move_job(desk, again, "stage-applied", now=clock())
    moved = sent_again(desk.vault, again, now=clock())
    assert moved is not None and moved.job == job
    assert sent_again(desk.vault, again, now=clock.advance(days=1)) is None


def test_in_quiet_time_nothing_of_the_kind_is_told(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock())
    close_job(desk, job, Outcome.NO_ANSWER, now=clock())
    with desk.change("record_setback", clock()):
        begins = {"starts": clock(), "first_started": clock(), "ends": clock() + timedelta(days=1)}
        desk.vault.put(QuietTime, clock(), **begins, length_hours=24)
    assert been_here(desk.vault, "Nordlicht", now=clock()) is None
    assert been_here(desk.vault, "Nordlicht", now=clock.advance(days=2)) is not None
