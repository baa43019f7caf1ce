"""The window looks after the tray process: started again when it is gone, three times, then it says so."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.window.companion import AT_MOST, Companion
from tests.clock import Clock

Looked = Callable[..., Companion]


@pytest.fixture
def started(tmp_path: Path) -> Path:
    """Each start of the "tray" leaves one file here, and the process ends at once, as one that crashes."""
    folder = tmp_path / "started"
    folder.mkdir()
    return folder


@pytest.fixture
def companion(qtbot: QtBot, clock: Clock, started: Path) -> Looked:
    crash = f"import os, pathlib; (pathlib.Path({str(started)!r}) / str(os.getpid())).touch()"

    def made(*, there: bool = False, wanted: bool = True) -> Companion:
        return Companion(
            [sys.executable, "-S", "-c", crash], there=lambda: there, wanted=lambda: wanted, now=clock
        )

    return made


def _starts(qtbot: QtBot, started: Path, count: int) -> None:
    qtbot.waitUntil(lambda: len(list(started.iterdir())) == count, timeout=10_000)


def test_a_tray_that_is_gone_is_started_again(companion: Looked, qtbot: QtBot, started: Path) -> None:
    companion().look()
    _starts(qtbot, started, 1)


def test_one_that_answers_is_left_alone_and_one_nobody_wants_is_not_started(
    companion: Looked, qtbot: QtBot, started: Path
) -> None:
    there, unwanted, gone = companion(there=True), companion(wanted=False), companion()
    there.look()
    unwanted.look()
    gone.look()  # the one start that is seen below would come last
    _starts(qtbot, started, 1)


def test_after_three_starts_in_ten_minutes_it_says_so_once(
    companion: Looked, qtbot: QtBot, started: Path, clock: Clock
) -> None:
    care, told = companion(), []
    care.gave_up.connect(lambda: told.append(clock.instant))
    for _ in range(AT_MOST + 2):
        care.look()
        clock.advance(minutes=1)
    _starts(qtbot, started, AT_MOST)
    assert len(told) == 1


def test_ten_minutes_later_it_tries_again(
    companion: Looked, qtbot: QtBot, started: Path, clock: Clock
) -> None:
    care = companion()
    for _ in range(AT_MOST + 1):
        care.look()
    clock.advance(minutes=10)
    care.look()
    _starts(qtbot, started, AT_MOST + 1)
