"""The vault keeps what it is given, writes only inside a change, and lies encrypted on the disk."""

import logging
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import apsw
import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import connection
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


def add_job(vault: Vault, now: datetime, title: str = "Data editor") -> str:
    with vault.change("add_job", now, title=title):
        job = vault.put(Job, now, title=title, stage="stage-wishlist")
        vault.put(Event, now, job=job, kind="saved", at=now)
    return job


def test_a_row_knows_when_and_where_it_was_written(vault: Vault) -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    job = add_job(vault, late)
    assert vault.row("SELECT created_at, zone, day, deleted_at FROM job WHERE id = ?", (job,)) == (
        "2026-11-20T23:30:00.000000Z",
        "Europe/Paris",
        "2026-11-21",
        None,
    )


def test_instants_and_days_bind_as_they_are(vault: Vault, clock: Clock) -> None:
    add_job(vault, clock())
    assert vault.value("SELECT count(*) FROM job WHERE created_at = ?", (clock(),)) == 1
    assert vault.value("SELECT count(*) FROM job WHERE day = ?", (date(2026, 11, 20),)) == 1
    with pytest.raises(ValueError, match="naive"):
        vault.value("SELECT ?", (datetime(2026, 11, 20),))  # noqa: DTZ001


def test_a_naive_now_is_refused_and_nothing_is_written(vault: Vault) -> None:
    with pytest.raises(ValueError, match="naive"):
        add_job(vault, datetime(2026, 11, 20, 16, 40))  # noqa: DTZ001
    assert vault.value("SELECT count(*) FROM job") == 0
    assert vault.history(10) == []


def test_an_edit_writes_only_what_differs(vault: Vault, clock: Clock) -> None:
    job = add_job(vault, clock())
    later = clock.advance(hours=1)
    with vault.change("edit_job", later) as step:
        assert not vault.edit(Job, job, later, title="Data editor", starred=False)
    assert step.number is None
    with vault.change("edit_job", later) as step:
        assert vault.edit(Job, job, later, title="Senior data editor", starred=True)
    assert step.number == 2
    assert step.tables == {"job"}
    assert vault.row("SELECT title, starred, updated_at FROM job") == (
        "Senior data editor",
        1,
        "2026-11-20T17:40:00.000000Z",
    )


def test_an_unknown_row_is_refused_in_words(vault: Vault, clock: Clock) -> None:
    with pytest.raises(Refusal, match="row_gone"), vault.change("edit_job", clock()):
        vault.edit(Job, "nowhere", clock(), title="x")
    with pytest.raises(Refusal, match="row_gone"), vault.change("trash_job", clock()):
        vault.trash(Job, "nowhere", clock())


def test_an_unknown_column_is_an_error_of_the_program(vault: Vault, clock: Clock) -> None:
    with pytest.raises(TypeError, match="colour"), vault.change("add_job", clock()):
        vault.put(Job, clock(), title="x", stage="stage-wishlist", colour="red")


def test_a_retried_write_is_the_same_row(vault: Vault, clock: Clock) -> None:
    job = add_job(vault, clock())
    with vault.change("add_job", clock()) as step:
        assert vault.put(Job, clock(), id=job, title="Data editor", stage="stage-wishlist") == job
    assert step.number is None


def test_the_trash_gives_back(vault: Vault, clock: Clock) -> None:
    job = add_job(vault, clock())
    with vault.change("trash_job", clock()):
        vault.trash(Job, job, clock())
    assert vault.value("SELECT deleted_at FROM job") is not None
    with vault.change("untrash_job", clock()):
        vault.untrash(Job, job, clock())
    assert vault.value("SELECT deleted_at FROM job") is None


def test_nothing_is_written_outside_a_change(vault: Vault, clock: Clock) -> None:
    with pytest.raises(RuntimeError, match="inside a change"):
        vault.put(Job, clock(), title="x", stage="stage-wishlist")
    with pytest.raises(apsw.ReadOnlyError):
        vault.database.connection().execute("DELETE FROM stage")
    with pytest.raises(apsw.ReadOnlyError):
        vault.rows("DELETE FROM stage")


def test_what_is_raised_inside_a_change_leaves_everything_as_it_was(vault: Vault, clock: Clock) -> None:
    with pytest.raises(KeyError), vault.change("add_job", clock()):
        vault.put(Job, clock(), title="x", stage="stage-wishlist")
        raise KeyError
    assert vault.value("SELECT count(*) FROM job") == 0
    with pytest.raises(apsw.ReadOnlyError):
        vault.database.connection().execute("DELETE FROM stage")


