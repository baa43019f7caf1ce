"""A vault written by an older Rebound is brought up whole, whatever happens meanwhile, and can be undone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rebound_desktop.store import drafts, search, settings
from rebound_desktop.store.connection import opened
from rebound_desktop.store.migrations.runner import migrate, newest
from rebound_desktop.store.undoable import UNDOABLE_NAMES
from rebound_desktop.store.vault import Vault
from tests.clock import Clock
from tests.house.checkout import CHECKOUT
from tests.store.old_vault import KEY, OLD, paris

# Schemas that a version of Rebound was handed out with: people may have such a file.
RELEASED = (2,)
FILES = [OLD / f"schema_{number:04d}.rebound" for number in RELEASED]

each_old_file = pytest.mark.parametrize("old", FILES, ids=lambda file: file.stem)


def as_it_was(old: Path) -> dict[str, tuple[list[str], list[tuple[object, ...]]]]:
    """Every undoable table of the old file: its columns then, and its rows."""
    connection = opened(str(old), KEY, read_only=True)
    tables = {}
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        if name in UNDOABLE_NAMES:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")').fetchall()]
            tables[name] = columns, connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall()
    connection.close()
    return tables


def brought_up(old: Path, folder: Path) -> Vault:
    return Vault.open(Path(shutil.copy(old, folder / "journal.rebound")), KEY, zone=paris)


def as_told(vault: Vault, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    named = ", ".join(f'"{column}"' for column in columns)
    return vault.rows(f'SELECT {named} FROM "{table}" ORDER BY id')


@each_old_file
def test_every_word_of_an_old_vault_is_there(old: Path, tmp_path: Path) -> None:
    before = as_it_was(Path(shutil.copy(old, tmp_path / "before.rebound")))
    vault = brought_up(old, tmp_path)
    assert vault.value("PRAGMA user_version") == newest()
    for table, (columns, rows) in before.items():
        assert as_told(vault, table, columns) == rows, table
    draft = drafts.read(vault, "entry:open")
    assert draft is not None and draft.text == "a line not finished"
    assert settings.read(vault, "language", "") == "de"
    assert vault.value("PRAGMA integrity_check") == "ok" and search.is_sound(vault)
    vault.close()


@each_old_file
def test_an_old_vault_has_the_schema_of_a_new_one(old: Path, tmp_path: Path) -> None:
    new = opened(":memory:", None)
    migrate(new)
    vault = brought_up(old, tmp_path)
    told = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    assert vault.rows(told) == new.execute(told).fetchall()
    new.close()
    vault.close()


@each_old_file
def test_what_was_done_before_is_undone_and_redone_after(old: Path, tmp_path: Path, clock: Clock) -> None:
    before = as_it_was(Path(shutil.copy(old, tmp_path / "before.rebound")))
    vault = brought_up(old, tmp_path)
    undone = 0
    while vault.undo(clock()) is not None:
        undone += 1
    assert undone == 11 and vault.value("SELECT count(*) FROM job") == 0
    assert search.is_sound(vault)
    for _ in range(undone):
        assert vault.redo(clock()) is not None
    # What a later step worked out from older rows is not in their changesets; every word of theirs is.
    for table, rows in before.items():
        assert as_told(vault, table, rows[0]) == rows[1], table
    assert search.is_sound(vault)
    vault.close()


@each_old_file
@pytest.mark.parametrize("how", ["killed", "together"])
def test_killed_at_any_statement_or_opened_four_times_at_once_it_comes_up_whole(old: Path, how: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.migrating", how, str(old)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ": 0 wrong" in done.stdout
