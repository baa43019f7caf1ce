"""Everything a person does can be taken back and done again, in order, also after a restart."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Event, Job, OwnPlace
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


def add_job(vault: Vault, now: datetime, title: str) -> str:
    with vault.change("add_job", now, title=title):
        job = vault.put(Job, now, title=title, stage="stage-wishlist")
        vault.put(Event, now, job=job, kind="saved", at=now)
    return job


def titles(vault: Vault) -> list[str]:
    return [title for (title,) in vault.rows("SELECT title FROM job ORDER BY title")]


def test_a_job_with_its_first_event_is_undone_and_redone(vault: Vault, clock: Clock) -> None:
    add_job(vault, clock(), "one")
    step = vault.undo(clock())
    assert step is not None
    assert (step.label, step.words, step.tables) == ("add_job", {"title": "one"}, {"job", "event"})
    assert titles(vault) == []
    assert vault.redo(clock()) is not None
    assert titles(vault) == ["one"]
    assert vault.value("SELECT count(*) FROM event") == 1


def test_a_cascade_is_undone_and_redone(vault: Vault, clock: Clock) -> None:
    job = add_job(vault, clock(), "one")
    with vault.change("delete_job", clock()):
        vault.write("DELETE FROM job WHERE id = ?", (job,))
    assert vault.value("SELECT count(*) FROM event") == 0
    vault.undo(clock())
    assert vault.value("SELECT count(*) FROM event") == 1
    vault.redo(clock())
    assert vault.value("SELECT count(*) FROM event") == 0


def test_steps_go_back_last_in_first_out(vault: Vault, clock: Clock) -> None:
    for title in ("one", "two", "three"):
        add_job(vault, clock(), title)
    undone = [vault.undo(clock()) for _ in range(4)]
    assert [step and step.words["title"] for step in undone] == ["three", "two", "one", None]
    assert vault.undo_label() is None
    redone = [vault.redo(clock()) for _ in range(4)]
    assert [step and step.words["title"] for step in redone] == ["one", "two", "three", None]
    assert titles(vault) == ["one", "three", "two"]


def test_after_a_new_step_nothing_is_redone(vault: Vault, clock: Clock) -> None:
    add_job(vault, clock(), "one")
    add_job(vault, clock(), "two")
    vault.undo(clock())
    add_job(vault, clock(), "three")
    assert vault.redo_label() is None
    assert vault.redo(clock()) is None
    vault.undo(clock())
    label = vault.redo_label()
    assert label is not None
    assert label.words == {"title": "three"}
    vault.undo(clock())
    assert titles(vault) == []
    assert vault.undo(clock()) is None


def test_the_history_only_grows_and_says_what_was_undone(vault: Vault, clock: Clock) -> None:
    add_job(vault, clock(), "one")
    vault.undo(clock())
    vault.redo(clock())
    told = [(line.number, line.kind, line.label, line.of) for line in vault.history(10)]
    assert told == [(3, "redo", "add_job", 1), (2, "undo", "add_job", 1), (1, "do", "add_job", None)]
    assert vault.history_number() == 3
    assert [line.number for line in vault.history(1)] == [3]


def test_undo_and_redo_reach_across_restarts(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=paris)
    add_job(vault, clock(), "one")
    add_job(vault, clock(), "two")
    vault.close()
    vault = Vault.open(path, KEY, zone=paris)
    vault.undo(clock())
    vault.close()
    vault = Vault.open(path, KEY, zone=paris)
    assert titles(vault) == ["one"]
    vault.redo(clock())
    assert titles(vault) == ["one", "two"]
    vault.close()


def test_a_conflict_leaves_everything_as_it_was(vault: Vault, clock: Clock) -> None:
    job = add_job(vault, clock(), "one")
    with vault.unrecorded() as connection:
        connection.execute("UPDATE job SET title = 'elsewhere' WHERE id = ?", (job,))
    with pytest.raises(Refusal, match="undo_blocked"):
        vault.undo(clock())
    assert titles(vault) == ["elsewhere"]
    assert vault.value("SELECT count(*) FROM event") == 1
    assert vault.history_number() == 1


def test_a_change_that_would_be_skipped_in_silence_is_refused(vault: Vault, clock: Clock) -> None:
    """SQLite skips a table it no longer knows; undo would seem to work and do nothing."""
    with vault.change("add", clock()):
        vault.put(Job, clock(), title="one", stage="stage-wishlist")
        vault.put(OwnPlace, clock(), name="the union's list")
    with vault.unrecorded() as connection:
        connection.execute("ALTER TABLE own_place RENAME TO list_of_mine")
    with pytest.raises(Refusal, match="undo_blocked"):
        vault.undo(clock())
    assert titles(vault) == ["one"]


def test_no_step_before_the_floor_is_undone(vault: Vault, clock: Clock) -> None:
    add_job(vault, clock(), "one")
    add_job(vault, clock(), "two")
    vault.undo(clock())
    with vault.unrecorded() as connection:
        connection.execute(
            "INSERT INTO history (label, at, schema, kind) VALUES ('floor', '2026', 2, 'floor')"
        )
    assert vault.undo(clock()) is None
    assert vault.redo(clock()) is None
    add_job(vault, clock(), "three")
    assert vault.undo(clock()) is not None
    assert titles(vault) == ["one"]


def test_an_import_of_five_thousand_is_one_step(vault: Vault, clock: Clock) -> None:
    with vault.change("import_jobs", clock(), count=5000):
        jobs = vault.put_many(
            Job, clock(), ({"title": f"job {number}", "stage": "stage-applied"} for number in range(5000))
        )
        vault.put_many(Event, clock(), ({"job": job, "kind": "saved", "at": clock()} for job in jobs))
    assert len(vault.history(10)) == 1
    vault.undo(clock())
    assert titles(vault) == []
    assert vault.value("SELECT count(*) FROM event") == 0
