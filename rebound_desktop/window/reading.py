"""Reads a file or a pasted text in a thread and a process apart; the window goes on meanwhile."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.apart import propose_apart
from rebound_desktop.exchange.on_disk import bytes_of
from rebound_desktop.exchange.one_mailbox import one_mailbox
from rebound_desktop.exchange.opening import worth_showing
from rebound_desktop.exchange.proposals import NOTHING_SAID, Answers, Progress
from rebound_desktop.qt.words import word


class Reading(QObject):
    """One at a time: a new one stops the one before. Exactly one of `read` and `failed` follows a start."""

    moved = Signal(int, int)  # pieces done, of how many (0 = not known)
    read = Signal(object)  # a tuple of proposals
    failed = Signal(str)  # one sentence for the person
    stopped = Signal()
    _home = Signal(int, object, object)

    def __init__(self, zone: ZoneInfo, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone, self._now = zone, now
        self._stop, self._number = threading.Event(), 0
        self._name = ""
        self._home.connect(self._came_home)

    def file(self, path: Path, answers: Answers = NOTHING_SAID) -> None:
        """Reads a file from the disk."""
        self._start(path.name, path, answers)

    def files(self, paths: Sequence[Path], answers: Answers = NOTHING_SAID) -> None:
        """Reads the first; several mails are read together, as one mailbox."""
        self._start(paths[0].name, tuple(paths), answers)

    def data(self, name: str, data: bytes, answers: Answers = NOTHING_SAID) -> None:
        """Reads bytes that are here already; `name` may be ''."""
        self._start(name, data, answers)

    def cancel(self) -> None:
        """Stops what is under way."""
        self._stop.set()

    def _start(self, name: str, source: Path | bytes | tuple[Path, ...], answers: Answers) -> None:
        self.cancel()
        self._number += 1
        self._name = name or word("board.said.pasted")
        number, stop = self._number, threading.Event()
        self._stop = stop

        def tell(progress: Progress) -> None:
            self._home.emit(number, progress, None)

        def work() -> None:
            found, problem = None, None
            try:
                data = _bytes(source)
                found = worth_showing(
                    propose_apart(
                        name,
                        data,
                        zone=self._zone,
                        now=self._now,
                        answers=answers,
                        tell=tell,
                        cancelled=stop.is_set,
                    )
                )
            except Exception as raised:
                problem = raised
            with suppress(RuntimeError):  # the sheet that asked has gone in the meantime
                self._home.emit(number, found, problem)

        # A daemon: leaving Rebound never waits for a file that is slow to read.
        threading.Thread(target=work, name="reading", daemon=True).start()

    def _came_home(self, number: int, came: object, problem: object) -> None:
        if number != self._number:
            return
        if isinstance(came, Progress):
            self.moved.emit(came.done, came.total)
        elif isinstance(problem, Refusal):
            if problem.key == "import_stopped":
                self.stopped.emit()
            else:
                said = {**problem.values, "name": problem.values.get("name") or self._name}
                self.failed.emit(word(f"errors.{problem.key}", **said))
        elif problem is not None:
            self.failed.emit(word("errors.file_not_understood", name=self._name))
        else:
            self.read.emit(came)


def _bytes(source: Path | bytes | tuple[Path, ...]) -> bytes:
    """What is to be read, from where it lies."""
    if isinstance(source, bytes):
        return source
    return bytes_of(source) if isinstance(source, Path) else one_mailbox(map(bytes_of, source))
