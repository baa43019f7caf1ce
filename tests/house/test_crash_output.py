"""A program that fails says where, never what a person wrote: in its log, on its output, in no core file."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from tests.house.checkout import CHECKOUT

MARK = "Zyxomark"
PROGRAM = """
import sys, threading
from rebound_desktop import run
from rebound_desktop.system.paths import Paths
paths = Paths.of()
run._keep_private(paths)
import os, resource
print(resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)))

class Torn:
    def __del__(self):
        raise ValueError("Zyxomark in what is let go")

def fail():
    raise ValueError("Zyxomark in a thread")

Torn()
thread = threading.Thread(target=fail)
thread.start()
thread.join()
raise RuntimeError("Zyxomark in the end")
"""


def crashed(home: Path, hooked: bool) -> tuple[str, str]:
    """What it printed, and its log."""
    program = PROGRAM if hooked else PROGRAM.replace("run._keep_private(paths)", "paths.make()")
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "REBOUND_HOME": str(home), "PYTHONPATH": str(CHECKOUT)},
    )
    assert done.returncode
    log = home / "state" / "log"
    return done.stdout + done.stderr, log.read_text() if log.exists() else ""


def test_a_crash_says_where_and_never_what(tmp_path: Path) -> None:
    said, log = crashed(tmp_path, hooked=True)
    assert MARK not in said + log
    assert "RuntimeError at" in log
    assert log.count("ValueError at") == 2
    assert "(0, 0) 0o77" in said, "no core file, and nothing open to others"


def test_the_control_without_it_the_words_are_printed(tmp_path: Path) -> None:
    said, _ = crashed(tmp_path, hooked=False)
    assert said.count(MARK) == 3
    assert resource.getrlimit(resource.RLIMIT_CORE) is not None
