"""Which process this is."""

import subprocess
import sys
from dataclasses import replace

from rebound_desktop.system import process


def test_this_process_is_alive_and_stays_the_same() -> None:
    assert process.this() == process.this()
    assert process.alive(process.this())


def test_the_same_number_in_another_run_is_another_process() -> None:
    mine = process.this()
    assert not process.alive(replace(mine, started=mine.started - 1))
    assert not process.alive(replace(mine, boot_id="an earlier boot"))


def test_a_process_is_alive_until_it_ends() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        began = process.started(other.pid)
        assert began is not None
        them = process.Process(other.pid, began, process.boot_id())
        assert process.alive(them)
        other.communicate(b"\n")
    assert not process.alive(them)
