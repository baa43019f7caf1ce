"""The two pipes to a process apart, each on a thread of its own, so that neither side waits for ever."""

import queue
import subprocess
import threading
from contextlib import suppress
from typing import IO

_LOOK = 0.05
# What was said and not yet heard: a child that says much waits for who listens, memory does not fill.
_UNHEARD = 64


class Pipes:
    """Writes the request, hands over the answers line by line."""

    def __init__(self, child: "subprocess.Popen[bytes]", request: list[bytes]) -> None:
        assert child.stdin is not None and child.stdout is not None
        self._lines: queue.Queue[bytes] = queue.Queue(_UNHEARD)
        self._over = threading.Event()
        threading.Thread(target=self._feed, args=(child.stdin, request), daemon=True).start()
        threading.Thread(target=self._hear, args=(child.stdout,), daemon=True).start()

    def line(self) -> bytes | None:
        """The next line, b"" after the last; None where nothing came within a twentieth of a second."""
        try:
            return self._lines.get(timeout=_LOOK)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Nobody listens any more."""
        self._over.set()

    def _feed(self, pipe: IO[bytes], request: list[bytes]) -> None:
        with suppress(OSError), pipe:
            for part in request:
                pipe.write(part)

    def _hear(self, pipe: IO[bytes]) -> None:
        with suppress(OSError, ValueError), pipe:
            for line in pipe:
                self._put(line)
        self._put(b"")

    def _put(self, line: bytes) -> None:
        while not self._over.is_set():
            with suppress(queue.Full):
                self._lines.put(line, timeout=_LOOK)
                return
