"""Void Qt calls do not use up None: PySide6 6.12 on Python 3.11 aborts after some 5,000 of them."""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject, QTimer
thing, timer = QObject(), QTimer()
for number in range(10_000):
    thing.setObjectName("a name")
    timer.setInterval(number)
print(timer.interval())
"""


def test_twenty_thousand_void_calls_do_no_harm() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "9999"), done.stderr
