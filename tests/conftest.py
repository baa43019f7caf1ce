"""What every test shares: a clock that moves by call, a zone, a vault in memory, and no mess left behind."""

import os
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.vault import Vault
from tests.clock import Clock
from tests.leftovers import nothing_alarming_is_logged, nothing_of_qt_is_left_running

__all__ = ["nothing_alarming_is_logged", "nothing_of_qt_is_left_running"]

# Tests never assert seconds: a busy machine makes an example slow, not wrong.
settings.register_profile("rebound", deadline=None)
settings.load_profile("rebound")

# Before anything of Qt is imported: tests draw into memory, unless a desktop is asked for by name.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def zone() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


@pytest.fixture
def vault(zone: ZoneInfo) -> Iterator[Vault]:
    vault = Vault.in_memory(zone=lambda: zone)
    yield vault
    vault.close()


@pytest.fixture
def desk(vault: Vault) -> Desk:
    return Desk(vault)
