"""Private buses for the tray: one for the session, one in the place of the system's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.agenda.book import Book
from rebound_desktop.qt.bus import SESSION, SYSTEM, Bus
from tests.clock import Clock
from tests.private_bus import PrivateBus, running
from tests.tray.telling import Told, opened


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """Running; both the session's and the system's address for this process."""
    with running(monkeypatch, "SESSION", "SYSTEM") as bus:
        yield bus


@pytest.fixture
def session(session_bus: PrivateBus) -> Iterator[Bus]:
    """Not begun yet: what listens is wired first, as in the tray."""
    bus = Bus(SESSION)
    yield bus
    bus.end()


@pytest.fixture
def system(session_bus: PrivateBus) -> Iterator[Bus]:
    bus = Bus(SYSTEM)
    yield bus
    bus.end()


@pytest.fixture
def begun(session: Bus, system: Bus, qtbot: QtBot) -> None:
    with qtbot.waitSignals([session.came, system.came], timeout=3000):
        session.begin()
        system.begin()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = opened(tmp_path)
    yield book
    book.close()


@pytest.fixture
def told(book: Book, clock: Clock, qtbot: QtBot) -> Iterator[Told]:
    told = Told(book, clock)
    yield told
    told.teller.end()
