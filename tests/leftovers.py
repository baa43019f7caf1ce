"""Fails the test that leaves something behind: a warning in the log, a running timer, an open window."""

import logging
import sys
import weakref
from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def nothing_alarming_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that is meant is read, then `caplog.clear()`ed."""
    yield
    told = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not told, [f"{record.name}: {record.getMessage()}" for record in told]


@pytest.fixture(autouse=True)
def nothing_of_qt_is_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A timer that still runs, or a window still on the screen, fails the test that left it."""
    core, widgets = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtWidgets")
    if core is None:
        yield
        return
    started: list[weakref.ref[Any]] = []
    start = core.QTimer.start

    def noted(timer: Any, *interval: Any) -> None:
        started.append(weakref.ref(timer))
        start(timer, *interval)

    monkeypatch.setattr(core.QTimer, "start", noted)
    before = set(windows(widgets))
    yield
    shown = [window for window in windows(widgets) if window not in before]
    assert not shown, f"still on the screen: {shown}"
    ticking = [timer for timer in (one() for one in started) if timer is not None and ticks(timer)]
    assert not ticking, f"still ticking: {[(timer, timer.parent()) for timer in ticking]}"


def windows(widgets: Any) -> list[Any]:
    """The windows that are to be seen."""
    app = widgets.QApplication.instance() if widgets else None
    return [one for one in app.topLevelWidgets() if one.isVisible()] if app else []


def ticks(timer: Any) -> bool:
    import shiboken6

    return shiboken6.isValid(timer) and timer.isActive()
