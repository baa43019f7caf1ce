"""Neither a killed process nor a power cut loses what was acknowledged, or leaves anything half done."""

import subprocess
import sys

from tests.house.checkout import CHECKOUT


def ran(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_thirty_kills_lose_nothing() -> None:
    """`make torture` does five hundred."""
    done = ran("tests.store.torture", "30", "2026")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "30 kills, seed 2026: 0 wrong" in done.stdout


def test_a_hundred_power_cuts_lose_nothing() -> None:
    """`make torture` does six hundred."""
    done = ran("tests.store.power", "100", "2026")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "100 power cuts, seed 2026: 0 wrong" in done.stdout


def test_with_less_care_the_same_power_cuts_lose_something() -> None:
    """The control: were nothing lost here, the test above would prove nothing."""
    done = ran("tests.store.power", "30", "2026", "synchronous=NORMAL")
    assert done.returncode == 1
    assert "told, " in done.stdout
