"""The disk is full at any write: the change is whole or was never begun, and the next one simply works."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import apsw
import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts, search
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))
PLENTY = 10**9


def utc() -> ZoneInfo:
    return ZoneInfo("UTC")


class SmallDisk(apsw.VFS):
    """Takes `left` more writes, then says that it is full."""

    def __init__(self) -> None:
        super().__init__("small", "unix")
        self.left = PLENTY

    def xOpen(self, name: Any, flags: list[int]) -> "FileOnIt":
        return FileOnIt(self, name, flags)


class FileOnIt(apsw.VFSFile):
    def __init__(self, disk: SmallDisk, name: Any, flags: list[int]) -> None:
        self.disk = disk
        self.is_log = bool(flags[0] & apsw.SQLITE_OPEN_WAL)
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        # Changes go to the log; what a checkpoint meets SQLite keeps to itself, and tries again.
        if self.is_log and self.disk.left <= 0:
            raise apsw.FullError("no room")
        self.disk.left -= self.is_log
        super().xWrite(data, offset)


# One for the whole run: the cipher's layer over it is made once and knows no other.
SMALL_DISK = SmallDisk()


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    # The layer is made when it is first asked for by this name.
    apsw.Connection(":memory:", vfs="multipleciphers-small").close()
    apsw.set_default_vfs("multipleciphers-small")
    SMALL_DISK.left = PLENTY
    yield SMALL_DISK
    apsw.set_default_vfs("multipleciphers-unix")


def test_full_at_every_write_of_a_step(tmp_path: Path, disk: SmallDisk, clock: Clock) -> None:
    vault = Vault.create(tmp_path / "journal.rebound", KEY, zone=utc)
    kept = refused = 0
    for room in range(60):
        disk.left = room
        try:
            with vault.change("write", clock()):
                vault.put(Entry, clock(), body=f"a long day {room} " * 400, at=clock())
            kept += 1
        except Refusal as refusal:
            assert refusal.key == "disk_full"
            refused += 1
        disk.left = PLENTY
        assert vault.value("SELECT count(*) FROM entry") == kept == vault.history_number()
        assert vault.value("PRAGMA integrity_check") == "ok"
    assert refused >= 10
    assert kept >= 10
    assert search.is_sound(vault)
    vault.close()
    vault = Vault.open(tmp_path / "journal.rebound", KEY, zone=utc)
    assert vault.value("SELECT count(*) FROM entry") == kept
    vault.close()


def test_full_at_every_write_of_a_draft(tmp_path: Path, disk: SmallDisk, clock: Clock) -> None:
    vault = Vault.create(tmp_path / "journal.rebound", KEY, zone=utc)
    last = ""
    for room in range(30):
        text = f"typed {room} " * 600
        disk.left = room
        try:
            drafts.keep(vault, "entry:1", text, clock())
            last = text
        except Refusal as refusal:
            assert refusal.key == "disk_full"
        disk.left = PLENTY
        open_text = drafts.read(vault, "entry:1")
        assert (open_text.text if open_text else "") == last
    assert last
    vault.close()


def test_full_at_every_write_of_undo(tmp_path: Path, disk: SmallDisk, clock: Clock) -> None:
    vault = Vault.create(tmp_path / "journal.rebound", KEY, zone=utc)
    with vault.change("write", clock()):
        vault.put(Entry, clock(), body="a long day " * 400, at=clock())
    refused = 0
    for room in range(40):
        disk.left = room
        try:
            undone = vault.undo(clock())
        except Refusal as refusal:
            assert refusal.key == "disk_full"
            refused += 1
            disk.left = PLENTY
            assert vault.value("SELECT count(*) FROM entry") == 1
            continue
        disk.left = PLENTY
        assert undone is not None
        assert vault.value("SELECT count(*) FROM entry") == 0
        vault.redo(clock())
    assert refused
    vault.close()
