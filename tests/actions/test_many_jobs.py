from datetime import date, timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.many.doing import Deed, begin_many, do_many, many_page
from rebound_desktop.actions.many.marking import Plan, Source, Star, Tag, Trash
from rebound_desktop.actions.many.moving import End, Move
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Job
from tests.clock import Clock
from tests.store.dump import everything

DEEDS: list[Deed] = [
    Move("stage-applied"),
    End(Outcome.THEY_SAID_NO),
    End(Outcome.NO_ANSWER),
    Star(True),
    Tag("maps, #later"),
    Source("a friend"),
    Plan("ask again", date(2026, 12, 1)),
    Trash(),
]


def some(desk: Desk, clock: Clock, count: int, **fields: object) -> list[str]:
    made = [
        {"title": f"Job {n}", "stage": "stage-wishlist", "place": float(n), "tags": "Maps; own", **fields}
        for n in range(count)
    ]
    with desk.change("import_jobs", clock(), count=count):
        return desk.vault.put_many(Job, clock(), made)


def values(desk: Desk, column: str) -> list[object]:
    return [value for (value,) in desk.vault.rows(f"SELECT {column} FROM job ORDER BY place, id")]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.label)
@pytest.mark.parametrize("count", [3, 250])
def test_each_deed_on_many_jobs_is_one_step_there_and_back(
    desk: Desk, clock: Clock, deed: Deed, count: int
) -> None:
    jobs = some(desk, clock, count)
    before, step = everything(desk.vault), desk.vault.history_number()
    assert do_many(desk, ChosenJobs(tuple(jobs)), deed, now=clock()) == count
    assert desk.vault.history_number() == step + 1
    after, label = everything(desk.vault), desk.vault.undo_label()
    assert label is not None and (label.label, label.words["count"]) == (deed.label, count)
    desk.undo(clock())
    assert everything(desk.vault) == before
    desk.redo(clock())
    assert everything(desk.vault) == after


def test_all_that_fit_are_meant_also_those_that_no_screen_has_loaded(desk: Desk, clock: Clock) -> None:
    some(desk, clock, 130, tags="maps")
    others = some(desk, clock, 4, tags="poems")
    left_out = desk.vault.value("SELECT id FROM job WHERE title = 'Job 7' AND tags = 'maps'")
    chosen = ChosenJobs((left_out,), JobFilter(tags=frozenset({"maps"})))
    assert do_many(desk, chosen, Star(True), now=clock()) == 129
    starred = {job for (job,) in desk.vault.rows("SELECT id FROM job WHERE starred")}
    assert len(starred) == 129 and left_out not in starred and not starred & set(others)


def test_a_no_to_many_makes_no_setback_and_no_quiet_time(desk: Desk, clock: Clock) -> None:
    jobs = some(desk, clock, 120)
    wanted = add_job(desk, JobFields("Wanted"), stage="stage-applied", starred=True, now=clock())
    do_many(desk, ChosenJobs((*jobs, wanted)), End(Outcome.THEY_SAID_NO), now=clock())
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0
    assert desk.vault.value("SELECT COUNT(*) FROM quiet_time") == 0
    assert set(values(desk, "outcome")) == {"they_said_no"}
    matters = desk.vault.rows("SELECT id, mattered_until > ? FROM job WHERE mattered_until > ''", (clock(),))
    assert matters == [(wanted, 1)]
    assert do_many(desk, ChosenJobs(tuple(jobs)), End(Outcome.THEY_SAID_NO), now=clock()) == 0


def test_moved_jobs_lie_on_top_as_they_lay_on_the_screen(desk: Desk, clock: Clock) -> None:
    jobs = some(desk, clock, 230)
    do_many(desk, ChosenJobs(tuple(jobs)), Move("stage-offer"), now=clock())
    assert [job for (job,) in desk.vault.rows("SELECT id FROM job ORDER BY place, id")] == jobs
    kinds = desk.vault.rows("SELECT DISTINCT kind, to_stage FROM event")
    assert set(kinds) == {("applied", ""), ("moved", "Offer")}


def test_into_a_closed_stage_only_an_outcome_leads_and_nothing_is_half_done(desk: Desk, clock: Clock) -> None:
    jobs = some(desk, clock, 150, stage="stage-closed", outcome=Outcome.PAUSED)
    jobs += some(desk, clock, 1)
    before = everything(desk.vault)
    with pytest.raises(Refusal, match="outcome_missing"):
        do_many(desk, ChosenJobs(tuple(jobs[::-1])), Move("stage-closed"), now=clock())
    with pytest.raises(Refusal, match="row_gone"):
        do_many(desk, ChosenJobs(tuple(jobs)), Move("nowhere"), now=clock())
    assert everything(desk.vault) == before
    some(desk, clock, 1)  # nothing stands in the way of the next change


def test_a_tag_is_added_once_and_taken_whatever_its_capitals(desk: Desk, clock: Clock) -> None:
    one = tuple(some(desk, clock, 1))
    do_many(desk, ChosenJobs(one), Tag("MAPS, new"), now=clock())
    assert values(desk, "tags") == ["Maps, own, new"]
    assert do_many(desk, ChosenJobs(one), Tag("own"), now=clock()) == 0
    do_many(desk, ChosenJobs(one), Tag("maps", away=True), now=clock())
    assert values(desk, "tags") == ["own, new"]
    with pytest.raises(Refusal, match="tag_missing"):
        do_many(desk, ChosenJobs(one), Tag(" # "), now=clock())


def test_what_is_in_the_trash_or_gone_is_left_alone(desk: Desk, clock: Clock) -> None:
    jobs = some(desk, clock, 3)
    do_many(desk, ChosenJobs((jobs[0],)), Trash(), now=clock())
    assert do_many(desk, ChosenJobs((*jobs, "nowhere")), Star(True), now=clock()) == 2
    assert do_many(desk, ChosenJobs(()), Star(True), now=clock()) == 0


def test_between_the_pages_a_draft_is_kept_and_another_change_waits(desk: Desk, clock: Clock) -> None:
    jobs = some(desk, clock, 250)
    doing = begin_many(desk, ChosenJobs(tuple(jobs)), Star(True), now=clock())
    many_page(desk, doing, now=clock() + timedelta(seconds=1))
    assert not doing.is_whole and doing.changed == 100
    with pytest.raises(Refusal, match="import_running"):
        add_job(desk, JobFields("x"), now=clock())
