"""A desktop of a test's own, used as a person uses one: look, press, type, wait, come back later.

    def test_they_said_no(desktop):
        desktop.start_window()
        desktop.press("They said no")
        desktop.sees("Quiet until")
        desktop.suspend("+2d")
        desktop.wait_notification("Your quiet time has ended.")

What goes wrong raises AssertionError with what the programs said.
"""

import contextlib
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tests.desktop import clockwork
from tests.desktop.person import Person
from tests.desktop.programs import LIMIT, Program, alive, stop, with_mark
from tests.desktop.session import Session

CHECKOUT = Path(__file__).resolve().parents[2]
FRIDAY_EVENING = "2026-11-20 17:40"


class Desktop(Person):
    """A screen, panel, tray, notification service, buses and home folder that nobody else shares."""

    def __init__(
        self,
        home: Path,
        logs: Path,
        *,
        notifier: str = "xfce4-notifyd",
        tray: bool = True,
        size: str = "1280x800",
        clock: str = FRIDAY_EVENING,
        zone: str = "Europe/Paris",
        app: str = "Rebound",
        program: Path = CHECKOUT / "main.py",
    ) -> None:
        super().__init__()
        self.home, self.logs, self.app, self.zone = home, logs, app, zone
        self.command = [sys.executable, str(program)]
        self.extra: dict[str, str] = {}  # set in the environment of every program started from now on
        self._options = (notifier, tray, size)
        self._programs: list[Program] = []
        logs.mkdir(parents=True, exist_ok=True)
        self.session = Session(home, *self._options)
        self.set_clock(clock)

    # --- programs

    @property
    def environ(self) -> dict[str, str]:
        return self.session.environ | {"TZ": self.zone} | self.extra

    def run(self, *command: str, seconds: float = LIMIT, check: bool = True) -> str:
        """Runs a command on the desktop to its end; what it printed."""
        try:
            done = subprocess.run(
                command,
                check=False,
                env=self.environ,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=seconds,
                cwd=CHECKOUT,
            )
        except subprocess.TimeoutExpired:
            raise self.failed(f"{shlex.join(command)} took longer than {seconds:g} s") from None
        if check and done.returncode:
            raise self.failed(f"{shlex.join(command)}: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout

    def start(self, *command: str, name: str = "") -> Program:
        """Starts any program under the desktop's clock, and leaves it running."""
        name = name or Path(command[-1]).name
        log = self.logs / f"{len(self._programs):02}-{name.lstrip('-')}.log"
        program = Program.start(name, ["with-clock", "+0", *command], self.environ, log)
        self._programs.append(program)
        return program

    def start_window(self, *arguments: str, until: str = "") -> Program:
        """Starts the program; returns when its window (or the text `until`) is to be read."""
        program = self.start(*self.command, *arguments, name="window")
        self.until(lambda: not program.runs or self._has_window(), "its window opens")
        if not program.runs:
            raise self.failed(f"the window left with {program.left()}")
        if until:
            self.sees(until)
        return program

    def start_tray(self, *, icon: bool = True) -> Program:
        """Starts the tray process; returns when its icon stands in the panel."""
        program = self.start(*self.command, "--tray", name="tray")
        if icon:
            self.until(lambda: not program.runs or bool(self.tray()), "its icon stands in the tray")
        if not program.runs:
            raise self.failed(f"the tray process left with {program.left()}")
        return program

    def open(self, view: str, *more: str) -> None:
        """`--open VIEW`, as a second program that may hand over to a running window."""
        self.start(*self.command, "--open", view, *more, name=f"open-{view}")
        self.until(self._has_window, "a window opens")

    def ask(self, *arguments: str) -> str:
        """Runs a command of the program that prints and leaves (`doctor`, `read FILE`, `--version`)."""
        return self.run("with-clock", "+0", *self.command, *arguments)

    def processes(self, containing: str = "") -> dict[int, list[str]]:
        """All processes of the program on this desktop, whoever started them, by number."""
        program = self.command[-1]
        return {
            number: words
            for number, words in with_mark(self.session.mark).items()
            if any(program == word for word in words) and containing in " ".join(words)
        }

    def _has_window(self) -> bool:
        told = self.run("a11y", "tree", self.app, check=False)
        return any(line.startswith(("  frame", "  window", "  dialog")) for line in told.splitlines())

    def close_window(self) -> None:
        """Closes the window as its frame's button does, and waits for its process to end."""
        before = [number for number in self.processes() if number not in self.processes("--tray")]
        self.run("xdotool", "search", "--onlyvisible", "--name", f"^{self.app}$", "windowactivate", "--sync")
        self.key("alt+F4")
        with contextlib.suppress(AssertionError):
            self.until(lambda: not any(map(alive, before)), "the window's process ends", seconds=6)
            return
        # A key that the window manager was too busy for is lost; a window that hangs ignores this one, too.
        self.key("alt+F4")
        self.until(lambda: not any(map(alive, before)), "the window's process ends")

    # --- time

    def now(self) -> datetime:
        """The desktop's time, aware, in UTC."""
        return clockwork.now(self.session.folder)

    def set_clock(self, when: str) -> None:
        """Sets the wall clock: a date that date(1) reads, in the desktop's zone."""
        self.run("with-clock", when)

    def advance(self, jump: str) -> None:
        """Moves the wall clock (`+2d`, `-1h`, `+90min`), for running programs too; no signal goes out."""
        self.run("with-clock", jump)

    def suspend(self, slept: str = "+8h") -> None:
        """The machine sleeps that long and wakes: all processes of the program are stopped meanwhile."""
        self.run("suspend-machine", slept, *map(str, self.processes()))

    def reboot(self, *, power_loss: bool = False, login: bool = True) -> None:
        """Ends the program and the desktop, starts the desktop anew with the same home and clock,
        and then what the login starts (`login=False`: nobody logs in yet)."""
        self.leave(signal.SIGKILL if power_loss else signal.SIGTERM)
        self._earlier = self.notifications()
        ahead = clockwork.offset(self.session.folder)
        self.session.end()
        self.session = Session(self.home, *self._options)
        clockwork.carry(ahead, self.session.folder)
        if login:
            self.login()

    def login(self) -> None:
        """Starts what stands in the autostart folder, as a desktop does after the login."""
        for entry in sorted((self.home / ".config/autostart").glob("*.desktop")):
            lines = [line.partition("=") for line in entry.read_text().splitlines()]
            told = {name: value for name, mark, value in lines if mark}
            tried = told.get("TryExec")
            if told.get("Hidden") == "true" or (tried and not shutil.which(tried)):
                continue
            self.start(*shlex.split(told["Exec"]), name=entry.stem)

    def leave(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Ends every process of the program, and waits until they have ended."""
        numbers = self.processes()
        for number in numbers:
            stop(number, how)
        self.until(lambda: not any(map(alive, numbers)), "the program's processes end")

    # --- waiting, failing, ending

    def until(self, true: Callable[[], object], what: str, seconds: float = LIMIT) -> None:
        """Waits until something is so; `what` says in words what was waited for."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise self.failed(f"waited {seconds:g} s in vain until {what}")
            time.sleep(0.05)  # noqa: TID251 - another process is waited for: no signal of Qt's tells

    def failed(self, why: str) -> AssertionError:
        return AssertionError(f"{why}\n{self.story()}")

    def story(self) -> str:
        """What every program and every part of the desktop said so far."""
        parts = [(program.name, program.said()) for program in self._programs]
        folder = self.session.folder / "log"
        parts += [(f"desktop: {log.name}", log.read_text(errors="replace")) for log in folder.glob("*")]
        told = [f"--- {name} said:\n{text.strip()[-4000:]}" for name, text in parts if text.strip()]
        return "\n".join(told) or "(nobody said anything)"

    def end(self) -> None:
        """Ends everything; harmless when called twice."""
        self.session.end()
        for program in self._programs:
            program.left()