def test_a_change_inside_a_change_is_an_error_of_the_program(vault: Vault, clock: Clock) -> None:
    with (
        pytest.raises(RuntimeError, match="open already"),
        vault.change("a", clock()),
        vault.change("b", clock()),
    ):
        pass


def test_aside_does_not_touch_what_belongs_in_a_step(vault: Vault, clock: Clock) -> None:
    job = add_job(vault, clock())
    with pytest.raises(RuntimeError, match="outside a step: job"), vault.aside():
        vault.edit(Job, job, clock(), title="other")
    assert vault.value("SELECT title FROM job") == "Data editor"
    with vault.aside():
        vault.write("INSERT INTO setting VALUES ('theme', '1')")
    assert len(vault.history(10)) == 1


def test_a_file_opens_again_with_its_key(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=paris)
    add_job(vault, clock())
    vault.close()
    vault = Vault.open(path, KEY, zone=paris)
    assert vault.value("SELECT title FROM job") == "Data editor"
    vault.close()
    with pytest.raises(Refusal, match="vault_unreadable"):
        Vault.open(path, bytes(32), zone=paris)


def test_no_word_lies_readable_on_the_disk(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=paris)
    with vault.change("write", clock()):
        vault.put(Entry, clock(), body="marmalade marmalade", at=clock())
    for file in tmp_path.iterdir():
        assert b"marmalade" not in file.read_bytes()
        assert b"SQLite format" not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0, file
    vault.close()
    assert b"marmalade" not in path.read_bytes()


def test_the_footing_of_every_connection(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "journal.rebound", KEY, zone=paris)
    seen: list[dict[str, object]] = []

    def look() -> None:
        names = "journal_mode synchronous foreign_keys recursive_triggers secure_delete trusted_schema"
        seen.append(
            {name: vault.value(f"PRAGMA {name}") for name in f"{names} temp_store query_only".split()}
        )
        vault.close_here()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    look()
    vault.close()
    assert (
        seen
        == [
            {
                "journal_mode": "wal",
                "synchronous": 2,
                "foreign_keys": 1,
                "recursive_triggers": 1,
                "secure_delete": 1,
                "trusted_schema": 0,
                "temp_store": 2,
                "query_only": 1,
            }
        ]
        * 2
    )


def test_a_reader_sees_whole_changes_and_writes_nothing(tmp_path: Path, clock: Clock) -> None:
    vault = Vault.create(tmp_path / "journal.rebound", KEY, zone=paris)
    seen: list[object] = []

    def read() -> None:
        seen.append(vault.value("SELECT count(*) FROM job"))
        try:
            add_job(vault, clock())
        except RuntimeError as error:
            seen.append(str(error))
        vault.close_here()

    with vault.change("add_job", clock()):
        vault.put(Job, clock(), title="x", stage="stage-wishlist")
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    assert seen == [0, "only the writer's thread changes the vault"]
    assert vault.value("SELECT count(*) FROM job") == 1
    vault.close()


def test_a_closed_vault_answers_nothing(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "journal.rebound", KEY, zone=paris)
    vault.close()
    assert vault.database.key is None
    with pytest.raises(Exception, match="closed"):
        vault.rows("SELECT * FROM job")


def test_a_vault_is_never_created_over_another(tmp_path: Path) -> None:
    path = tmp_path / "journal.rebound"
    Vault.create(path, KEY, zone=paris).close()
    with pytest.raises(Refusal, match="vault_exists"):
        Vault.create(path, KEY, zone=paris)
    with pytest.raises(Refusal, match="vault_missing"):
        Vault.open(tmp_path / "other.rebound", KEY, zone=paris)


def test_what_a_killed_creation_left_is_no_vault(tmp_path: Path) -> None:
    path = tmp_path / "journal.rebound"
    (tmp_path / "journal.rebound.part").write_bytes(b"half")
    (tmp_path / "journal.rebound.part-wal").write_bytes(b"half")
    Vault.create(path, KEY, zone=paris).close()
    assert [file.name for file in tmp_path.iterdir()] == ["journal.rebound"]


def test_no_statement_reaches_a_log(vault: Vault, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        vault.rows("SELECT 'marmalade'")
        add_job(vault, clock(), "marmalade")
    assert "marmalade" not in caplog.text


def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(Refusal, match="sqlite_too_old"):
        Vault.in_memory(zone=paris)


def test_replacing_rows_is_banned() -> None:
    """It skips the delete triggers that keep the search index (ARCHITECTURE.md)."""
    package = Path(connection.__file__).parents[1]
    banned = ("OR REPLACE", "REPLACE INTO", ".replace_many(", "on_conflict_replace")
    for file in [*package.rglob("*.py"), *package.rglob("*.sql")]:
        text = file.read_text(encoding="utf-8")
        assert not any(word in text for word in banned), file
