"""Nothing reaches a network: a journey with a recorder that forbids it, and again without any network."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop import story
from tests.desktop.desktop import CHECKOUT, Desktop
from tests.desktop.files import linkedin_archive
from tests.desktop.test_the_lock import set_passphrase, unlock

RECORDER = Path(__file__).resolve().parent / "recorder"
ASKS = "import socket; socket.create_connection(('192.0.2.1', 80), 2)"


def journey(desktop: Desktop, folder: Path) -> None:
    """An import, a no, quiet time, words, a passphrase, the lock, two days, the notification."""
    desktop.start_window()
    story.bring_in(desktop, linkedin_archive(folder))
    desktop.press("Done")
    story.hear_no(desktop)
    story.begin_quiet_time(desktop)
    desktop.key("ctrl+j")
    desktop.write("the words of the evening")
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.key("ctrl+l")
    unlock(desktop)
    desktop.sees("Quiet until", seconds=15)
    desktop.close_window()
    desktop.suspend("+48h")
    desktop.wait_notification(story.ENDED)
    assert "vault" in desktop.ask("doctor", "--json")


def test_nothing_even_tries(desktop: Desktop, tmp_path: Path) -> None:
    record = tmp_path / "network"
    desktop.extra = {"PYTHONPATH": str(RECORDER), "NETWORK_RECORD": str(record)}
    journey(desktop, tmp_path)
    assert not record.exists(), record.read_text()


def test_the_control_a_try_is_recorded(tmp_path: Path) -> None:
    record = tmp_path / "network"
    done = subprocess.run(
        [sys.executable, "-c", ASKS],
        check=False,
        capture_output=True,
        env={"PYTHONPATH": str(RECORDER), "NETWORK_RECORD": str(record)},
    )
    assert done.returncode
    assert record.read_text()


def test_without_any_network_everything_works(desktop: Desktop, tmp_path: Path) -> None:
    alone = ["unshare", "--net"]
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody be without a network")
    seen = subprocess.run([*alone, "cat", "/proc/net/dev"], check=True, capture_output=True, text=True)
    assert [line.split(":")[0].strip() for line in seen.stdout.splitlines()[2:]] == ["lo"], "the control"
    desktop.command = [*alone, sys.executable, str(CHECKOUT / "main.py")]
    journey(desktop, tmp_path)
