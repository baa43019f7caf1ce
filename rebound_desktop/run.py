"""The composition root: the only place that picks the real clock, files and notifier."""

from __future__ import annotations

import io
import logging
import os
import sys
import threading
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rebound_desktop import __version__
from rebound_desktop.system import clock, process
from rebound_desktop.system.paths import Paths

if TYPE_CHECKING:
    import argparse
    from types import TracebackType

    from rebound_desktop.system.autostart import Autostart
    from rebound_desktop.system.link_handler import LinkHandler

# Bytes of the log; what is longer at a start becomes log.1, and the one before that goes.
LOG_KEPT = 200_000
LEAVE = "--exit-after-first-paint"
# As exchange.apart.CHILD_FLAG, which is not imported here: a start costs time.
READ_APART = "--read-apart"
# What Qt says of a desktop without a portal, at every start; nobody can do anything about it.
QUIET_QT = "qt.qpa.services=false;qt.qpa.theme.gnome=false;qt.accessibility.atspi=false"
VIEWS = ("jobs", "selfcare", "reflection", "journal", "dreams", "setback", "checkin", "add")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command named on the command line; returns the process's exit status."""
    words = sys.argv[1:] if argv is None else argv
    if list(words) == [READ_APART]:  # a packaged Rebound starts itself to read one file apart
        from rebound_desktop.exchange.child import main as read_apart

        return read_apart()
    if list(words) == ["--tray"]:  # it stays for weeks, without what only reading a command line needs
        paths = Paths.of()
        _keep_private(paths)
        return _tray(paths)
    if list(words) in ([], [LEAVE]):  # as a person starts it
        paths = Paths.of()
        _keep_private(paths)
        return _window(paths, leave=bool(words))
    if len(words) == 1 and _is_link(words[0]):  # a link that was pressed in a browser
        paths = Paths.of()
        _keep_private(paths)
        return _window(paths, _put_down(paths, words[0]), leave=False)
    asked = _parser().parse_args(words)
    if asked.command == "read":
        return _read(asked)
    paths = Paths.of()
    if asked.command == "doctor":
        return _doctor(paths, asked)
    _keep_private(paths)
    if asked.tray:
        return _tray(paths)
    return _window(paths, asked.open, leave=asked.exit_after_first_paint, stood=asked.locked)


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="rebound", description="Rebound, a desktop companion for the job search."
    )
    parser.add_argument("--version", action="version", version=f"Rebound {__version__}")
    parser.add_argument("--tray", action="store_true", help="run the tray process, which shows reminders")
    parser.add_argument(
        "--open", nargs="+", default=[], metavar=("VIEW", "NAME"), help=f"open at one of: {', '.join(VIEWS)}"
    )
    parser.add_argument(LEAVE, action="store_true", help="leave once the window is drawn")
    # How the window stood that was locked: this process has its place, and nothing of its memory.
    parser.add_argument("--locked", default="", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="{doctor,read}")
    doctor = commands.add_parser("doctor", help="how Rebound is running; changes nothing")
    doctor.add_argument("--json", action="store_true")
    read = commands.add_parser("read", help="what Rebound would propose from files; writes nothing")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file, or - for pasted text")
    read.add_argument("--json", action="store_true")
    return parser


def _window(paths: Paths, opened: Sequence[str] = (), *, leave: bool, stood: str = "") -> int:
    from rebound_desktop.actions import vault_door
    from rebound_desktop.window.app import run_window
    from rebound_desktop.window.setting import Setting
    from rebound_desktop.window.stood import standing_from

    paths.make()
    return run_window(
        Setting(
            paths=paths,
            process=process.this(),
            open_desk=partial(vault_door.open_desk, paths, process.this(), clock.zone, clock.now),
            close_desk=partial(vault_door.close_desk, paths=paths, copying=not leave, now=clock.now),
            now=clock.now,
            zone=clock.zone,
            tray_command=command("--tray"),
            autostart=autostart(paths),
            links=links(paths),
            view=next(iter(opened), ""),
            name=next(iter(opened[1:]), ""),
            leave_after_first_paint=leave,
            stood=standing_from(stood),
            start_again=_start_again,
        )
    )


