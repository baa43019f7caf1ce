"""What every test shares: a clock that moves by call, and a zone."""

from zoneinfo import ZoneInfo

import pytest

from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def zone() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")
