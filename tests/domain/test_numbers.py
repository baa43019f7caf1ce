"""The numbers hold together: what flows in flows out, a funnel never grows, nothing is said too early."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.flows import Flow, flows, funnel, through
from rebound_desktop.domain.group import Application, grouped, set_apart
from rebound_desktop.domain.job_path import ENDS, STEPS, Move, Node, Passed, job_path, passed, skips
from rebound_desktop.domain.period import ALL, last_days, last_month, this_month, this_year
from rebound_desktop.domain.share import Share
from rebound_desktop.domain.waits import Wait, middle

WISHLIST, APPLIED, INTERVIEWING, OFFER, CLOSED = StageKind
FRIDAY = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
DAY = timedelta(days=1)


def ways(*kinds: StageKind, apart: timedelta = DAY) -> Passed:
    """The moves of a job that went through these kinds."""
    moves = [Move(one, other, FRIDAY + number * apart) for number, (one, other) in enumerate(pairwise(kinds))]
    return passed(moves)


@st.composite
def paths(draw):
    """Any life of a job, also the ones that no screen would make."""
    kinds = draw(st.lists(st.sampled_from(StageKind), max_size=7))
    gaps = draw(st.lists(st.integers(0, 90), min_size=7, max_size=7))
    at, moves = FRIDAY, []
    for number, kind in enumerate(kinds):
        at += timedelta(minutes=gaps[number])
        moves.append(Move(draw(st.none() | st.sampled_from(StageKind)), kind, at))
    stands = kinds[-1] if kinds else draw(st.sampled_from(StageKind))
    outcome = draw(st.none() | st.sampled_from(Outcome))
    return job_path(passed(moves), stands, outcome, applied=draw(st.booleans()), met=draw(st.booleans()))


@given(st.lists(paths(), max_size=40))
def test_what_flows_into_a_step_flows_out_and_all_end_somewhere(jobs) -> None:
    found = flows(Counter(jobs))
    for node in STEPS[1:]:
        came = sum(flow.count for flow in found if flow.target is node)
        went = sum(flow.count for flow in found if flow.source is node)
        assert came == went
    assert sum(flow.count for flow in found if flow.source is Node.SAVED) == len(jobs)
    assert sum(flow.count for flow in found if flow.target in ENDS) == len(jobs)
    assert not [flow for flow in found if flow.source in ENDS or flow.count < 1]
    assert all(STEPS.index(flow.source) < STEPS.index(flow.target) for flow in found if flow.target in STEPS)


@given(st.lists(paths(), max_size=40))
def test_a_funnel_begins_with_all_and_never_grows(jobs) -> None:
    counts = [count for _, count in funnel(Counter(jobs))]
    assert counts[0] == len(jobs)
    assert counts == sorted(counts, reverse=True)
    found = flows(Counter(jobs))
    for node, count in funnel(Counter(jobs)):
        assert through(found, node) <= count, "who jumped over a step has passed it"


@given(paths())
def test_every_path_begins_saved_and_climbs(path) -> None:
    assert path.steps[0] is Node.SAVED and path.end in ENDS
    assert [STEPS.index(node) for node in path.steps] == sorted({STEPS.index(node) for node in path.steps})


def test_a_job_that_jumped_from_applied_to_an_offer_has_passed_the_interviews() -> None:
    path = job_path(ways(WISHLIST, APPLIED, OFFER), OFFER, None, applied=True, met=False)
    assert path.steps == (Node.SAVED, Node.APPLIED, Node.OFFER) and path.end is Node.WAITING and skips(path)
    assert dict(funnel({path: 1}))[Node.INTERVIEWING] == 1
    assert Flow(Node.APPLIED, Node.OFFER, 1) in flows({path: 1})


def test_a_slip_of_the_hand_reached_nothing_and_a_stage_of_days_did() -> None:
    slip = ways(WISHLIST, APPLIED, OFFER, APPLIED, apart=timedelta(minutes=2))
    assert slip.slips == {OFFER}
    assert job_path(slip, APPLIED, None, applied=True, met=False).steps == (Node.SAVED, Node.APPLIED)
    ghosted = ways(WISHLIST, APPLIED, INTERVIEWING, APPLIED)
    assert Node.INTERVIEWING in job_path(ghosted, APPLIED, None, applied=True, met=False).steps


def test_a_card_dragged_to_applied_and_straight_back_was_never_applied_to() -> None:
    slip = ways(WISHLIST, APPLIED, WISHLIST, apart=timedelta(minutes=2))
    path = job_path(slip, WISHLIST, None, applied=True, met=False)
    assert path.steps == (Node.SAVED,) and path.end is Node.NOT_APPLIED


def test_a_stage_that_a_job_was_brought_in_with_counts_once_it_leaves_it() -> None:
    way = passed([Move(INTERVIEWING, CLOSED, FRIDAY)])
    path = job_path(way, CLOSED, Outcome.THEY_SAID_NO, applied=False, met=False)
    assert path.steps == (Node.SAVED, Node.APPLIED, Node.INTERVIEWING) and path.end is Node.THEY_SAID_NO


@pytest.mark.parametrize(
    ("outcome", "last"),
    [
        (Outcome.I_SAID_YES, Node.OFFER),
        (Outcome.I_SAID_NO, Node.OFFER),
        (Outcome.OFFER_WITHDRAWN, Node.OFFER),
        (Outcome.THEY_SAID_NO, Node.APPLIED),
        (Outcome.NO_ANSWER, Node.APPLIED),
        (Outcome.POSITION_FILLED, Node.SAVED),
        (Outcome.PAUSED, Node.SAVED),
        (Outcome.I_WITHDREW, Node.SAVED),
        (None, Node.SAVED),
    ],
)
def test_an_outcome_tells_how_far_it_had_come(outcome, last) -> None:
    path = job_path(Passed(), CLOSED, outcome, applied=False, met=False)
    assert path.steps[-1] is last
    assert path.end is (Node(outcome) if outcome else Node.UNSAID)


def test_an_interview_that_took_place_counts_wherever_the_card_lies() -> None:
    assert job_path(Passed(), APPLIED, None, applied=True, met=True).steps[-1] is Node.INTERVIEWING


def test_no_rate_below_five_and_no_claim_below_twenty() -> None:
    assert Share(2, 4).rate is None and Share(2, 5).rate == 0.4
    assert Share(9, 19).range is None
    low, high = Share(5, 20).range
    assert 0 < low < 0.25 < high < 0.5


@given(st.integers(20, 5000), st.integers(0, 5000))
def test_a_range_holds_its_rate_and_stays_between_none_and_all(whole, part) -> None:
    share = Share(min(part, whole), whole)
    low, high = share.range
    assert 0 <= low <= share.rate + 1e-9 and share.rate - 1e-9 <= high <= 1
    assert not share.is_above(share)


def test_two_groups_are_set_apart_when_chance_does_not_explain_it() -> None:
    def lot(name: str, count: int, met: int) -> list[Application]:
        return [Application(name, number < met, number < met, False) for number in range(count)]

    clear = grouped([*lot("a friend", 30, 24), *lot("portal", 60, 6), *lot("", 90, 90)])
    assert [group.name for group in clear] == ["portal", "a friend", ""]
    assert [group.name for group in set_apart(clear)] == ["a friend", "portal"]
    assert set_apart(grouped([*lot("a friend", 19, 19), *lot("portal", 60, 0)])) is None
    assert set_apart(grouped([*lot("a friend", 30, 10), *lot("portal", 30, 7)])) is None


def test_names_that_differ_in_case_and_space_are_one_group() -> None:
    found = grouped([Application(name, False, False, False) for name in ("LinkedIn", " linkedin", "Fair")])
    assert [(group.name, group.applied) for group in found] == [("LinkedIn", 2), ("Fair", 1)]


def wait(days: int | None, *, is_open: bool = False) -> Wait:
    begun = date(2026, 11, 1)
    return Wait(begun, None if days is None else begun + timedelta(days=days), is_open)


def test_the_middle_says_who_waits_and_nothing_below_five() -> None:
    few = middle([wait(3), wait(9), wait(None, is_open=True), wait(None)])
    assert (few.days, few.longest, few.came, few.waiting, few.never) == (None, None, 2, 1, 1)
    enough = middle([wait(days) for days in (9, 2, 41, 5, 7, 30)])
    assert (enough.days, enough.longest) == (7, 41)


@given(st.lists(st.integers(0, 400), min_size=5))
def test_half_of_what_came_took_no_longer_than_the_middle(took) -> None:
    found = middle([wait(days) for days in took])
    assert 2 * sum(days <= found.days for days in took) >= len(took)


def test_periods_begin_and_end_where_a_person_says() -> None:
    today = date(2024, 2, 29)
    assert ALL.holds(date.min) and this_year(today).first == date(2024, 1, 1)
    ninety = last_days(90, today)
    assert ninety.holds(today) and ninety.holds(today - timedelta(days=89))
    assert not ninety.holds(today - timedelta(days=90))
    assert (this_month(today).first, this_month(today).last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert last_month(date(2026, 1, 31)).first == date(2025, 12, 1)
    assert this_month(date(2026, 12, 5)).last == date(2026, 12, 31)
