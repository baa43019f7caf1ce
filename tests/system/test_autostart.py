"""Starting with the login: switched by Rebound once, by the person for good."""

import subprocess
from pathlib import Path

import pytest

from rebound_desktop.system.autostart import Autostart, Standing


@pytest.fixture
def autostart(tmp_path: Path) -> Autostart:
    return Autostart(tmp_path / "config", tmp_path / "state", ["/opt/rebound/bin/rebound", "--tray"])


def test_beginning_quiet_time_switches_it_on(autostart: Autostart) -> None:
    assert autostart.standing() is Standing.NEVER
    assert autostart.begin()
    assert autostart.standing() is Standing.ON
    text = autostart.entry.read_text()
    assert "TryExec=/opt/rebound/bin/rebound\n" in text
    assert 'Exec="/opt/rebound/bin/rebound" "--tray"\n' in text


def test_an_entry_that_the_person_deleted_stays_deleted(autostart: Autostart) -> None:
    autostart.begin()
    autostart.entry.unlink()
    assert not autostart.begin()
    assert autostart.standing() is Standing.DELETED
    assert not autostart.entry.exists()


def test_switched_off_in_settings_it_stays_off(autostart: Autostart) -> None:
    autostart.begin()
    assert not autostart.switch(False)
    assert not autostart.begin()
    assert autostart.standing() is Standing.OFF


def test_the_person_can_switch_a_deleted_one_on_again(autostart: Autostart) -> None:
    autostart.begin()
    autostart.entry.unlink()
    assert autostart.switch(True)
    assert autostart.standing() is Standing.ON


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_a_session_tool_hid_is_left_alone(autostart: Autostart, line: str) -> None:
    autostart.begin()
    autostart.entry.write_text(f"[Desktop Entry]\nType=Application\n{line}\n")
    assert autostart.standing() is Standing.OFF
    assert not autostart.begin()
    assert line in autostart.entry.read_text()


def test_a_later_place_of_the_program_is_written_over_the_earlier(autostart: Autostart) -> None:
    autostart.begin()
    moved = Autostart(autostart.config, autostart.state, ["env", "REBOUND_HOME=/h", "/new/rebound", "--tray"])
    moved.begin()
    assert "TryExec=/new/rebound\n" in moved.entry.read_text()


READER = """
import gi, sys
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib
entry = Gio.DesktopAppInfo.new_from_filename(sys.argv[1])
ok, words = GLib.shell_parse_argv(entry.get_commandline().replace("%%", "%"))
print("\\n".join(words))
"""


def _reads_entries() -> bool:
    try:
        probe = subprocess.run(["/usr/bin/python3", "-c", "import gi"], capture_output=True, check=False)
        return probe.returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not _reads_entries(), reason="Debian's python3-gi is not here to read the entry with")
def test_odd_signs_in_the_path_reach_the_program_unharmed(tmp_path: Path) -> None:
    program = tmp_path / 'a "b" $c `d` \\e é'
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    autostart = Autostart(tmp_path / "config", tmp_path / "state", [str(program), "100% $HOME", "--tray"])
    autostart.begin()
    read = subprocess.run(
        ["/usr/bin/python3", "-c", READER, str(autostart.entry)], capture_output=True, text=True, check=True
    )
    assert read.stdout.splitlines() == [str(program), "100% $HOME", "--tray"]


def test_a_path_that_no_entry_can_hold_is_refused(tmp_path: Path) -> None:
    autostart = Autostart(tmp_path, tmp_path, ["/opt/new\nline", "--tray"])
    with pytest.raises(OSError, match="control character"):
        autostart.begin()