def _start_again(more: Sequence[str]) -> None:
    """This process becomes a new one: the system gives it empty memory, which nothing here could promise."""
    words = command(*more)
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(words)
    else:
        os.execv(words[0], words)


def _is_link(said: str) -> bool:
    from rebound_desktop.exchange.add_link import is_link

    return is_link(said)


def _put_down(paths: Paths, link: str) -> tuple[str, ...]:
    """The link's text as a parcel for the window, this one or the one that runs; what to open."""
    from rebound_desktop.qt import parcel

    try:
        return "link", parcel.leave(paths.runtime, link)
    except (OSError, ValueError):
        return ("link",)


def _tray(paths: Paths) -> int:
    from rebound_desktop.tray.app import run_tray

    return run_tray(paths.make(), clock.now, clock.zone, command())


def _doctor(paths: Paths, asked: argparse.Namespace) -> int:
    from rebound_desktop.commands.doctor import doctor
    from rebound_desktop.qt import words
    from rebound_desktop.qt.surroundings import look_around

    # A terminal has its own language, in the order the C library looks.
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    words.speak(next(filter(None, named), words.FIRST))
    return doctor(paths, autostart(paths), look_around(), clock.zone(), asked.json, clock.now())


def _read(asked: argparse.Namespace) -> int:
    from rebound_desktop.commands.read import read

    if isinstance(sys.stdout, io.TextIOWrapper):  # any name of a file can be printed, on any terminal
        sys.stdout.reconfigure(encoding="utf-8" if asked.json else None, errors="backslashreplace")
    return read(asked.files, asked.json, sys.stdout)


def command(*more: str) -> list[str]:
    """The words that start this Rebound again: the installed command, or this checkout's main.py."""
    program = Path(sys.argv[0]).absolute()
    if program.name == "main.py" or program.suffix == ".py":
        return [sys.executable, str(program), *more]
    return [str(program), *more]


def autostart(paths: Paths) -> Autostart:
    """The login entry that starts this Rebound's tray, in the folder it uses now."""
    from rebound_desktop.system.autostart import Autostart

    return Autostart(_folder("XDG_CONFIG_HOME", ".config"), paths.state, _for(paths, command("--tray")))


def links(paths: Paths) -> LinkHandler:
    """The entry that opens `rebound:` links with this Rebound's window, in the folder it uses now."""
    from rebound_desktop.system.link_handler import LinkHandler

    folders = _folder("XDG_CONFIG_HOME", ".config"), _folder("XDG_DATA_HOME", ".local/share")
    return LinkHandler(*folders, _for(paths, command()))


def _folder(variable: str, usual: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / usual)


def _for(paths: Paths, started: list[str]) -> list[str]:
    return started if paths.home is None else ["env", f"REBOUND_HOME={paths.home}", *started]


def _keep_private(paths: Paths) -> None:
    """Everything written is the person's alone: no core dumps, private files, a log without private text."""
    os.umask(0o077)
    os.environ.setdefault("QT_LOGGING_RULES", QUIET_QT)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A failure is told in the log by its place alone; what a person wrote stands in no message, on no
    # terminal, and in none of the journals that keep what programs print.
    sys.excepthook = _log_failure
    sys.unraisablehook = _log_unraisable
    threading.excepthook = _log_unraisable
    paths.make()
    try:
        if paths.log.exists() and paths.log.stat().st_size > LOG_KEPT:
            paths.log.replace(paths.log.with_name("log.1"))
        handler = logging.FileHandler(paths.log, encoding="utf-8")
    except OSError:
        return  # a log that cannot be written stops nobody
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def _log_unraisable(told: sys.UnraisableHookArgs | threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        _log_failure(told.exc_type, told.exc_value, told.exc_traceback)


def _log_failure(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    places = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in traceback.extract_tb(trace)]
    logging.getLogger("rebound").error("%s at %s", kind.__name__, " > ".join(places[-8:]))
    if sys.stderr is not None and sys.stderr.isatty():
        sys.__excepthook__(kind, problem, trace)
