"""The process that reads one untrusted file: in by its input, out as lines of JSON, then gone."""

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.limits import Limits, enclose
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import Answers, Progress
from rebound_desktop.exchange.wire import plain_form, typed

Write = Callable[[dict[str, Any]], None]


def main() -> int:
    """Reads one request from standard input and answers on standard output, which nothing else may use."""
    write = _writer()
    head = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read(head["size"])
    zone = ZoneInfo(head.get("zone", "UTC"))
    enclose(typed(head["limits"], Limits))
    try:
        _answer(head, data, zone, write)
    except MemoryError:
        write({"refusal": "file_needs_memory", "values": {"name": head["name"]}})
    return 0


def _answer(head: dict[str, Any], data: bytes, zone: ZoneInfo, write: Write) -> None:
    try:
        if "everything" in head:
            from rebound_desktop.exchange.everything_apart import say_everything

            say_everything(head, data, write)
        else:
            _propose(head, data, zone, write)
    except Refusal as refused:
        write(
            {"refusal": refused.key, "values": {name: str(value) for name, value in refused.values.items()}}
        )
    except RecursionError:
        write({"refusal": "file_too_deep", "values": {"name": head["name"]}})
    except MemoryError:
        raise
    except Exception:  # whatever a library stumbles over: the person gets one sentence, not a wrong one
        write({"refusal": "file_not_understood", "values": {"name": head["name"]}})


def _propose(head: dict[str, Any], data: bytes, zone: ZoneInfo, write: Write) -> None:
    def tell(progress: Progress) -> None:
        write({"progress": [progress.done, progress.total]})

    found = propose(
        head["name"],
        data,
        zone=zone,
        now=datetime.fromisoformat(head["now"]),
        answers=typed(head["answers"], Answers),
        tell=tell,
    )
    write({"proposals": [plain_form(proposal) for proposal in found]})


def _writer() -> Write:
    """Keeps the real output for answers and turns standard output away, whatever a library prints."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)

    def write(message: dict[str, Any]) -> None:
        answers.write(json.dumps(message, ensure_ascii=True).encode() + b"\n")
        answers.flush()

    return write


if __name__ == "__main__":
    sys.exit(main())
