"""What a stage counted as is kept with each move, also with those of an older vault."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.stages import rename_stage
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.store.migrations import runner
from rebound_desktop.store.migrations.runner import migrations
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))
KINDS = "SELECT kind, from_kind, to_kind FROM event WHERE kind <> 'saved' ORDER BY created_at, id"


def test_a_renamed_stage_still_counts_as_what_it_counted_as(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Editor"), now=clock())
    move_job(desk, job, "stage-interviewing", now=clock.advance(days=1))
    rename_stage(desk, "stage-interviewing", "Tea with strangers", now=clock.advance(days=1))
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock.advance(days=1))
    assert desk.vault.rows(KINDS) == [
        ("applied", None, None),
        ("moved", "wishlist", "interviewing"),
        ("outcome", "interviewing", "closed"),
    ]


def test_a_reopened_job_is_back_in_its_stage_also_when_that_was_renamed(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Editor"), stage="stage-interviewing", now=clock())
    close_job(desk, job, Outcome.PAUSED, now=clock.advance(days=1))
    rename_stage(desk, "stage-interviewing", "Tea with strangers", now=clock())
    reopen_job(desk, job, now=clock.advance(days=1))
    assert desk.vault.value("SELECT stage FROM job") == "stage-interviewing"


def test_an_older_vault_learns_the_kinds_of_its_moves_and_its_newest_step_can_be_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def paris() -> ZoneInfo:
        return ZoneInfo("Europe/Paris")

    clock, path = Clock(), tmp_path / "vault.db"
    with monkeypatch.context() as older:
        older.setattr(runner, "migrations", lambda: migrations()[:2])
        vault = Vault.create(path, KEY, zone=paris)
        with vault.change("add_job", clock(), title="Editor"):
            _put(vault, "job", id="j", title="Editor", stage="stage-offer")
            _put(vault, "event", id="e", job="j", kind="moved", from_stage="Applied", to_stage="Offer")
        vault.close()
    vault = Vault.open(path, KEY, zone=paris)
    assert vault.rows(KINDS) == [("moved", "applied", "offer")]
    assert vault.undo(clock()) is not None
    assert vault.rows("SELECT id FROM event") == vault.rows("SELECT id FROM job") == []
    vault.close()


def _put(vault: Vault, table: str, **values: str) -> None:
    """A row as an older Rebound wrote it."""
    now = "2026-11-20T16:40:00.000000Z"
    row = {"created_at": now, "updated_at": now, "zone": "Europe/Paris", "day": now[:10], **values}
    if table == "event":
        row["at"] = now
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    vault.write(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
