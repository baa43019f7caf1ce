from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.next_steps import put_next_step
from rebound_desktop.domain.ahead_fields import NextStepFields
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_filter import JobFilter, from_kept, kept
from rebound_desktop.domain.nearest_date import DateKind
from rebound_desktop.queries.lines import ORDERS, Line, lines
from rebound_desktop.store import fitting
from rebound_desktop.store.fitting import count_of_fitting, ids_that_fit
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.vault import Vault
from tests.clock import Clock
from tests.queries import naive_jobs

ZONE = ZoneInfo("Europe/Paris")
NOW = Clock()()


def a_vault() -> Vault:
    return Vault.in_memory(zone=lambda: ZONE)


def walked(vault: Vault, chosen: JobFilter, order: str, down: bool, page: int) -> list[Line]:
    found: list[Line] = []
    after = None
    while True:
        came = lines(vault, chosen, order, down, after, page, now=NOW)
        assert len(came.lines) <= page
        found += came.lines
        after = came.after
        if after is None:
            return found


@settings(max_examples=300)
@given(naive_jobs.jobs(), naive_jobs.filters())
def test_a_filter_finds_what_looking_at_each_job_finds(made: list[dict[str, Any]], chosen: JobFilter) -> None:
    vault = a_vault()
    ids = naive_jobs.put(vault, made, NOW)
    right = [job for job, one in zip(ids, made, strict=True) if naive_jobs.fits(one, chosen)]
    assert ids_that_fit(vault, chosen, NOW) == right
    assert count_of_fitting(vault, chosen, NOW, 10_000) == len(right)
    shown = lines(vault, chosen, now=NOW)
    assert [line.id for line in shown.lines] == right[::-1] and shown.after is None
    vault.close()


@settings(max_examples=200)
@given(
    naive_jobs.jobs(),
    naive_jobs.filters(),
    st.sampled_from(sorted(ORDERS)),
    st.booleans(),
    st.integers(1, 5),
    st.sampled_from([(2000, 60, 20_000), (-1, 0, -1), (-1, 2001, 20_000)]),
)
def test_every_order_shows_each_line_once_page_by_page(
    made: list[dict[str, Any]],
    chosen: JobFilter,
    order: str,
    down: bool,
    page: int,
    way: tuple[int, int, int],
) -> None:
    vault = a_vault()
    naive_jobs.put(vault, made, NOW)
    with pytest.MonkeyPatch.context() as patch:
        # As in a small vault; as in a large one where much fits, and where little does.
        patch.setattr(fitting, "FEW", way[0])
        patch.setattr(fitting, "_OFTEN", way[1])
        patch.setattr(fitting, "MANY", way[2])
        found = [line.id for line in walked(vault, chosen, order, down, page)]
        whole = [line.id for line in lines(vault, chosen, order, down, page=10_000, now=NOW).lines]
    assert found == whole
    assert sorted(found) == sorted(ids_that_fit(vault, chosen, NOW))
    vault.close()


def added(desk: Desk, number: int, **values: object) -> str:
    at = NOW + timedelta(minutes=number)
    with desk.change("add_job", at, title=str(number)):
        values.setdefault("stage", "stage-wishlist")
        return desk.vault.put(Job, at, **values)


def titles(desk: Desk, order: str, down: bool) -> list[str]:
    return [line.title for line in lines(desk.vault, JobFilter(closed=True), order, down, now=NOW).lines]


def test_names_are_sorted_as_in_a_book_and_what_has_none_comes_last(desk: Desk) -> None:
    for number, title in enumerate(("Zoo", "ärztin", "", "Apfel", "Über", "uhr")):
        added(desk, number, title=title, company="x")
    assert titles(desk, "title", False) == ["Apfel", "ärztin", "Über", "uhr", "Zoo", ""]
    assert titles(desk, "title", True) == ["Zoo", "uhr", "Über", "ärztin", "Apfel", ""]


def test_pay_is_never_compared_across_currencies(desk: Desk) -> None:
    pay: dict[str, tuple[float | None, str, str | None]] = {
        "hour": (30.0, "EUR", "hour"),
        "year": (50_000.0, "EUR", "year"),
        "dollars": (55_000.0, "USD", "year"),
        "nothing": (None, "", None),
    }
    for number, (title, (amount, currency, period)) in enumerate(pay.items()):
        added(desk, number, title=title, pay_min=amount, pay_currency=currency, pay_period=period)
    assert titles(desk, "pay", False) == ["year", "hour", "dollars", "nothing"]
    assert titles(desk, "pay", True) == ["dollars", "hour", "year", "nothing"]


def test_a_line_says_what_comes_next(desk: Desk, clock: Clock) -> None:
    job = added(desk, 0, title="one", closes_on=date(2026, 11, 27))
    put_next_step(desk, job, NextStepFields("ask Noor", date(2026, 11, 24)), now=NOW)
    later = added(desk, 1, title="two", closes_on=date(2026, 11, 25))
    line = lines(desk.vault, JobFilter(), "next", False, now=NOW).lines[0]
    assert line.id == job and line.step == "ask Noor"
    assert line.next is not None and line.next.kind is DateKind.STEP and line.next.day == date(2026, 11, 24)
    assert [one.id for one in lines(desk.vault, JobFilter(), "next", True, now=NOW).lines] == [later, job]


def test_a_filter_is_read_as_it_was_kept(clock: Clock) -> None:
    @given(naive_jobs.filters())
    def same(chosen: JobFilter) -> None:
        again = from_kept(kept(chosen))
        assert kept(again) == kept(chosen)
        assert again.noes_away is False

    same()


@pytest.mark.parametrize(
    "said",
    [
        {"words": 7, "stages": "applied", "outcomes": ["gone"], "pay_from": [1], "applied_from": "soon"},
        {"silent_weeks": True, "pay_from": ["x", "EUR", "year"], "tags": [3, None], "later": 1},
        {"pay_from": [1, "EUR", "century"], "silent_weeks": -4, "remote": [["remote"]]},
    ],
)
def test_what_nobody_knows_in_a_kept_filter_is_left_out(said: dict[str, Any]) -> None:
    assert from_kept(said) == JobFilter()


def test_a_closed_job_is_seen_when_it_is_asked_for(desk: Desk) -> None:
    job = added(desk, 0, title="x", stage="stage-closed", outcome=Outcome.PAUSED, closed_at=NOW)
    asked = JobFilter(outcomes=frozenset({Outcome.PAUSED}))
    assert not lines(desk.vault, JobFilter(), now=NOW).lines
    assert [line.id for line in lines(desk.vault, asked, now=NOW).lines] == [job]
    moment: datetime | None = lines(desk.vault, asked, now=NOW).lines[0].closed_at
    assert moment == NOW
