"""Untrusted bytes are read in a process apart, with an end to its time and memory; it can be stopped."""

import json
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import IO, Any
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.limits import limits_for
from rebound_desktop.exchange.opening import SIZE_CAP
from rebound_desktop.exchange.proposals import NOTHING_SAID, Answers, Progress, Proposal, Tell, silent
from rebound_desktop.exchange.wire import plain_form, typed

CHILD_FLAG = "--read-apart"
_LOOK = 0.05
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
        "size": len(data),
    }
    child = subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        lines = _conversation(child, json.dumps(head).encode() + b"\n" + data)
        deadline = monotonic() + limits_for(data).wall
        return _listen(child, lines, name, deadline, tell, cancelled)
    finally:
        child.kill()
        child.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    return [sys.executable, "-I", "-c", _START, str(Path(__file__).parents[2])]


def _conversation(child: "subprocess.Popen[bytes]", request: bytes) -> "queue.Queue[bytes]":
    """Writes the request and reads the answers on two threads, so that neither side waits for ever."""
    lines: queue.Queue[bytes] = queue.Queue()
    assert child.stdin is not None and child.stdout is not None
    threading.Thread(target=_feed, args=(child.stdin, request), daemon=True).start()
    threading.Thread(target=_hear, args=(child.stdout, lines), daemon=True).start()
    return lines


def _feed(pipe: IO[bytes], request: bytes) -> None:
    with suppress(OSError), pipe:
        pipe.write(request)


def _hear(pipe: IO[bytes], lines: "queue.Queue[bytes]") -> None:
    with suppress(OSError, ValueError), pipe:
        for line in pipe:
            lines.put(line)
    lines.put(b"")


def _listen(
    child: "subprocess.Popen[bytes]",
    lines: "queue.Queue[bytes]",
    name: str,
    deadline: float,
    tell: Tell,
    cancelled: Callable[[], bool],
) -> tuple[Proposal, ...]:
    while True:
        if cancelled():
            raise Refusal("import_stopped", name=name)
        if monotonic() > deadline:
            raise Refusal("file_took_too_long", name=name)
        try:
            line = lines.get(timeout=_LOOK)
        except queue.Empty:
            continue
        if not line:
            raise Refusal(_why_it_ended(child), name=name)
        message = _understood(line, name)
        if "progress" in message:
            done, total = message["progress"]
            tell(Progress(int(done), int(total)))
        elif "refusal" in message:
            raise Refusal(str(message["refusal"]), **message["values"])
        else:
            return _typed(message, name)


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
