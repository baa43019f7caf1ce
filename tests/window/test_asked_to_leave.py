"""The system asks the window to leave: a real process, a real signal, and everything is safe at its end."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rebound_desktop.store import backups, copies, slots
from rebound_desktop.system.paths import Paths
from tests.desktop.programs import with_mark

CHECKOUT = Path(__file__).parents[2]
PATIENCE = 600  # twentieths of a second


@pytest.fixture(autouse=True)
def nothing_goes_on_running(tmp_path: Path) -> Iterator[None]:
    """The window starts the tray, which is to outlive it; here it is not to."""
    yield
    for number in with_mark(str(tmp_path)):
        os.kill(number, signal.SIGKILL)


def window(home: Path) -> subprocess.Popen[bytes]:
    """The program as it is started, drawing into memory; past its first screen once it keeps an agenda."""
    started = subprocess.Popen(
        [sys.executable, str(CHECKOUT / "main.py")],
        env={
            **os.environ,
            "REBOUND_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "DESKTOP_ID": str(home.parent),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until(lambda: (home / "agenda.db").exists() and hears(started.pid), started)
    return started


def hears(number: int) -> bool:
    """Whether the process catches SIGTERM by now, as the system tells it."""
    told = Path(f"/proc/{number}/status").read_text()
    caught = next(line for line in told.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


def until(true: Callable[[], object], started: subprocess.Popen[bytes]) -> None:
    pause = threading.Event()
    for _ in range(PATIENCE):
        if true():
            break
        pause.wait(0.05)
    assert true() and started.poll() is None


@pytest.mark.parametrize("asks", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_asked_by_a_signal_it_leaves_as_by_a_press_with_a_verified_copy(
    tmp_path: Path, asks: signal.Signals
) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path / "home")})
    started = window(paths.data)
    started.send_signal(asks)
    assert started.wait(30) == 0
    copy = copies.all_copies(paths.backups)[0]
    key = slots.open_key(paths.keys)
    assert key is not None and backups.verified(copy.path, key)
    assert not list(paths.backups.glob("*.part"))


def test_its_power_taken_away_the_next_start_takes_the_copy_that_is_missing(tmp_path: Path) -> None:
    paths = Paths.of({"REBOUND_HOME": str(tmp_path / "home")})
    killed = window(paths.data)
    killed.kill()
    killed.wait(30)
    again = window(paths.data)
    until(lambda: copies.all_copies(paths.backups), again)  # what leaving had no time for is done now
    again.send_signal(signal.SIGTERM)
    assert again.wait(30) == 0
