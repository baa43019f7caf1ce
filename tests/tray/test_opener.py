"""A press in the panel opens one window: the running one, or a new one."""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.request import opening
from rebound_desktop.qt.single import WINDOW, Single
from rebound_desktop.system.paths import Paths
from rebound_desktop.tray.opener import Opener

# Stands in for the window: writes down how it was started.
WINDOW_PROGRAM = """
import json, os, sys
from pathlib import Path
told = {"asked": sys.argv[2:], "token": os.environ.get("XDG_ACTIVATION_TOKEN")}
part = Path(sys.argv[1] + ".part")
part.write_text(json.dumps(told))
part.rename(sys.argv[1])
"""


@pytest.fixture
def paths() -> Iterator[Paths]:
    with tempfile.TemporaryDirectory() as short:
        yield Paths.of({"REBOUND_HOME": short}).make()


def opener(paths: Paths) -> tuple[Opener, Path]:
    written = paths.data / "started"
    return Opener(paths, [sys.executable, "-c", WINDOW_PROGRAM, str(written)]), written


def test_the_running_window_is_asked_and_gets_the_token(paths: Paths, qtbot: QtBot) -> None:
    window = Single(paths, WINDOW)
    assert window.take()
    assert window.listen()
    door, written = opener(paths)
    with qtbot.waitSignal(window.asked, timeout=2000) as heard:
        assert door.open("returning", "q7-1", "token-9")
    assert heard.args == [opening("returning", "q7-1", "token-9")]
    window.release()
    assert not written.exists()


def test_without_a_window_a_new_one_is_started_on_that_view(paths: Paths, qtbot: QtBot) -> None:
    door, written = opener(paths)
    assert door.open("returning", "q7-1", "token-9")
    qtbot.waitUntil(written.exists, timeout=5000)
    assert json.loads(written.read_text()) == {"asked": ["--open", "returning", "q7-1"], "token": "token-9"}


def test_open_rebound_leaves_to_the_window_where_it_opens(paths: Paths, qtbot: QtBot) -> None:
    door, written = opener(paths)
    assert door.open("last")
    qtbot.waitUntil(written.exists, timeout=5000)
    assert json.loads(written.read_text()) == {"asked": [], "token": None}


def test_locking_starts_no_window(paths: Paths, qtbot: QtBot) -> None:
    door, written = opener(paths)
    assert not door.knock("lock_now")
    assert not written.exists()


def test_a_program_that_is_gone_is_no_crash(paths: Paths, qtbot: QtBot) -> None:
    assert not Opener(paths, [str(paths.data / "gone")]).open("last")
