"""The chosen jobs as a file: only those, in their order, and the JSON comes back equal."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.next_steps import put_next_step
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.people_of_job import PersonFields, add_person
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.takeout.bring_back import Answer, bring_back
from rebound_desktop.actions.takeout.chosen_out import take_chosen
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.ahead_fields import NextStepFields
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.archive_in import is_own_document, read_everything
from rebound_desktop.store.shape import shape
from rebound_desktop.store.tables.jobs import Attachment
from rebound_desktop.window.takeout.job_words import job_words
from tests.actions.any_vault import empty_desk, held
from tests.clock import Clock

NOTES = "calm\n\n- asked about *maps*"
MARK = "seldom-marker-sealed"
ENDINGS = ("csv", "xlsx", "json", "md")


@pytest.fixture
def jobs(desk: Desk, clock: Clock) -> dict[str, str]:
    """Three jobs with all that hangs on jobs; one of them ended with a letter nobody has opened."""
    ids = {}
    for title in ("=one", "two", "three"):
        clock.advance(minutes=1)
        fields = JobFields(title, "Tellus", notes=NOTES, posting="Maps.\n# Pay: good", tags="maps")
        ids[title] = job = add_job(desk, fields, stage="stage-applied", now=clock())
        line = note_on_job(desk, job, f"rang about {title}", now=clock())
        note_on_job(desk, job, f"rang again about {title}", corrects=line, now=clock())
        add_person(desk, job, PersonFields("Noor", "recruiter", "noor@tellus.example"), now=clock())
        plan_interview(desk, job, InterviewFields(at=clock() + timedelta(days=3), round="first"), now=clock())
        put_next_step(desk, job, NextStepFields("read the reviews"), now=clock())
    with desk.change("attach_file", clock(), name="cv.pdf"):
        desk.vault.put(Attachment, clock(), job=ids["two"], name="cv.pdf", sha256="0" * 64, size=1)
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=ids["two"], letter=Letter(f"{MARK} body", f"{MARK} s"))
    record_setback(desk, loss, now=clock())
    return ids


def written(desk: Desk, clock: Clock, target: Path, *ids: str) -> bytes:
    took = take_chosen(desk, target, ChosenJobs(ids), job_words(), Going(), now=clock())
    assert (took.jobs, took.size) == (len(ids), target.stat().st_size)
    return target.read_bytes()


def test_the_chosen_ones_and_no_others_stand_in_the_tables_as_on_the_screen(
    desk: Desk, clock: Clock, jobs: dict[str, str], tmp_path: Path
) -> None:
    chosen = (jobs["three"], jobs["=one"])
    text = written(desk, clock, tmp_path / "jobs.csv", *chosen).decode("utf-8-sig")
    assert [row["Title"] for row in csv.DictReader(io.StringIO(text))] == ["three", "'=one"]
    written(desk, clock, tmp_path / "jobs.xlsx", *chosen)
    sheet = load_workbook(tmp_path / "jobs.xlsx").active
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["three", "'=one"]


def test_the_text_says_what_is_known_of_each_and_nothing_that_was_corrected(
    desk: Desk, clock: Clock, jobs: dict[str, str], tmp_path: Path
) -> None:
    text = written(desk, clock, tmp_path / "jobs.md", jobs["two"], jobs["=one"]).decode()
    first, second = text.split("\n---\n\n")
    assert first.startswith("# two, Tellus\n\n- Stage: Closed\n- Outcome: they said no\n")
    assert f"## Notes\n\n{NOTES}\n" in second and "- Noor, recruiter, noor@tellus.example\n" in second
    assert "- 2026-11-23: Interview, first\n" in second and "- 2026-11-20: Saved\n" in second
    assert "- 2026-11-20: Note\n\n  > rang again about =one\n" in second and "> rang about" not in second
    assert second.endswith("## Posting\n\n> Maps.\n> # Pay: good\n")


def test_a_title_that_means_something_in_markdown_stays_a_title(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    job = add_job(desk, JobFields("# C\n[x](y) *now* <b>"), now=clock())
    text = written(desk, clock, tmp_path / "jobs.md", job).decode()
    assert text.startswith("# \\# C \\[x\\](y) \\*now\\* \\<b\\>\n\n- Stage")


def test_the_json_comes_back_equal_and_a_second_time_brings_nothing(
    desk: Desk, clock: Clock, jobs: dict[str, str], tmp_path: Path
) -> None:
    data = written(desk, clock, tmp_path / "jobs.json", jobs["=one"], jobs["two"])
    assert is_own_document(data)
    fresh = empty_desk()
    for added in (True, False):
        pieces = read_everything("jobs.json", data, shape(), fresh.vault.schema())
        came = bring_back(fresh, "jobs.json", pieces, Answer(), now=clock())
        assert bool(came.added) is added and not came.replaced
    theirs, mine = held(fresh), held(desk)
    here = (jobs["=one"], jobs["two"])
    for table in ("job", "event", "interview", "person", "next_step", "stage"):
        by = {"job": "id", "stage": None}.get(table, "job")
        names = [name for _, name, *_ in desk.vault.rows(f"PRAGMA table_info({table})")]
        at = names.index(by) if by else -1
        assert theirs[table] == [row for row in mine[table] if at < 0 or row[at] in here], table


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_letter_loss_or_journal_page_goes_along(
    desk: Desk, clock: Clock, jobs: dict[str, str], tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"jobs.{ending}"
    took = take_chosen(desk, file, ChosenJobs((jobs["two"],)), job_words(), Going(), now=clock())
    data = file.read_bytes()
    assert MARK.encode() not in data and b"cv.pdf" not in data
    assert took.left_out.get("sealed", 0) == (ending != "json")
    assert took.left_out.get("files", 0) == (ending == "json")
    if ending == "json":
        tables = {one["table"]: one["rows"] for one in json.loads(data)["tables"]}
        assert "setback" not in tables and "message" not in tables and "entry" not in tables


def test_all_that_fit_are_written_also_those_no_screen_has_loaded(
    desk: Desk, clock: Clock, jobs: dict[str, str], tmp_path: Path
) -> None:
    for number in range(520):
        add_job(desk, JobFields(f"poem {number}", tags="poems"), now=clock())
    chosen = ChosenJobs((), JobFilter(tags=frozenset({"poems"})))
    for ending in ENDINGS:
        took = take_chosen(desk, tmp_path / f"j.{ending}", chosen, job_words(), Going(), now=clock())
        assert took.jobs == 520
    assert (tmp_path / "j.md").read_text().count("\n# poem ") == 519


def test_what_went_to_the_trash_meanwhile_is_not_written(
    desk: Desk, clock: Clock, jobs: dict[str, str], tmp_path: Path
) -> None:
    trash_job(desk, jobs["two"], now=clock())
    chosen = ChosenJobs(tuple(jobs.values()))
    assert take_chosen(desk, tmp_path / "j.md", chosen, job_words(), Going(), now=clock()).jobs == 2
    with pytest.raises(Refusal, match="nothing_chosen"):
        take_chosen(desk, tmp_path / "k.md", ChosenJobs((jobs["two"],)), job_words(), Going(), now=clock())
    assert not (tmp_path / "k.md").exists()


@pytest.mark.parametrize("ending", ENDINGS)
def test_stopping_leaves_the_file_that_was_there(
    desk: Desk, clock: Clock, tmp_path: Path, ending: str
) -> None:
    ids = tuple(add_job(desk, JobFields(f"job {number}"), now=clock()) for number in range(300))
    file = tmp_path / f"jobs.{ending}"
    file.write_bytes(b"the one before")
    going = Going(stopped=lambda: True)
    with pytest.raises(Refusal, match="takeout_stopped"):
        take_chosen(desk, file, ChosenJobs(ids), job_words(), going, now=clock())
    assert file.read_bytes() == b"the one before" and len(list(tmp_path.iterdir())) == 1
