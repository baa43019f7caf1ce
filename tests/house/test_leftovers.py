"""The checks on what a test leaves behind fail a test that leaves something, and no other."""

import re
import subprocess
import sys
from pathlib import Path

from tests.house.checkout import CHECKOUT

TESTS = """
import logging

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_bad_log():
    logging.getLogger("x").warning("odd")

def test_good_log(caplog):
    logging.getLogger("x").warning("odd")
    assert "odd" in caplog.text
    caplog.clear()

def test_bad_timer(qapp):
    kept.append(QTimer(qapp))
    kept[-1].start(1000)

def test_good_timer(qapp):
    timer = QTimer(qapp)
    timer.start(1000)
    timer.stop()

def test_bad_window(qapp):
    kept.append(QWidget())
    kept[-1].show()

def test_good_window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

def test_bad_qt_warning(qapp):
    qWarning("odd")

def test_bad_warning():
    import warnings
    warnings.warn("odd")
"""


def test_what_is_left_behind_fails_the_test_that_left_it(tmp_path: Path) -> None:
    (tmp_path / "test_them.py").write_text(TESTS)
    settings = ["-c", str(CHECKOUT / "pyproject.toml"), "-p", "tests.conftest", "--rootdir", str(tmp_path)]
    told = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, "-rA", "-q", str(tmp_path / "test_them.py")],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    ended = {name: how for how, name in re.findall(r"^(FAILED|ERROR) \S+::(\w+)", told, re.M)}
    assert set(ended) == set(re.findall(r"def (test_bad\w+)", TESTS)), told
