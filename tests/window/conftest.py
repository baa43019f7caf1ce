"""A window over a vault in memory: both lanes run at once, on the test's own thread."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rebound_desktop.actions import vault_door
from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.single import WINDOW, Single
from rebound_desktop.system import process
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.link_handler import LinkHandler
from rebound_desktop.system.paths import Paths
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.lock.gate import Gate
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.sheet import SetbackSheet
from rebound_desktop.window.setting import Setting
from tests.cheap_locks import cheap
from tests.clock import Clock
from tests.private_bus import session_bus
from tests.secret_service import daemon, odd
from tests.window.on_sheet import settle

__all__ = ["daemon", "odd", "session_bus"]


class Went(list):  # type: ignore[type-arg]
    """Where the room was asked to go: (view, what), in order."""

    def note(self, view: str, what: dict[str, object]) -> None:
        self.append((view, what))


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> Looks:
    return Looks(qapp, "light")


@pytest.fixture
def room(desk: Desk, clock: Clock, zone: ZoneInfo, looks: Looks) -> Iterator[Room]:
    yield Room(desk, now=clock, zone=lambda: zone, writer=InlineLane(), reader=InlineLane())


@pytest.fixture
def went(room: Room) -> Went:
    kept = Went()
    room.wanted.connect(kept.note)
    return kept


@pytest.fixture
def said(room: Room) -> list[str]:
    kept: list[str] = []
    note: Callable[[str, bool], None] = lambda sentence, undo: kept.append(sentence)  # noqa: E731
    room.said.connect(note)
    return kept


@pytest.fixture
def tab(room: Room, qtbot: QtBot) -> Iterator[JobsTab]:
    tab = JobsTab(room)
    qtbot.addWidget(tab)
    tab.resize(1280, 760)
    tab.arrive()
    tab.show()
    yield tab
    tab.hide()


@pytest.fixture
def setback_sheet(room, qtbot):
    def made(**what) -> SetbackSheet:
        sheet = SetbackSheet(room, **what)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return made


@pytest.fixture
def wanted(desk, clock) -> str:
    fields = JobFields("Story editor", "Lumen Labs")
    return add_job(desk, fields, stage="stage-applied", starred=True, now=clock())


@pytest.fixture
def ordinary(desk, clock) -> str:
    return add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock())


@pytest.fixture
def lockable(tmp_path: Path) -> Paths:
    return Paths.of({"REBOUND_HOME": str(tmp_path / "home")}).make()


@pytest.fixture
def open_it(lockable: Paths, clock: Clock, zone: ZoneInfo):
    """Opens the vault as the window does, with guesses that cost nothing."""

    def opened(secret: str = "") -> Desk:
        desk = vault_door.open_desk(lockable, process.this(), lambda: zone, clock, secret)
        cheap(desk)
        return desk

    return opened


@pytest.fixture
def setting(lockable: Paths, open_it, clock: Clock, zone: ZoneInfo) -> Setting:
    """What a start of the window is given, over the vault of `open_it`."""
    return Setting(
        paths=lockable,
        process=process.this(),
        open_desk=open_it,
        close_desk=partial(vault_door.close_desk, paths=lockable, now=clock),
        now=clock,
        zone=lambda: zone,
        tray_command=[],
        autostart=Autostart(lockable.data, lockable.state, []),
        links=LinkHandler(lockable.data, lockable.data, []),
    )


@pytest.fixture
def begin(setting: Setting, looks: Looks, qapp: QApplication) -> Iterator[Callable[..., Gate]]:
    """Begins at the lock page; `wired` is told of each before it begins, so that nothing is missed."""
    made: list[Gate] = []

    def begun(wired: Callable[[Gate], object] | None = None, **more: object) -> Gate:
        lanes = Single(setting.paths, WINDOW), InlineLane()
        made.append(Gate(replace(setting, **more), looks, *lanes, qapp))
        if wired is not None:
            wired(made[-1])
        made[-1].begin()
        return made[-1]

    yield begun
    for one in made:
        one.end()
    settle()
