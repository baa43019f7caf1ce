"""The agenda's file under bad luck: damaged, foreign, newer, full, read-only, held by another."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from rebound_desktop.agenda import file
from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Busy, Damaged, Fault, Newer, Older, Unwritable
from rebound_desktop.agenda.schema import VERSION
from rebound_desktop.domain.agenda import State
from tests.agenda.conftest import TRAY
from tests.agenda.promises import CHAIN, END, NOW, promised


def spoilt(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


def test_either_process_creates_it_for_its_owner_alone(path: Path) -> None:
    tray = Book.open(path, TRAY)
    assert tray.says(NOW) == ()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    window = Book.open(path, TRAY, keeper=True)
    assert promised(window)
    assert len(tray.says(NOW)) == 3
    tray.close()
    window.close()


def test_it_is_written_as_power_loss_demands(book: Book) -> None:
    connection = book._file.connection()

    def pragma(name: str) -> object:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "delete"
    assert pragma("synchronous") == 2
    assert pragma("secure_delete") == 1
    assert pragma("busy_timeout") == 5000
    assert pragma("user_version") == VERSION


def test_what_was_half_created_is_created_anew(path: Path) -> None:
    path.write_bytes(b"")
    Book.open(path, TRAY).close()
    assert path.stat().st_size > 0


@pytest.mark.parametrize("spoil", ["noise", "header", "page"])
def test_a_damaged_file_is_kept_aside_and_begun_anew_by_the_window_alone(
    book: Book, path: Path, spoil: str
) -> None:
    promised(book)
    book.close()
    content = bytearray(path.read_bytes())
    if spoil == "noise":
        content = bytearray(b"\x17" * 5000)
    elif spoil == "header":
        content[0:16] = b"not SQLite at al"
    else:
        content[4096:8192] = os.urandom(4096)
    path.write_bytes(bytes(content))
    if spoil != "page":
        with pytest.raises(Damaged):
            Book.open(path, TRAY)
    window = Book.open(path, TRAY, keeper=True)
    assert window.aside is not None
    assert window.aside.read_bytes() == bytes(content)
    assert window.says(NOW) == ()
    window.close()


def test_what_was_due_before_the_damage_is_not_said_again(book: Book, path: Path) -> None:
    promised(book)
    book.claim("q:1", END)
    book.settle("q:1", State.SHOWN)
    book.close()
    path.write_bytes(b"\x17" * 5000)
    window = Book.open(path, TRAY, keeper=True)
    promised(window, now=END)
    assert {one.state for one in window.says(END)} == set()
    assert len(window.inbox()) == 3
    window.close()


def test_the_tray_notices_that_the_window_has_begun_a_new_one(path: Path) -> None:
    tray = Book.open(path, TRAY)
    file.put_aside(path)
    window = Book.open(path, TRAY, keeper=True)
    promised(window)
    assert len(tray.says(NOW)) == 3
    assert tray.claim("q:1", END)
    tray.close()
    window.close()


def test_a_file_of_something_else_is_no_agenda(path: Path) -> None:
    spoilt(path, "CREATE TABLE recipe (name)")
    with pytest.raises(Damaged):
        Book.open(path, TRAY)


@pytest.mark.parametrize("keeper", [False, True])
def test_a_newer_agenda_is_left_untouched(book: Book, path: Path, keeper: bool) -> None:
    book.close()
    spoilt(path, f"PRAGMA user_version={VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(Newer):
        Book.open(path, TRAY, keeper=keeper)
    assert path.read_bytes() == before


def test_only_the_window_brings_an_older_one_up_to_date_keeping_what_was_said(
    book: Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised(book)
    book.claim("q:1", END)
    book.close()
    monkeypatch.setattr(file, "STEPS", (*file.STEPS, "ALTER TABLE say ADD COLUMN later INTEGER"))
    monkeypatch.setattr(file, "VERSION", VERSION + 1)
    with pytest.raises(Older):
        Book.open(path, TRAY)
    window = Book.open(path, TRAY, keeper=True)
    assert not window.claim("q:1", END)
    assert len(window.says(END)) == 3
    window.close()
    tray = Book.open(path, TRAY)
    assert tray.claim("q:2", END)
    tray.close()


def test_a_full_disk_lets_nothing_be_claimed(book: Book) -> None:
    promised(book)
    connection = book._file.connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Unwritable):
        book.set_wish("server", "x" * 100_000)
    assert book.wish("server") is None
    assert book.says(NOW) == CHAIN


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_file_is_told_apart(book: Book, path: Path) -> None:
    promised(book)
    book.close()
    path.chmod(0o400)
    with pytest.raises(Unwritable):
        Book.open(path, TRAY)


def test_a_folder_in_its_place_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(Unwritable):
        Book.open(tmp_path, TRAY, keeper=True)


def test_held_for_too_long_it_is_busy_and_nothing_is_lost(
    book: Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised(book)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    book._file.connection().execute("PRAGMA busy_timeout=20")
    with pytest.raises(Busy):
        book.claim("q:1", END)
    other.execute("ROLLBACK")
    other.close()
    assert book.claim("q:1", END)


def test_every_fault_is_an_os_error_so_that_a_save_goes_on() -> None:
    assert all(issubclass(one, Fault) for one in (Busy, Damaged, Newer, Older, Unwritable))
    assert issubclass(Fault, OSError)


def test_the_tray_needs_no_other_library_for_it() -> None:
    asked = "import sys, rebound_desktop.agenda.book; print(*sorted(sys.modules))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert not {"apsw", "peewee", "PySide6", "nacl"} & set(told.split())
