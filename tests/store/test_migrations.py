"""A vault's schema is today's, however old the file; a newer or foreign file is left untouched."""

import hashlib
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import apsw
import pytest
from playhouse.apsw_ext import APSWDatabase  # noqa: TID251 - what the tables would be, made by peewee

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, copies
from rebound_desktop.store.connection import IN_MEMORY, opened
from rebound_desktop.store.migrations import runner
from rebound_desktop.store.migrations.runner import Migration, migrate, migrations, newest
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.sorted import DERIVED, KEPT_APART, UNDOABLE
from rebound_desktop.store.undoable import UNDOABLE_NAMES
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))
MODELS = [*UNDOABLE, *KEPT_APART]


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


def fingerprint(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def shape(connection: apsw.Connection, table: str) -> dict[str, object]:
    """Columns with type, nullness and default; links with what they do; indexes with their columns."""
    indexes = {}
    for _, name, unique, *_ in connection.execute(f'PRAGMA index_list("{table}")').fetchall():
        columns = connection.execute(f'PRAGMA index_info("{name}")').fetchall()
        indexes[name if not name.startswith("sqlite_") else "key"] = (unique, [row[2] for row in columns])
    return {
        "columns": [row[1:] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()],
        "links": sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')),
        "indexes": indexes,
    }


def with_one_more(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    """As if the next version of Rebound had brought a step."""
    steps = (*migrations(), Migration(newest() + 1, sql))
    monkeypatch.setattr(runner, "migrations", lambda: steps)


def test_the_migrated_schema_is_that_of_todays_tables(vault: Vault) -> None:
    today = APSWDatabase(IN_MEMORY)
    with today.bind_ctx(MODELS, bind_refs=False, bind_backrefs=False):
        today.create_tables(MODELS, safe=False)
    migrated = vault.database.connection()
    for model in MODELS:
        table = model._meta.table_name
        assert shape(migrated, table) == shape(today.connection(), table), table
    today.close()


def test_every_table_is_undoable_derived_or_kept_apart(vault: Vault) -> None:
    """A table in none of the lots would be left out of undo, or break it, in silence."""
    found = {name for (name,) in vault.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    shadows = {name for name in found if name.startswith("search_")}
    kept_apart = {model._meta.table_name for model in KEPT_APART}
    assert {model._meta.table_name for model in UNDOABLE} == UNDOABLE_NAMES
    assert found - shadows == UNDOABLE_NAMES | kept_apart | DERIVED
    assert not UNDOABLE_NAMES & kept_apart
    assert not (UNDOABLE_NAMES | kept_apart) & DERIVED


def test_every_undoable_table_has_a_key_that_is_never_null(vault: Vault) -> None:
    """A row without one is not recorded by a session, silently."""
    for table in UNDOABLE_NAMES:
        keys = vault.rows(f'SELECT name, "notnull" FROM pragma_table_info("{table}") WHERE pk')
        assert keys == [("id", 1)], table


def test_nothing_undoable_hangs_on_what_is_kept_apart(vault: Vault) -> None:
    for table in UNDOABLE_NAMES:
        parents = {row[2] for row in vault.rows(f'PRAGMA foreign_key_list("{table}")')}
        assert parents <= UNDOABLE_NAMES, table


def test_the_index_is_made_from_every_table_whose_words_can_be_found(vault: Vault) -> None:
    """Two steps that make its view anew must not forget each other's tables."""
    views = {name for (name,) in vault.rows("SELECT name FROM sqlite_schema WHERE type = 'view'")}
    made = vault.value("SELECT sql FROM sqlite_schema WHERE name = 'searched'")
    assert {name for name in views if name.endswith("_searched")} == set(re.findall(r"\w+_searched", made))


def test_a_new_board_has_five_stages(vault: Vault) -> None:
    assert vault.rows("SELECT id, kind FROM stage ORDER BY place") == [
        ("stage-wishlist", "wishlist"),
        ("stage-applied", "applied"),
        ("stage-interviewing", "interviewing"),
        ("stage-offer", "offer"),
        ("stage-closed", "closed"),
    ]
    assert vault.undo_label() is None


def test_a_newer_file_is_refused_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.rebound"
    with monkeypatch.context() as future:
        with_one_more(future, "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY)")
        Vault.create(path, KEY, zone=paris).close()
    before = fingerprint(tmp_path)
    with pytest.raises(Refusal, match="vault_newer"):
        Vault.open(path, KEY, zone=paris)
    assert fingerprint(tmp_path) == before


def test_a_newer_file_with_an_open_journal_is_refused_untouched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    path = tmp_path / "journal.rebound"
    with monkeypatch.context() as future:
        with_one_more(future, "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY)")
        vault = Vault.create(path, KEY, zone=paris)
        with vault.change("add_job", clock()):
            vault.put(Job, clock(), title="x", stage="stage-wishlist")
        # As a crash leaves it: whichever connection is closed last does not tidy up.
        for connection in vault.database._opened:
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        vault.close()
    before = fingerprint(tmp_path)
    assert len(before) > 1
    with pytest.raises(Refusal, match="vault_newer"):
        Vault.open(path, KEY, zone=paris)
    after = fingerprint(tmp_path)
    after.pop("journal.rebound-shm", None)
    before.pop("journal.rebound-shm", None)
    assert after == before


def test_a_foreign_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with apsw.Connection(str(path)) as other:
        other.execute("CREATE TABLE contact (name)")
    other.close()
    before = fingerprint(tmp_path)
    connection = opened(str(path), None, read_only=True)
    with pytest.raises(Refusal, match="vault_foreign"):
        migrate(connection)
    connection.close()
    with pytest.raises(Refusal, match="vault_unreadable"):
        Vault.open(path, KEY, zone=paris)
    assert fingerprint(tmp_path) == before


def test_a_step_brings_an_older_file_up_after_a_verified_copy(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = tmp_path / "journal.rebound", tmp_path / "copies"
    vault = Vault.create(path, KEY, zone=paris)
    with vault.change("add_job", clock()):
        vault.put(Job, clock(), title="kept", stage="stage-wishlist")
    vault.close()
    with_one_more(monkeypatch, "ALTER TABLE job ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    vault = Vault.open(path, KEY, zone=paris, copies=folder)
    assert vault.row("SELECT title, colour FROM job") == ("kept", "")
    assert vault.value("PRAGMA user_version") == newest() == len(migrations()) + 1
    copy = copies.latest_verified(folder)
    assert copy is not None
    assert copy.reason == copies.Reason.MIGRATION
    assert backups.verified(copy.path, KEY)
    # An appended column leaves the older steps undoable.
    vault.undo(clock())
    assert vault.value("SELECT count(*) FROM job") == 0
    vault.redo(clock())
    assert vault.row("SELECT title, colour FROM job") == ("kept", "")
    vault.close()


def test_a_step_that_changes_old_meanings_raises_the_undo_floor(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=paris)
    with vault.change("add_job", clock()):
        vault.put(Job, clock(), title="kept", stage="stage-wishlist")
    vault.close()
    with_one_more(monkeypatch, "-- raises the undo floor\nALTER TABLE job DROP COLUMN posting_note")
    vault = Vault.open(path, KEY, zone=paris)
    assert vault.undo_label() is None
    assert vault.undo(clock()) is None
    assert [line.kind for line in vault.history(10)] == ["floor", "do"]
    vault.close()


def test_without_a_copy_nothing_moves(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    path, folder = tmp_path / "journal.rebound", tmp_path / "copies"
    Vault.create(path, KEY, zone=paris).close()
    folder.write_text("a file where the folder would be")
    before = path.read_bytes()
    with_one_more(monkeypatch, "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY)")
    with pytest.raises((Refusal, OSError)):
        Vault.open(path, KEY, zone=paris, copies=folder)
    assert path.read_bytes() == before


def test_a_step_that_breaks_off_leaves_the_file_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.rebound"
    Vault.create(path, KEY, zone=paris).close()
    with monkeypatch.context() as broken:
        with_one_more(broken, "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY); DROP TABLE nowhere;")
        with pytest.raises(apsw.SQLError):
            Vault.open(path, KEY, zone=paris)
    vault = Vault.open(path, KEY, zone=paris)
    assert vault.value("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == 0
    assert vault.value("PRAGMA user_version") == newest()
    vault.close()


def test_a_step_that_breaks_a_link_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=paris)
    vault.close()
    with_one_more(
        monkeypatch,
        "INSERT INTO job (id, created_at, updated_at, zone, day, stage)"
        " VALUES ('j', '2026', '2026', 'UTC', '2026', 'no such stage')",
    )
    with pytest.raises(RuntimeError, match="breaks a link of job"):
        Vault.open(path, KEY, zone=paris)
