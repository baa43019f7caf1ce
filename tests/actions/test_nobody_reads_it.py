"""A marker in every column that a person can fill is in no file; an unencrypted twin is found out."""

import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from peewee import FloatField, ForeignKeyField, IntegerField, TextField

from rebound_desktop.actions import lock, vault_door
from rebound_desktop.actions.attach_file import attach_file
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.own_people import keep_person, write_people_when_locked
from rebound_desktop.actions.pages import begin_page, keep_page, write_page
from rebound_desktop.store import drafts, opening, settings, when_locked
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.fields import Code, Day, Flag, Instant
from rebound_desktop.store.tables.row import Row
from rebound_desktop.store.tables.sorted import UNDOABLE
from rebound_desktop.store.vault import Vault
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from tests.clock import Clock
from tests.store.any_row import COMMON

MARK = "Zyxomark"
PASSPHRASE = "lamp river seven coat"


def utc() -> ZoneInfo:
    return ZoneInfo("UTC")


@pytest.fixture
def kept_private() -> Iterator[None]:
    """The umask that the program sets at its start."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def filled(model: type[Row], ids: dict[str, list[str]], now: datetime) -> dict[str, Any]:
    """A row with the marker wherever words can stand."""
    values: dict[str, Any] = {}
    for name, field in model._meta.fields.items():
        if name in COMMON:
            continue
        match field:
            case ForeignKeyField():
                there = ids.get(field.rel_model._meta.table_name, [])
                values[name] = there[0] if there else None
            case Code():
                values[name] = next(iter(field.kind))
            case Flag():
                values[name] = False
            case Instant():
                values[name] = now
            case Day():
                values[name] = now.date()
            case IntegerField() | FloatField():
                values[name] = 1
            case TextField():
                values[name] = f"{MARK} in {model._meta.table_name}.{name}"
    return values


def write_everything(vault: Vault, now: datetime) -> int:
    """One row in every table, changed once so that the history has it too; how many columns bear the mark."""
    ids: dict[str, list[str]] = {}
    marked = 0
    for model in UNDOABLE:
        values = filled(model, ids, now)
        with vault.change("write_entry", now):
            ids[model._meta.table_name] = [vault.put(model, now, **values)]
        marked += sum(str(value).startswith(MARK) for value in values.values())
    drafts.keep(vault, "entry:open", f"{MARK} in a draft", now)
    settings.write(vault, "note", f"{MARK} in a setting")
    return marked


def holding(folder: Path, words: str) -> list[str]:
    """The files below `folder` that hold `words`, in whichever letters programs keep them."""
    wanted = (
        words.encode(),
        words.encode("utf-16-le"),
        words.lower().encode(),
        words.encode().hex().encode(),
    )
    files = (path for path in folder.rglob("*") if path.is_file())
    return [
        str(path.relative_to(folder)) for path in files if any(one in path.read_bytes() for one in wanted)
    ]


def lived(paths: Paths, clock: Clock, tmp_path: Path) -> Desk:
    """Everything a person may leave behind: words, a page, a file, copies, a passphrase, promises."""
    desk = vault_door.open_desk(paths, process.this(), utc, clock)
    catch_up(desk, now=clock())
    assert write_everything(desk.vault, clock()) > 60
    job = desk.vault.value("SELECT id FROM job LIMIT 1")
    (tmp_path / f"{MARK}.txt").write_text(f"{MARK} in a file")
    attach_file(desk, job, tmp_path / f"{MARK}.txt", now=clock())
    for keeps in (False, True):
        page = begin_page(desk, clock())
        write_page(desk, page, f"{MARK} on a page", clock())
        if keeps:
            keep_page(desk, page, clock())
    assert desk.drawer is not None
    desk.drawer.shelf.take(Reason.BY_HAND, clock())
    lock.lock_with(desk, PASSPHRASE, lock.new_code(), now=clock())
    lock.rewrite_earlier_copies(desk, lambda: False, now=clock())
    desk.drawer.shelf.take(Reason.HOURLY, clock.advance(hours=1))
    return desk


def test_no_file_holds_a_word_of_it_and_all_are_this_persons_alone(
    paths: Paths, clock: Clock, tmp_path: Path, kept_private: None
) -> None:
    desk = lived(paths, clock, tmp_path)
    log = paths.vault.with_name("vault.db-wal")
    assert log.exists(), "the write-ahead log is looked at, too"
    assert holding(paths.data, MARK) == []
    assert holding(paths.data, PASSPHRASE) == []
    vault_door.close_desk(desk, paths=paths, now=clock)
    assert holding(paths.data, MARK) == []
    kinds = {path.relative_to(paths.data).parts[0] for path in paths.data.rglob("*")}
    assert {"vault.db", "agenda.db", "keys", "pages", "files", "backups"} <= kinds
    assert open_to_others(paths.data) == []


def test_the_control_an_unencrypted_twin_is_found_out(tmp_path: Path, clock: Clock) -> None:
    opening.create_file(tmp_path / "twin.db", None)
    vault = Vault(opening.open_file(tmp_path / "twin.db", None, tmp_path), utc)
    write_everything(vault, clock())
    assert holding(tmp_path, MARK)
    vault.close()
    (tmp_path / "twin.db").chmod(0o644)
    assert open_to_others(tmp_path) == ["twin.db"]


def test_only_people_marked_for_it_lie_in_a_plain_file(
    paths: Paths, clock: Clock, tmp_path: Path, kept_private: None
) -> None:
    desk = lived(paths, clock, tmp_path)
    keep_person(desk, f"{MARK} shown", "0171", when_locked=True, now=clock())
    keep_person(desk, f"{MARK} hidden", "0172", now=clock())
    write_people_when_locked(desk, now=clock())
    assert holding(paths.data, MARK) == [when_locked.NAME]
    assert "hidden" not in (paths.data / when_locked.NAME).read_text()
    assert open_to_others(paths.data) == []
    desk.undo(clock())
    desk.undo(clock())
    write_people_when_locked(desk, now=clock())
    assert holding(paths.data, MARK) == []
    keep_person(desk, f"{MARK} shown", "0171", when_locked=True, now=clock())
    write_people_when_locked(desk, now=clock())
    lock.remove_passphrase(desk, PASSPHRASE, now=clock())
    write_people_when_locked(desk, now=clock())
    assert holding(paths.data, MARK) == [], "without a lock there is nothing to show while locked"
    vault_door.close_desk(desk, paths=paths, now=clock)


def open_to_others(folder: Path) -> list[str]:
    """Files that anybody but their owner may read, write or run."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if stat.S_IMODE(path.stat().st_mode) & 0o077 and not path.is_symlink()
    ]
