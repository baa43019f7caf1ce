"""PySide6 does not read, nor keep, the source of everything that is imported after it."""

import subprocess
import sys

TELLS = """
import builtins, linecache
before = builtins.__import__
import rebound_desktop.{part}
assert builtins.__import__ is before
known = set(linecache.cache)
import rebound_desktop.qt.bus, colorsys, wave
assert set(linecache.cache) == known, set(linecache.cache) - known
"""


def test_the_tray_and_the_window_import_as_python_does() -> None:
    for part in ("tray", "window"):
        subprocess.run([sys.executable, "-W", "ignore", "-c", TELLS.format(part=part)], check=True)
