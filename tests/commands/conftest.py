"""The doctor as a person asks it: what it printed, and what it told a program."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.commands.doctor import doctor
from rebound_desktop.qt.single import TRAY, Single
from rebound_desktop.qt.surroundings import Surroundings
from rebound_desktop.store import slots
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.of({"REBOUND_HOME": str(tmp_path / "home")})


@pytest.fixture
def autostart(tmp_path: Path, paths: Paths) -> Autostart:
    return Autostart(tmp_path / "config", paths.state, ["/opt/rebound/bin/rebound", "--tray"])


@pytest.fixture
def key(paths: Paths, zone: ZoneInfo) -> bytes:
    """A vault as the window leaves it, with its open slot."""
    paths.make()
    made = slots.new_key()
    slots.write_open(paths.keys, made)
    Vault.create(paths.vault, made, zone=lambda: zone).close()
    return made


@pytest.fixture
def tray(paths: Paths) -> Iterator[None]:
    """Somebody holds the tray's lock."""
    held = Single(paths.make(), TRAY)
    assert held.take()
    yield
    held.release()


class Doctor:
    """Runs the command and keeps what it printed."""

    def __init__(
        self, paths: Paths, autostart: Autostart, zone: ZoneInfo, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.given = (paths, autostart, zone)
        self.around = DESKTOP
        self.capsys = capsys

    def text(self, now: datetime) -> tuple[int, str]:
        paths, autostart, zone = self.given
        status = doctor(paths, autostart, self.around, zone, False, now)
        return status, self.capsys.readouterr().out

    def facts(self, now: datetime) -> dict[str, dict[str, object]]:
        paths, autostart, zone = self.given
        doctor(paths, autostart, self.around, zone, True, now)
        told: dict[str, dict[str, object]] = json.loads(self.capsys.readouterr().out)
        return told


@pytest.fixture
def ask(paths: Paths, autostart: Autostart, zone: ZoneInfo, capsys: pytest.CaptureFixture[str]) -> Doctor:
    return Doctor(paths, autostart, zone, capsys)


DESKTOP = Surroundings(True, "xfce4-notifyd 0.7.3", frozenset({"actions", "body"}), False, True)
