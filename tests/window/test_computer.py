"""What screens ask of the computer: the entry for the login, the tray process, the folders."""

from pathlib import Path

import pytest

from rebound_desktop.system.autostart import Autostart, Standing
from rebound_desktop.system.link_handler import LinkHandler
from rebound_desktop.system.paths import Paths
from rebound_desktop.window.computer import Computer


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    paths = Paths(tmp_path / "data", tmp_path / "state", tmp_path / "run").make()
    entry = Autostart(tmp_path / "config", paths.state, ["/usr/bin/rebound", "--tray"])
    return Computer(paths, entry, LinkHandler(tmp_path / "config", tmp_path / "share", ["/usr/bin/rebound"]))


def test_what_was_switched_off_in_settings_stays_off(computer: Computer) -> None:
    assert computer.autostart_standing()
    assert computer.begin_autostart()
    computer.switch_autostart(False)
    assert not computer.autostart_standing()
    assert not computer.begin_autostart()
    computer.switch_autostart(True)
    assert computer.autostart() is Standing.ON


def test_nobody_answers_where_no_tray_runs(computer: Computer) -> None:
    assert not computer.reminders_running()


def test_starting_looks_after_the_tray_and_quitting_ends_that(computer: Computer) -> None:
    looked: list[bool] = []
    computer.look = lambda: looked.append(computer.reminders_wanted)
    computer.quit_reminders()
    assert not computer.reminders_wanted
    computer.start_reminders()
    assert looked == [True]


def test_it_names_every_folder_that_stays(computer: Computer, tmp_path: Path) -> None:
    assert computer.folders == (tmp_path / "data", tmp_path / "state")
