"""How much time and memory one file may cost the process that reads it."""

import sys
from dataclasses import dataclass

from rebound_desktop.exchange.kinds import is_single


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of processor time, seconds by the clock, bytes of memory."""

    cpu: int
    wall: float
    memory: int


_STARTING = 2


def limits_for(data: bytes) -> Limits:
    """Five seconds for a page, mail or calendar; a minute for tables, archives and mailboxes."""
    seconds = 5 if is_single(data) else 60
    return Limits(seconds + _STARTING, seconds * 4.0 + 10, (1 << 30) + 6 * len(data))


def enclose(limits: Limits) -> None:
    """Binds this process to `limits` for ever: no larger file, no core dump, few open files.

    Where the system has no such limits (Windows), the parent's clock is the one that holds.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu, limits.cpu + 1))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
