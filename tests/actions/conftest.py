"""A vault on the disk, opened as a start of the window does."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions import vault_door
from rebound_desktop.actions.desk import Desk
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from tests.cheap_locks import cheap
from tests.clock import Clock


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.of({"REBOUND_HOME": str(tmp_path / "home")})


@pytest.fixture
def opened(paths: Paths, clock: Clock) -> Iterator[Callable[..., Desk]]:
    """Opens it with a secret, or none; what opened before is closed."""
    there: list[Desk] = []

    def open_it(secret: str | bytes = "") -> Desk:
        close()
        zone = ZoneInfo("Europe/Paris")
        there.append(vault_door.open_desk(paths, process.this(), lambda: zone, clock, secret))
        cheap(there[-1])
        return there[-1]

    def close() -> None:
        if there:
            vault_door.close_desk(there.pop(), paths=paths, now=clock)

    yield open_it
    close()
