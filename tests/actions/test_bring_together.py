"""Two entries for one job become one: what hung on either hangs on the one, and it can be undone."""

from datetime import date, timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.bring_together import PARTS, are_two, bring_together
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.people_of_job import PersonFields, add_person
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.could_be_same import could_be_same
from rebound_desktop.store.tables.jobs import Attachment, Job
from rebound_desktop.store.tables.sorted import UNDOABLE
from tests.clock import Clock
from tests.store.dump import everything


def two(desk: Desk, clock: Clock) -> tuple[str, str]:
    keep = add_job(desk, JobFields("Data editor", "Meridian Atlas", notes="mine"), now=clock())
    fields = JobFields(
        "Data Editor (m/w/d)",
        "Meridian Atlas GmbH",
        "Lyon",
        pay_min=58_000,
        pay_currency="EUR",
        pay_period=PayPeriod.YEAR,
        url="https://meridian.example/7",
        posting="You edit data.",
        notes="theirs",
        applied_on=date(2026, 11, 2),
    )
    other = add_job(desk, fields, stage="stage-applied", now=clock.advance(hours=1))
    return keep, other


def hanging(desk: Desk, job: str) -> dict[str, int]:
    tables = [one._meta.table_name for one in UNDOABLE if "job" in one._meta.fields]
    counts = {
        name: desk.vault.value(f'SELECT COUNT(*) FROM "{name}" WHERE job = ?', (job,)) for name in tables
    }
    return {name: count for name, count in counts.items() if count}


def test_all_that_hangs_on_the_other_moves_and_what_was_empty_is_filled(desk: Desk, clock: Clock) -> None:
    keep, other = two(desk, clock)
    note_on_job(desk, other, "They called.", now=clock.advance(hours=1))
    add_person(desk, other, PersonFields("Ada"), now=clock())
    plan_interview(desk, other, InterviewFields(at=clock() + timedelta(days=2)), now=clock())
    star_job(desk, other, True, now=clock())
    with desk.change("attach_file", clock(), name="cv"):
        desk.vault.put(Attachment, clock(), job=other, name="cv.pdf", sha256="0" * 64, media_type="", size=1)
    before, moved = hanging(desk, keep), hanging(desk, other)
    bring_together(desk, keep, other, {"stage"}, "Title: Data Editor (m/w/d)", now=clock.advance(hours=1))
    assert hanging(desk, other) == {}
    after = hanging(desk, keep)
    assert after["event"] == before["event"] + moved["event"] + 1  # the note of what would not be seen
    assert after["person"] == after["interview"] == after["attachment"] == 1
    row = desk.vault.row(
        "SELECT title, company, location, pay_min, posting, stage, starred, notes FROM job WHERE id = ?",
        (keep,),
    )
    assert row == (
        "Data editor",
        "Meridian Atlas",
        "Lyon",
        58_000,
        "You edit data.",
        "stage-applied",
        1,
        "mine\n\ntheirs",
    )
    assert desk.vault.value("SELECT deleted_at FROM job WHERE id = ?", (other,)) is not None
    assert desk.vault.value("SELECT applied_on FROM job WHERE id = ?", (keep,)) == "2026-11-02"


def test_it_is_one_step_and_its_undo_brings_both_back_as_they_were(desk: Desk, clock: Clock) -> None:
    keep, other = two(desk, clock)
    note_on_job(desk, other, "They called.", now=clock())
    before = everything(desk.vault)
    number = desk.vault.history_number()
    bring_together(desk, keep, other, set(PARTS), "x", now=clock.advance(hours=1))
    assert desk.vault.history_number() == number + 1
    after = everything(desk.vault)
    desk.undo(clock())
    assert everything(desk.vault) == before
    desk.redo(clock())
    assert everything(desk.vault) == after


def test_two_different_jobs_are_suggested_no_more_until_that_is_undone(desk: Desk, clock: Clock) -> None:
    keep, other = two(desk, clock)
    assert [(pair.one, pair.other) for pair in could_be_same(desk.vault, now=clock())] == [(keep, other)]
    are_two(desk, other, keep, now=clock())
    assert could_be_same(desk.vault, now=clock()) == ()
    desk.undo(clock())
    assert len(could_be_same(desk.vault, now=clock())) == 1
    with pytest.raises(Refusal):
        are_two(desk, keep, "gone", now=clock())
    with pytest.raises(Refusal):
        bring_together(desk, keep, "gone", now=clock())


def test_every_column_of_a_job_is_kept_brought_or_known_to_stay() -> None:
    stays = {"id", "created_at", "updated_at", "zone", "day", "deleted_at", "posting_note"} | {
        "starred",
        "notes",
        "tags",
    }
    brought = {name for columns in PARTS.values() for name in columns} | {"imported_from", "import_key"}
    assert {field.name for field in Job._meta.sorted_fields} == stays | brought
