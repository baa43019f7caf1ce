"""Window and tray knock at each other through sockets of this user alone."""

import socket
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.qt import knock
from rebound_desktop.qt.knock import Door
from rebound_desktop.qt.request import REPLANNED, Request, opening


@pytest.fixture
def runtime() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as short:
        yield Path(short)


@pytest.fixture
def door(runtime: Path, qtbot: QtBot) -> Iterator[Door]:
    door = Door(runtime, "tray")
    assert door.listen()
    yield door
    door.leave()


def test_a_knock_is_heard(door: Door, runtime: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.asked, timeout=1000) as heard:
        assert knock.knock(runtime, "tray", opening("jobs", token="abc"))
    assert heard.args == [opening("jobs", token="abc")]


def test_many_knocks_are_all_heard(door: Door, runtime: Path, qtbot: QtBot) -> None:
    heard: list[Request] = []
    door.asked.connect(heard.append)
    for _ in range(8):
        assert knock.knock(runtime, "tray", REPLANNED)
    qtbot.waitUntil(lambda: len(heard) == 8, timeout=1000)


def test_nobody_at_home_is_told_apart(runtime: Path) -> None:
    assert not knock.knock(runtime, "window", REPLANNED)


def test_the_socket_is_for_this_user_alone(door: Door) -> None:
    assert stat.S_IMODE(door.path.stat().st_mode) == 0o600


def test_a_socket_left_by_a_crash_is_replaced(runtime: Path, qtbot: QtBot) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(knock.place(runtime, "tray")))
    left.close()
    assert not knock.knock(runtime, "tray", REPLANNED)
    door = Door(runtime, "tray")
    assert door.listen()
    assert knock.knock(runtime, "tray", REPLANNED)
    door.leave()
    assert not door.path.exists()


def test_too_much_is_not_listened_to(door: Door, qtbot: QtBot) -> None:
    heard: list[Request] = []
    door.asked.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(door.path))
        line.sendall(b"open jobs " + b"a" * 4000)
        qtbot.waitUntil(lambda: not door.findChildren(knock._Caller), timeout=1000)
    assert heard == []


def test_one_who_says_nothing_is_sent_away(door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knock, "PATIENCE", 0.05)
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(door.path))
        qtbot.waitUntil(lambda: bool(door.findChildren(knock._Caller)), timeout=1000)
        qtbot.waitUntil(lambda: not door.findChildren(knock._Caller), timeout=1000)


def test_a_long_path_becomes_a_short_one(tmp_path: Path) -> None:
    long = tmp_path / ("é" * 60)
    assert len(str(knock.place(long, "tray")).encode()) < 100
    assert knock.place(long, "tray") != knock.place(long, "window")
    assert knock.place(long, "tray") != knock.place(tmp_path / ("e" * 120), "tray")
