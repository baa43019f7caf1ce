"""One window and one tray: a lock decides, the loser hands over and leaves."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.request import opening
from rebound_desktop.qt.single import TRAY, Single
from rebound_desktop.system.paths import Paths

LOSER = """
import sys
from rebound_desktop.qt.request import opening
from rebound_desktop.qt.single import TRAY, Single, pass_on
from rebound_desktop.system.paths import Paths
paths = Paths.of()
assert not Single(paths, TRAY).take()
sys.exit(0 if pass_on(paths, TRAY, opening("jobs")) else 3)
"""


@pytest.fixture
def paths() -> Iterator[Paths]:
    with tempfile.TemporaryDirectory() as short:
        yield Paths.of({"REBOUND_HOME": short}).make()


def start(code: str, paths: Paths) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", code], env=os.environ | {"REBOUND_HOME": str(paths.home)})


def test_the_second_hands_its_request_over_and_leaves_with_0(paths: Paths, qtbot: QtBot) -> None:
    first = Single(paths, TRAY)
    assert first.take()
    assert first.listen()
    with qtbot.waitSignal(first.asked, timeout=5000) as heard:
        second = start(LOSER, paths)
    assert heard.args == [opening("jobs")]
    assert second.wait(timeout=2) == 0
    first.release()


def test_a_winner_that_hears_nothing_holds_the_second_up_for_two_seconds(paths: Paths, qtbot: QtBot) -> None:
    first = Single(paths, TRAY)
    assert first.take()
    began = time.monotonic()
    assert start(LOSER, paths).wait(timeout=10) == 3
    assert time.monotonic() - began < 3.5  # two, and what it takes to start Python
    first.release()


def test_after_the_first_has_left_the_next_may_come(paths: Paths) -> None:
    first, second = Single(paths, TRAY), Single(paths, TRAY)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_lock_left_by_a_crash_holds_nobody_up(paths: Paths) -> None:
    crashing = start(
        "import os\nfrom rebound_desktop.qt.single import TRAY, Single\n"
        "from rebound_desktop.system.paths import Paths\n"
        "single = Single(Paths.of(), TRAY)\nassert single.take()\nos._exit(1)",
        paths,
    )
    assert crashing.wait(timeout=10) == 1
    assert (paths.data / "tray.lock").exists()
    single = Single(paths, TRAY)
    assert single.take()
    single.release()


def test_a_lock_whose_number_now_belongs_to_a_later_program_holds_nobody_up(paths: Paths) -> None:
    lock = paths.data / "tray.lock"
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        # As a crash leaves it: a Python program's number, written long before that number was given anew.
        written = QLockFile(str(lock))
        written.setStaleLockTime(0)
        assert written.tryLock(0)
        left = lock.read_text().replace(f"{os.getpid()}\n", f"{other.pid}\n", 1)
        written.unlock()
        lock.write_text(left)
        os.utime(lock, (0, 0))
        single = Single(paths, TRAY)
        assert single.take()
        single.release()
        other.communicate(b"\n")


def test_without_a_place_to_write_a_lock_there_is_nobody_to_be_told_from() -> None:
    nowhere = Path("/proc/nowhere")
    assert Single(Paths(nowhere, nowhere, nowhere), TRAY).take()
