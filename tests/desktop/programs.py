"""Programs that run on a private desktop: what they said, and how they end."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LIMIT = 30.0  # s; what takes longer hangs


@dataclass
class Program:
    """One program started by a test; its output goes to a file, so that a failure can show it."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    @classmethod
    def start(cls, name: str, command: Sequence[str], environ: Mapping[str, str], log: Path) -> "Program":
        with log.open("ab") as out:
            process = subprocess.Popen(
                command,
                env=dict(environ),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        return cls(name, process, log)

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def runs(self) -> bool:
        return self.process.poll() is None

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def left(self, seconds: float = LIMIT) -> int:
        """Waits until it leaves by itself; its exit status."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"{self.name} still runs after {seconds:g} s:\n{self.said()}") from None

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Asks it to leave (SIGTERM), or takes its power away (SIGKILL); its exit status."""
        if self.runs:
            self.process.send_signal(how)
        return self.left()


def with_mark(mark: str) -> dict[int, list[str]]:
    """The running processes that bear `DESKTOP_ID=<mark>`, by number, each with its command line."""
    found = {}
    wanted = f"DESKTOP_ID={mark}".encode()
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                words = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
                found[int(folder.name)] = [word for word in words if word]
        except OSError:  # it ended meanwhile, or is another user's
            continue
    return found


def alive(number: int) -> bool:
    """Whether a process of this number runs (a zombie does not)."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def stop(number: int, how: signal.Signals) -> None:
    """Signals a process that may have ended already."""
    try:
        os.kill(number, how)
    except ProcessLookupError:
        return
