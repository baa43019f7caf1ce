"""Verified copies: taken while the writer writes, checked before they count, nothing left half done."""

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, timedelta
from pathlib import Path

import apsw
import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, copies, keyed, slots
from rebound_desktop.store.copies import Copy, Reason
from tests.clock import Clock
from tests.store import twin


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return twin.make(tmp_path / "vault.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def take(vault: Path, folder: Path, clock: Clock, reason: Reason = Reason.HOURLY) -> Copy:
    copy = backups.take(vault, twin.KEY, folder, clock(), reason)
    assert copy is not None
    return copy


def test_a_copy_holds_what_the_vault_held_and_opens_with_its_key_alone(
    vault: Path, folder: Path, clock: Clock
) -> None:
    copy = take(vault, folder, clock)
    assert twin.count(copy.path) == 300
    assert copy.taken == clock().astimezone(UTC)
    assert b"word" not in copy.path.read_bytes()
    assert not backups.verified(copy.path, os.urandom(32))
    assert copies.latest_verified(folder) == copy


def test_a_copy_is_for_this_person_alone(vault: Path, folder: Path, clock: Clock) -> None:
    copy = take(vault, folder, clock)
    assert copy.path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_key_slots_and_attachments_lie_beside_the_copies(vault: Path, folder: Path, clock: Clock) -> None:
    keys, files = vault.parent / "keys", vault.parent / "files"
    slots.write_open(keys, twin.KEY)
    files.mkdir()
    (files / "ab12").write_bytes(b"sealed")
    for _ in range(2):
        backups.take(vault, twin.KEY, folder, clock(), Reason.EXIT, slots_folder=keys, files=files)
    assert slots.open_key(folder / "keys") == twin.KEY
    assert (folder / "files" / "ab12").read_bytes() == b"sealed"


def test_a_copy_taken_while_the_writer_writes_holds_whole_changes_only(
    vault: Path, folder: Path, clock: Clock
) -> None:
    stop = threading.Event()
    started = threading.Event()

    def write() -> None:
        with keyed.connected(vault, twin.KEY, keyed.READ_WRITE) as writer:
            while not stop.is_set():
                twin.write(writer, 7)
                started.set()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        assert started.wait(10)
        for _ in range(5):
            copy = take(vault, folder, clock)
            assert (twin.count(copy.path) - 300) % 7 == 0
            clock.advance(hours=1)
    finally:
        stop.set()
        thread.join()
    assert len(copies.all_copies(folder)) == 5


def test_a_damaged_vault_makes_no_copy_and_the_older_ones_stay(
    vault: Path, folder: Path, clock: Clock
) -> None:
    before = take(vault, folder, clock)
    twin.flip(vault, vault.stat().st_size // 2)
    clock.advance(hours=1)
    with pytest.raises(Refusal, match="vault_damaged"):
        take(vault, folder, clock)
    assert copies.all_copies(folder) == [before]
    assert not list(folder.glob("*.part*"))


def test_an_empty_file_is_never_a_verified_copy(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert not backups.verified(tmp_path / "empty", twin.KEY)


def test_any_flipped_bit_is_noticed(vault: Path, folder: Path, clock: Clock) -> None:
    copy = take(vault, folder, clock).path
    for at in (0, 3, 18, 20, 100, 4_000, 4_090, copy.stat().st_size - 1, copy.stat().st_size // 3):
        twin.flip(copy, at)
        assert not backups.verified(copy, twin.KEY), at
        twin.flip(copy, at)
    assert backups.verified(copy, twin.KEY)


def test_a_process_killed_midway_leaves_only_a_part_and_the_next_copy_clears_it(
    vault: Path, folder: Path, clock: Clock
) -> None:
    program = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from rebound_desktop.store import backups, keyed
from rebound_desktop.store.copies import Reason
keyed.is_sound = lambda connection: os.kill(os.getpid(), signal.SIGKILL)
now = datetime(2026, 1, 1, tzinfo=UTC)
backups.take(Path(sys.argv[1]), bytes(range(32)), Path(sys.argv[2]), now, Reason.EXIT)
"""
    done = subprocess.run([sys.executable, "-c", program, str(vault), str(folder)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    [left] = folder.iterdir()
    assert left.name.endswith(".part")
    assert copies.all_copies(folder) == []
    assert copies.latest_verified(folder) is None
    copy = take(vault, folder, clock)
    assert twin.names(folder) == [copy.path.name]


def test_a_copy_that_takes_too_long_is_left_to_the_next_start(
    tmp_path: Path, folder: Path, clock: Clock
) -> None:
    vault = twin.make(tmp_path / "large.db", rows=20_000)
    made = backups.take(vault, twin.KEY, folder, clock(), Reason.EXIT, within=timedelta(0))
    assert made is None
    assert twin.names(folder) == []
    assert backups.due(vault, folder, clock(), starting=True)
    assert twin.count(vault) == 20_000


def test_three_seconds_are_plenty_for_a_small_vault(vault: Path, folder: Path, clock: Clock) -> None:
    assert backups.take(vault, twin.KEY, folder, clock(), Reason.EXIT, within=backups.ON_EXIT)


def test_without_a_change_no_copy_is_due(vault: Path, folder: Path, clock: Clock) -> None:
    assert backups.due(vault, folder, clock())
    take(vault, folder, clock)
    clock.advance(days=3)
    assert not backups.due(vault, folder, clock())
    assert not backups.due(vault, folder, clock(), starting=True)


def test_opening_and_closing_the_vault_is_no_change(vault: Path, folder: Path, clock: Clock) -> None:
    with keyed.connected(vault, twin.KEY, keyed.READ_WRITE) as writer:
        twin.write(writer, 5)
        take(vault, folder, clock)
    assert twin.count(vault) == 305
    assert not backups.due(vault, folder, clock.advance(days=1))


def test_a_change_makes_a_copy_due_an_hour_after_the_last_one(
    vault: Path, folder: Path, clock: Clock
) -> None:
    take(vault, folder, clock)
    with keyed.connected(vault, twin.KEY, keyed.READ_WRITE) as writer:
        twin.write(writer, 1)
        assert not backups.due(vault, folder, clock.advance(minutes=59))
        assert backups.due(vault, folder, clock.advance(minutes=1))
        assert backups.due(vault, folder, clock(), starting=True)


def test_a_clock_moved_far_back_does_not_stop_the_copies(vault: Path, folder: Path, clock: Clock) -> None:
    take(vault, folder, clock)
    with keyed.connected(vault, twin.KEY, keyed.READ_WRITE) as writer:
        twin.write(writer, 1)
    assert backups.due(vault, folder, clock.advance(days=-9_000))
    copy = take(vault, folder, clock)
    assert copy.path.exists()


def test_copies_thin_out_as_they_age_and_the_one_just_taken_stays(
    vault: Path, folder: Path, clock: Clock
) -> None:
    for _ in range(9):
        take(vault, folder, clock)
        clock.advance(minutes=20)
    assert len(copies.all_copies(folder)) == 4
    assert copies.thin_out(folder, clock(), copies.all_copies(folder)[-1], free=0)
    assert len(copies.all_copies(folder)) == 2


def test_what_else_lies_in_the_folder_is_neither_listed_nor_removed(
    vault: Path, folder: Path, clock: Clock
) -> None:
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "rebound-99999999T999999.999999Z-exit.vault").write_text("mine too")
    take(vault, folder, clock)
    assert len(copies.all_copies(folder)) == 1
    assert (folder / "notes.txt").exists()
    assert (folder / "rebound-99999999T999999.999999Z-exit.vault").exists()


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    vault: Path, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "backups").mkdir()
    if os.geteuid() == 0:
        (tmp_path / "backups" / copies.name_of(clock(), Reason.EXIT)).mkdir()
    else:
        (tmp_path / "backups").chmod(0o500)
    with pytest.raises(Refusal, match="backup_failed"):
        take(vault, tmp_path / "backups", clock, Reason.EXIT)
    (tmp_path / "backups").chmod(0o700)


def test_a_file_is_what_every_sqlcipher_tool_reads(vault: Path) -> None:
    """Each page, the first too, bears the seal that SQLCipher 4 defines (seen opened by sqlcipher 4.12)."""
    from rebound_desktop.store import damage

    raw = vault.read_bytes()
    secret = damage.seal_secret(twin.KEY, raw[:16])
    pages = [raw[at : at + damage.PAGE] for at in range(0, len(raw), damage.PAGE)]
    assert len(pages) > 10
    assert all(damage.authentic(page, number, secret) for number, page in enumerate(pages, start=1))
    with pytest.raises(apsw.NotADBError), keyed.connected(vault, os.urandom(32)) as other:
        other.execute("select count(*) from sqlite_schema").fetchall()
