"""A killed process loses nothing it had acknowledged, and leaves nothing half done."""

import subprocess
import sys
from pathlib import Path


def test_thirty_kills_lose_nothing() -> None:
    """`make torture` does five hundred."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.torture", "30", "2026"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "30 kills, seed 2026: 0 wrong" in done.stdout
