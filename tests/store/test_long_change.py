"""An import in pages is one step at its end, and nothing at all when it was broken off."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts, search
from rebound_desktop.store.long_change import LongChange
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))


def utc() -> ZoneInfo:
    return ZoneInfo("UTC")


def import_pages(vault: Vault, long: LongChange, clock: Clock, pages: int) -> None:
    for page in range(pages):
        with long.page():
            jobs = vault.put_many(
                Job, clock(), ({"title": f"{page}-{row}", "stage": "stage-applied"} for row in range(10))
            )
            vault.put_many(Event, clock(), ({"job": job, "kind": "saved", "at": clock()} for job in jobs))
            # A later page touches what an earlier one brought.
            vault.write("UPDATE job SET place = place + 1")


def count(vault: Vault) -> int:
    return int(vault.value("SELECT count(*) FROM job"))


def test_pages_become_one_step(desk: Desk, clock: Clock) -> None:
    vault = desk.vault
    long = desk.long_change("import_jobs", clock(), count=50)
    import_pages(vault, long, clock, 5)
    assert vault.history(10) == []
    step = desk.finish_long(long, clock())
    assert (step.number, step.tables, step.words) == (1, {"job", "event"}, {"count": 50})
    assert desk.take_touched() == {"job", "event"}
    before = vault.rows("SELECT * FROM job ORDER BY id")
    desk.undo(clock())
    assert count(vault) == 0
    desk.redo(clock())
    assert vault.rows("SELECT * FROM job ORDER BY id") == before
    assert search.is_sound(vault)


def test_a_page_that_fails_is_left_out_whole(desk: Desk, clock: Clock) -> None:
    long = desk.long_change("import_jobs", clock())
    import_pages(desk.vault, long, clock, 1)
    with pytest.raises(KeyError), long.page():
        desk.vault.put(Job, clock(), title="half", stage="stage-applied")
        raise KeyError
    assert count(desk.vault) == 10
    desk.finish_long(long, clock())
    assert count(desk.vault) == 10


def test_a_cancelled_import_leaves_nothing(desk: Desk, clock: Clock) -> None:
    long = desk.long_change("import_jobs", clock())
    import_pages(desk.vault, long, clock, 3)
    long.abandon()
    assert count(desk.vault) == 0
    assert desk.vault.history(10) == []
    with desk.change("add_job", clock()):
        desk.vault.put(Job, clock(), title="next", stage="stage-wishlist")


def test_while_an_import_runs_drafts_are_kept_and_nothing_else_changes(desk: Desk, clock: Clock) -> None:
    vault = desk.vault
    long = desk.long_change("import_jobs", clock())
    import_pages(vault, long, clock, 1)
    drafts.keep(vault, "entry:1", "still typing", clock())
    with pytest.raises(Refusal, match="import_running"), desk.change("add_job", clock()):
        pass
    with pytest.raises(Refusal, match="import_running"):
        desk.undo(clock())
    with pytest.raises(Refusal, match="import_running"):
        desk.redo(clock())
    with pytest.raises(Refusal, match="import_running"):
        desk.long_change("import_jobs", clock())
    desk.finish_long(long, clock())
    desk.undo(clock())
    assert count(vault) == 0


def test_an_import_that_brought_nothing_is_no_step(desk: Desk, clock: Clock) -> None:
    long = desk.long_change("import_jobs", clock())
    with long.page():
        pass
    assert desk.finish_long(long, clock()).number is None
    assert desk.vault.history(10) == []


def test_an_import_killed_midway_is_gone_at_the_next_opening(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=utc)
    with vault.change("add_job", clock()):
        vault.put(Job, clock(), title="mine", stage="stage-wishlist")
    vault.close()
    script = textwrap.dedent(f"""
        import os, signal
        from pathlib import Path
        from tests.clock import Clock
        from tests.store.test_long_change import KEY, import_pages, utc
        from rebound_desktop.store.vault import Vault
        vault = Vault.open(Path({str(path)!r}), KEY, zone=utc)
        import_pages(vault, vault.long_change("import_jobs", Clock()()), Clock(), 3)
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    killed = subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[2], check=False)
    assert killed.returncode == -signal.SIGKILL
    vault = Vault.open(path, KEY, zone=utc)
    assert vault.rows("SELECT title FROM job") == [("mine",)]
    assert search.is_sound(vault)
    step = vault.undo(clock())
    assert step is not None
    assert count(vault) == 0
    vault.close()


def test_pages_that_no_longer_come_off_become_a_step(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=utc)
    import_pages(vault, vault.long_change("import_jobs", clock(), count=10), clock, 1)
    with vault.unrecorded() as connection:
        connection.execute("UPDATE job SET title = 'meddled with'")
    vault.close()
    vault = Vault.open(path, KEY, zone=utc)
    assert count(vault) == 10
    assert [(line.label, line.words) for line in vault.history(5)] == [("import_jobs", {"count": 10})]
    vault.close()
