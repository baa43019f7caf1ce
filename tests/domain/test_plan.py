"""What is planned after a change: the return, dates that speak in quiet time, follow-ups that wait."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.agenda import Kind, Say, Wishes
from rebound_desktop.domain.plan import Date, Facts, FollowUp, Planned, Return, SetTime, plan
from rebound_desktop.domain.quiet_time import QuietTime
from rebound_desktop.domain.reminder_hours import USUAL, ReminderHours
from tests.domain.nudges import DAY, END, PARIS, at

BEGAN = at(21, 18)
QUIET = QuietTime("quiet", BEGAN, END, BEGAN)
INTERVIEW = Date("talk", Kind.INTERVIEW, at(26, 14), at(16, 9), hourly=True)


def planned(now: datetime = BEGAN, zone: ZoneInfo = PARIS, **facts: object) -> Planned:
    return plan(Facts(**facts), zone, now)  # type: ignore[arg-type]


def of_kind(found: Planned, kind: Kind) -> list[Say]:
    return [say for say in found.says if say.kind is kind]


def test_a_quiet_time_is_a_hold_and_a_whole_chain() -> None:
    found = planned(returns=(Return(QUIET),))
    assert [(say.step, say.at) for say in found.says] == [(1, END), (2, END), (3, END)]
    assert len({say.key for say in found.says}) == 3
    (hold,) = found.holds
    assert (hold.starts, hold.until) == (BEGAN, END)


def test_the_same_facts_give_the_same_plan_later() -> None:
    facts = Facts(returns=(Return(QUIET),), dates=(INTERVIEW,), set_times=(SetTime("s", at(25, 9)),))
    assert plan(facts, PARIS, BEGAN) == plan(facts, PARIS, BEGAN + DAY)


def test_a_moved_end_is_a_new_promise() -> None:
    before = planned(returns=(Return(QUIET),))
    after = planned(returns=(Return(replace(QUIET, ends=END + DAY)),))
    assert not {say.key for say in before.says} & {say.key for say in after.says}


def test_a_step_ends_the_return() -> None:
    assert not planned(returns=(Return(QUIET, step_at=END + DAY),), now=END + DAY).says


def test_a_step_inside_quiet_time_leaves_the_one_nudge_at_its_end() -> None:
    found = planned(returns=(Return(QUIET, step_at=BEGAN + DAY),))
    assert [say.step for say in found.says] == [1]


def test_a_loss_put_behind_is_not_returned_to() -> None:
    assert not planned(returns=(Return(QUIET, folded=True),)).says


def test_after_thirty_days_nothing_is_left_of_a_return() -> None:
    assert not planned(returns=(Return(QUIET),), now=END + timedelta(days=30)).says


def test_whoever_is_ready_sooner_is_not_called_back_at_once() -> None:
    early = replace(QUIET, ended_early_at=at(22, 15))
    found = planned(returns=(Return(early),), now=at(22, 15))
    assert not found.holds
    assert found.says[0].at == at(23, 9)


def test_of_two_quiet_times_the_last_is_returned_from() -> None:
    second = QuietTime("second", at(24, 9), at(25, 9), at(24, 9))
    found = planned(returns=(Return(QUIET), Return(second)), now=at(24, 10))
    assert {say.subject for say in found.says} == {"second"}


def test_after_a_heavy_day_the_text_is_softer_until_it_is_over() -> None:
    heavy = END - timedelta(hours=3)
    found = planned(returns=(Return(QUIET),), heavy_at=heavy)
    assert [say.soft_until for say in found.says] == [heavy + DAY, None, None]
    assert planned(returns=(Return(QUIET),), heavy_at=END - DAY).says[0].soft_until is None


def test_an_interview_is_told_a_day_and_an_hour_before() -> None:
    told = planned(dates=(INTERVIEW,)).says
    assert [say.at for say in told] == [at(25, 14), at(26, 13)]
    assert {say.moment for say in told} == {at(26, 14)}


def test_an_early_interview_is_told_in_the_reminder_hours_of_the_day_before() -> None:
    assert [say.at for say in planned(dates=(replace(INTERVIEW, at=at(26, 8)),)).says] == [at(25, 9)]


def test_an_interview_after_a_day_without_reminder_hours_is_told_before_that_day() -> None:
    hours = ReminderHours((USUAL, USUAL, None, USUAL, USUAL, USUAL, USUAL))
    told = planned(dates=(INTERVIEW,), wishes=Wishes(hours=hours)).says
    assert [say.at for say in told] == [at(24, 9), at(26, 13)]


def test_nobody_is_told_at_once_of_what_they_have_just_typed() -> None:
    for typed, told in ((at(25, 15), at(26, 9)), (at(26, 9, 30), at(26, 10, 30))):
        assert planned(dates=(replace(INTERVIEW, known_since=typed),)).says[0].at == told


def test_a_date_speaks_in_quiet_time_if_it_has_to() -> None:
    closing = Date("c", Kind.CLOSING, at(22, 0), BEGAN, all_day=True)
    found = planned(returns=(Return(QUIET),), dates=(closing,))
    (told,) = of_kind(found, Kind.CLOSING)
    assert told.at == at(22, 9)
    assert found.holds[0].exceptions == {told.key}


def test_a_date_is_told_after_quiet_time_where_that_is_in_time() -> None:
    found = planned(returns=(Return(QUIET),), dates=(replace(INTERVIEW, at=at(23, 14)),))
    assert [say.at for say in of_kind(found, Kind.INTERVIEW)] == [at(23, 9), at(23, 13)]


def test_a_date_let_go_by_is_not_told() -> None:
    assert not planned(dates=(replace(INTERVIEW, told=False),)).says


def test_names_are_planned_only_while_they_are_allowed() -> None:
    named = replace(INTERVIEW, title="Data editor", company="Le Monde")
    assert planned(dates=(named,)).says[0].title == ""
    allowed = planned(dates=(named,), wishes=Wishes(names=True)).says[0]
    assert (allowed.title, allowed.company) == ("Data editor", "Le Monde")


def test_a_set_time_is_one_entry_and_the_return_waits_until_the_morning_after() -> None:
    found = planned(returns=(Return(QUIET),), set_times=(SetTime("s", at(25, 10)),), now=END)
    assert [say.at for say in of_kind(found, Kind.SET_TIME)] == [at(25, 10)]
    assert [say.not_before for say in of_kind(found, Kind.RETURN)] == [None, at(26, 9), at(26, 9)]


FOLLOW_UPS = (FollowUp("a", at(21, 9).date()), FollowUp("b", at(30, 9).date()))


def test_follow_ups_are_told_on_their_morning() -> None:
    assert [say.at for say in planned(follow_ups=FOLLOW_UPS).says if say.step == 1] == [at(21, 9), at(30, 9)]


def test_follow_ups_wait_for_the_day_after_the_first_step() -> None:
    assert not of_kind(planned(returns=(Return(QUIET),), follow_ups=FOLLOW_UPS), Kind.FOLLOW_UP)
    assert not of_kind(planned(returns=(Return(QUIET),), follow_ups=FOLLOW_UPS, now=END), Kind.FOLLOW_UP)
    stepped = (Return(QUIET, step_at=at(24, 15)),)
    found = planned(returns=stepped, follow_ups=FOLLOW_UPS, now=at(24, 15))
    assert [say.at for say in found.says if say.step == 1] == [at(25, 9), at(30, 9)]


@pytest.mark.parametrize(("part", "left"), [("selfcare", {Kind.INTERVIEW}), ("jobs", {Kind.RETURN})])
def test_a_part_that_is_off_says_nothing(part: str, left: set[Kind]) -> None:
    found = planned(returns=(Return(QUIET),), dates=(INTERVIEW,), wishes=Wishes(off=frozenset({part})))
    assert {say.kind for say in found.says} == left
