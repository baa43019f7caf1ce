"""Whether a window or a tray runs is seen from outside."""

import os
from pathlib import Path

from rebound_desktop.qt.running import running
from rebound_desktop.qt.single import TRAY, WINDOW, Single
from rebound_desktop.system.paths import Paths


def test_a_running_one_is_seen_and_one_that_left_is_not(tmp_path: Path) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path)}).make()
    assert running(paths, TRAY) is None
    tray = Single(paths, TRAY)
    assert tray.take()
    assert running(paths, TRAY) == os.getpid()
    assert running(paths, WINDOW) is None
    tray.release()
    assert running(paths, TRAY) is None


def test_the_lock_of_one_that_was_killed_is_nobody(tmp_path: Path) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path)}).make()
    (paths.data / "tray.lock").write_text("4194000\nrebound\nhere\n\n\n")
    assert running(paths, TRAY) is None


def test_a_lock_that_cannot_be_read_is_nobody(tmp_path: Path) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path)}).make()
    (paths.data / "tray.lock").write_text("")
    assert running(paths, TRAY) is None
