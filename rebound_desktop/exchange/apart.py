"""Untrusted bytes are read in a process apart, with an end to its time and memory; it can be stopped."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.limits import Limits, limits_for
from rebound_desktop.exchange.opening import SIZE_CAP
from rebound_desktop.exchange.pipes import Pipes
from rebound_desktop.exchange.proposals import NOTHING_SAID, Answers, Progress, Proposal, Tell, silent
from rebound_desktop.exchange.wire import plain_form, typed

CHILD_FLAG = "--read-apart"
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from rebound_desktop.exchange.child import main; sys.exit(main())"
)


def never() -> bool:
    """Nobody stops this reading."""
    return False


def propose_apart(
    name: str,
    data: bytes,
    *,
    zone: ZoneInfo,
    now: datetime,
    answers: Answers = NOTHING_SAID,
    tell: Tell = silent,
    cancelled: Callable[[], bool] = never,
) -> tuple[Proposal, ...]:
    """As `opening.propose`, in a child process; blocks, so call it on a worker thread.

    `tell` and `cancelled` are called on the calling thread, the latter about twenty times a second.
    Raises Refusal: what `propose` refuses, and import_stopped, file_took_too_long, file_needs_memory.
    """
    if len(data) > SIZE_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{SIZE_CAP >> 20} MB")
    head = {
        "name": name,
        "zone": zone.key,
        "now": now.isoformat(),
        "answers": plain_form(answers),
    }
    with said_apart(name, head, data, limits_for(data), cancelled=cancelled) as messages:
        for message in messages:
            if "progress" in message:
                done, total = message["progress"]
                tell(Progress(int(done), int(total)))
            else:
                return _typed(message, name)
    raise Refusal("file_needs_memory", name=name)


@contextmanager
def said_apart(
    name: str,
    head: dict[str, Any],
    data: bytes,
    limits: Limits,
    *,
    cancelled: Callable[[], bool] = never,
    patient: bool = False,
) -> Iterator[Iterator[dict[str, Any]]]:
    """What a child says of `data`, message by message; it is gone when the block is left.

    It has `limits.wall` seconds in all; `patient`: for each message, where who listens takes time.
    Raises Refusal: what the child refuses, import_stopped, file_took_too_long, file_needs_memory.
    """
    child = subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    bounds = {"size": len(data), "limits": plain_form(limits)}
    pipes = Pipes(child, [json.dumps(head | bounds).encode() + b"\n", data])
    try:
        yield _messages(child, pipes, name, limits.wall, cancelled, patient)
    finally:
        pipes.close()
        child.kill()
        child.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    return [sys.executable, "-I", "-c", _START, str(Path(__file__).parents[2])]


def _messages(
    child: "subprocess.Popen[bytes]",
    pipes: Pipes,
    name: str,
    wall: float,
    cancelled: Callable[[], bool],
    patient: bool,
) -> Iterator[dict[str, Any]]:
    deadline = monotonic() + wall
    while True:
        if cancelled():
            raise Refusal("import_stopped", name=name)
        if monotonic() > deadline:
            raise Refusal("file_took_too_long", name=name)
        line = pipes.line()
        if line is None:
            continue
        if not line:
            raise Refusal(_why_it_ended(child), name=name)
        message = _understood(line, name)
        if "refusal" in message:
            raise Refusal(str(message["refusal"]), **message["values"])
        yield message
        if patient:
            deadline = monotonic() + wall


def _why_it_ended(child: "subprocess.Popen[bytes]") -> str:
    ended = child.wait()
    too_long = {-getattr(signal, "SIGXCPU", 0), -getattr(signal, "SIGKILL", 0)} - {0}
    return "file_took_too_long" if ended in too_long else "file_needs_memory"


def _understood(line: bytes, name: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except ValueError as error:
        raise Refusal("file_needs_memory", name=name) from error
    return message if isinstance(message, dict) else {}


def _typed(message: dict[str, Any], name: str) -> tuple[Proposal, ...]:
    try:
        found: tuple[Proposal, ...] = typed(message["proposals"], tuple[Proposal, ...])
    except (KeyError, TypeError, ValueError) as error:
        raise Refusal("file_needs_memory", name=name) from error
    return found
