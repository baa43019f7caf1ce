"""What lies in the trash can come back for 30 days, and then never."""

from datetime import datetime
from pathlib import Path

import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.empty_trash import delete_for_ever, empty_trash
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import purged
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.vault import Vault
from tests.clock import Clock


def throw_away(vault: Vault, now: datetime, title: str = "Data editor") -> str:
    with vault.change("add_job", now):
        job = vault.put(Job, now, title=title, stage="stage-wishlist")
        vault.put(Event, now, job=job, kind="saved", at=now)
    with vault.change("trash_job", now):
        vault.trash(Job, job, now)
    return job


def count(vault: Vault, table: str) -> int:
    return int(vault.value(f"SELECT count(*) FROM {table}"))


def test_for_thirty_days_it_stays_and_then_it_goes_with_all_that_hangs_on_it(
    desk: Desk, clock: Clock
) -> None:
    throw_away(desk.vault, clock())
    clock.advance(days=29, hours=23)
    throw_away(desk.vault, clock(), "thrown away later")
    assert empty_trash(desk, clock()) == 0
    assert empty_trash(desk, clock.advance(hours=1)) == 1
    assert desk.vault.rows("SELECT title FROM job") == [("thrown away later",)]
    assert count(desk.vault, "event") == 1
    assert empty_trash(desk, clock()) == 0


def test_undo_goes_on_with_what_is_left(desk: Desk, clock: Clock) -> None:
    throw_away(desk.vault, clock())
    with desk.vault.change("write", clock()):
        desk.vault.put(Entry, clock(), title="Mine", body="stays", at=clock())
    empty_trash(desk, clock.advance(days=31))
    assert desk.undo(clock()) is not None
    assert desk.undo(clock()) is None
    assert (count(desk.vault, "entry"), count(desk.vault, "job")) == (0, 0)


def test_what_was_never_thrown_away_is_never_deleted_for_ever(desk: Desk, clock: Clock) -> None:
    with desk.vault.change("add_job", clock()):
        job = desk.vault.put(Job, clock(), title="Data editor", stage="stage-wishlist")
    with pytest.raises(Refusal, match="row_gone"):
        delete_for_ever(desk, "job", job, clock())
    with pytest.raises(ValueError, match="history"):
        delete_for_ever(desk, "history", "1", clock())
    assert empty_trash(desk, clock.advance(days=9_999)) == 0
    assert count(desk.vault, "job") == 1


def test_what_goes_is_remembered_outside_the_vault(vault: Vault, tmp_path: Path, clock: Clock) -> None:
    shelf = Shelf(tmp_path / "v", bytes(32), tmp_path / "b", tmp_path / "k", tmp_path / "f")
    desk = Desk(vault, open_drawer=lambda: Drawer(Pages(tmp_path / "pages", bytes(32)), shelf, tmp_path))
    job = throw_away(vault, clock())
    delete_for_ever(desk, "job", job, clock())
    assert count(vault, "job") == 0
    assert purged.remembered(tmp_path) == {"job": {job}}
