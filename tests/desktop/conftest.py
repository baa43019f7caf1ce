"""Fixtures for tests that use the program as a person would; each test has a desktop of its own."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.desktop import CHECKOUT, Desktop

HERE = Path(__file__).resolve().parent
PICTURES = CHECKOUT / "build" / "failed-desktops"
STARTED = pytest.StashKey[list[Desktop]]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.desktop)


@pytest.fixture
def start_desktop(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Desktop]]:
    """Starts a desktop with options: `start_desktop(notifier="dunst", tray=False, home=…)`."""
    started = request.node.stash.setdefault(STARTED, [])

    def start(**options: Any) -> Desktop:
        number = len(started)
        home = options.pop("home", tmp_path / f"home-{number}")
        started.append(Desktop(home, tmp_path / f"logs-{number}", **options))
        return started[-1]

    yield start
    for desktop in started:
        desktop.end()


@pytest.fixture
def desktop(start_desktop: Callable[..., Desktop]) -> Desktop:
    """An ordinary desktop: panel with a tray, xfce4-notifyd, an empty home, Friday evening in Paris."""
    return start_desktop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """A failed test shows what the programs said, and leaves a picture of the screen."""
    report = yield
    if report.when == "call" and report.failed:
        for number, desktop in enumerate(item.stash.get(STARTED, [])):
            report.sections.append((f"desktop {number}", desktop.story()))
            picture = PICTURES / f"{re.sub(r'[^a-z0-9]+', '-', item.name.lower())}-{number}.png"
            try:
                report.sections.append(("screen", str(desktop.screenshot(picture))))
            except AssertionError as error:
                report.sections.append(("screen", str(error)))
    return report
