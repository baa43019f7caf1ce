"""Several real processes at one agenda: each thing is said once; whoever dies holds nothing."""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Thread

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import State
from rebound_desktop.system import process
from rebound_desktop.system.process import Process
from tests.agenda.promises import END, plan_of, promised, say
from tests.house.checkout import CHECKOUT

TRAYS = 4
KEYS = 100
HELD = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0.05, isolation_level=None).execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    print("held")
"""


def started(path: Path, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.agenda.claiming", str(path), what],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def alive(pid: int, started: int, boot: str) -> bool:
    return process.alive(Process(pid, started, boot))


def test_of_four_trays_one_says_each_thing(book: Book, path: Path) -> None:
    promised(book, plan_of(*(say(f"s{number}") for number in range(KEYS))))
    trays = [started(path, str(KEYS)) for _ in range(TRAYS)]
    for tray in trays:
        assert tray.stdout is not None
        assert tray.stdout.readline() == "ready\n"
    said: Counter[str] = Counter()
    for tray in trays:
        assert tray.stdin is not None
        tray.stdin.write("go\n")
        tray.stdin.flush()
    for tray in trays:
        told, _ = tray.communicate(timeout=60)
        assert tray.returncode == 0
        said.update(told.split())
    assert len(said) == KEYS
    assert set(said.values()) == {1}
    assert all(one.state is State.SHOWN for one in book.says(END))


def test_what_a_killed_tray_had_claimed_is_said_by_the_next_one(book: Book, path: Path) -> None:
    promised(book, plan_of(say("s0")))
    tray = started(path, "hang")
    assert tray.stdout is not None
    assert tray.stdout.readline() == "claimed\n"
    assert book.reclaim(alive) == ()
    assert not book.claim("s0", END)
    tray.kill()
    tray.communicate(timeout=10)
    assert book.reclaim(alive) == ("s0",)
    assert book.claim("s0", END)


def test_a_second_thread_of_the_window_does_not_end_the_locks_of_the_first(book: Book, path: Path) -> None:
    promised(book, plan_of(say("s0")))
    with book._file.writing():
        reader = Thread(target=book.holds)
        reader.start()
        reader.join()
        other = subprocess.run(
            [sys.executable, "-c", HELD, str(path)], cwd=CHECKOUT, capture_output=True, text=True, check=True
        )
    assert other.stdout == "held\n"
