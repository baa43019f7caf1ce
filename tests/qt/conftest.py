"""A private message bus for each test that asks for one."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.private_bus import PrivateBus


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """Running; its address is the session's for this process."""
    with tempfile.TemporaryDirectory() as folder:
        bus = PrivateBus(Path(folder))
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        bus.start()
        yield bus
        bus.stop()
