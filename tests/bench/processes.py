"""Whole processes, measured by the operating system's own account of them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (user and system) and peak resident memory in KiB of one finished process."""

    cpu: float
    peak: int


def run_once(command: Sequence[str], environ: Mapping[str, str]) -> Cost:
    """Runs a command to its end. Raises RuntimeError if it failed."""
    # An installed program has its bytecode: whoever measures must not forbid Python to keep it.
    kept = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=CHECKOUT
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} left with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def in_turn(
    ours: Sequence[str], reference: Sequence[str], environ: Mapping[str, str], runs: int
) -> tuple[Cost, Cost]:
    """Both commands in turn, `runs` times after one warm-up each; the medians."""
    mine, theirs = [], []
    for number in range(runs + 1):
        a, b = run_once(ours, environ), run_once(reference, environ)
        if number:
            mine.append(a)
            theirs.append(b)
    return _median(mine), _median(theirs)


def python(*arguments: str) -> list[str]:
    """A command in this environment's Python."""
    return [sys.executable, *arguments]


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(median(one.cpu for one in costs), round(median(one.peak for one in costs)))
