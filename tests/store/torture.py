"""Kills a writing process at any moment, again and again: what it had acknowledged must be there.

`python -m tests.store.torture ROUNDS [SEED]` prints one line a failure and ends with 1 if there was any.
The quick test runs 30 rounds, `make torture` 500.
"""

import os
import random
import select
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.store import drafts, search
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))


def utc() -> ZoneInfo:
    return ZoneInfo("UTC")


def child(work: Callable[[int], None]) -> tuple[int, int]:
    """Starts `work(pipe)` in a process of its own; returns its id and the pipe's reading end."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    return pid, reading


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def write_for_ever(path: Path, begin: int, pipe: int) -> None:
    """Jobs, entries, drafts, undo and redo; a number goes out once its change is acknowledged."""
    vault, clock = Vault.open(path, KEY, zone=utc), Clock()
    number = begin
    while True:
        number += 1
        with vault.change("add_job", clock()):
            job = vault.put(Job, clock(), id=f"job-{number}", title=f"{number}", stage="stage-applied")
            vault.put(Event, clock(), job=job, kind="saved", at=clock())
            vault.put(Entry, clock(), body=f"wrote {number} " * 50, at=clock())
        drafts.keep(vault, "entry:open", f"{number}", clock())
        vault.undo(clock())
        vault.redo(clock())
        os.write(pipe, f"{number}\n".encode())


def acknowledged(pipe: int, most: int, patience: float) -> int:
    """The last number that came through before `most` numbers, or `patience` seconds without one."""
    told = b""
    while told.count(b"\n") < most and select.select([pipe], [], [], patience)[0]:
        piece = os.read(pipe, 4096)
        if not piece:
            break
        told += piece
    return int(told.split(b"\n")[-2]) if b"\n" in told else 0


def rest_of(pipe: int) -> int:
    """What was acknowledged after the last look, once the process is dead."""
    told = b""
    while piece := os.read(pipe, 4096):
        told += piece
    os.close(pipe)
    return int(told.split(b"\n")[-2]) if b"\n" in told else 0


def found_wrong(path: Path, before: int, told: int, thorough: bool) -> str | None:
    """What is wrong after a kill; None when everything acknowledged is whole.

    `before` jobs were there when the process began; `told` is the last number it acknowledged.
    """
    vault = Vault.open(path, KEY, zone=utc)
    try:
        there = vault.value("SELECT count(*) FROM job")
        if not max(before, told) <= there <= max(before, told) + 1:
            return f"{told} acknowledged, {there} there"
        for table in ("event", "entry"):
            if vault.value(f"SELECT count(*) FROM {table}") != there:
                return f"half a change: {table}"
        if vault.value("SELECT COUNT(*) FROM job WHERE id = ?", (f"job-{there}",)) != min(there, 1):
            return "a gap"
        draft = drafts.read(vault, "entry:open")
        if told and (draft is None or int(draft.text) < told):
            return "an older draft"
        if thorough and (vault.value("PRAGMA integrity_check") != "ok" or not search.is_sound(vault)):
            return "not sound"
        return None
    finally:
        vault.close()


def killed_while_writing(folder: Path, rounds: int, chance: random.Random) -> list[str]:
    """One vault, killed `rounds` times at moments of chance."""
    path = folder / "journal.rebound"
    Vault.create(path, KEY, zone=utc).close()
    wrong, before, told = [], 0, 0
    for turn in range(rounds):
        pid, pipe = child(lambda writing, begin=before: write_for_ever(path, begin, writing))
        told = max(told, acknowledged(pipe, chance.randint(0, 4), 20.0))
        select.select([], [], [], chance.random() * 0.01)
        kill(pid)
        told = max(told, rest_of(pipe))
        problem = found_wrong(path, before, told, turn % 5 == 0 or turn == rounds - 1)
        if problem:
            wrong.append(f"round {turn}: {problem}")
        vault = Vault.open(path, KEY, zone=utc)
        before = vault.value("SELECT count(*) FROM job")
        vault.close()
    return wrong


def main(rounds: int, seed: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        wrong = killed_while_writing(Path(folder), rounds, random.Random(seed))
    for line in wrong:
        print(line)
    print(f"{rounds} kills, seed {seed}: {len(wrong)} wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)))
