"""Which process this is, told so that a later one with the same number is not taken for it."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Process:
    """One run of a program: its number, when it started (clock ticks since boot), and which boot."""

    pid: int
    started: int
    boot_id: str


def this() -> Process:
    """The process that asks."""
    return Process(os.getpid(), started(os.getpid()) or 0, boot_id())


def boot_id() -> str:
    """A name for this run of the machine; "" where the system gives none."""
    try:
        return (PROC / "sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def started(pid: int) -> int | None:
    """When process `pid` began, in clock ticks since boot; None if there is none, or no telling."""
    try:
        stat = (PROC / str(pid) / "stat").read_bytes()
    except OSError:
        return None
    # The second field is the program's name in brackets, and may itself hold brackets and spaces.
    fields = stat.rpartition(b")")[2].split()
    return None if fields[0] in (b"Z", b"X") else int(fields[19])


def alive(process: Process) -> bool:
    """Whether `process` still runs.

    Without /proc only the asking process is known to live: the instance lock allows no second one.
    """
    if process.pid == os.getpid():
        return process == this()
    return process.boot_id == boot_id() != "" and started(process.pid) == process.started


def began(pid: int, now: datetime) -> datetime | None:
    """The instant at which process `pid` began, to a second or so; None if there is none, or no telling."""
    ticks = started(pid)
    if ticks is None:
        return None
    up = float((PROC / "uptime").read_text().split()[0])
    return now - timedelta(seconds=up - ticks / os.sysconf("SC_CLK_TCK"))
