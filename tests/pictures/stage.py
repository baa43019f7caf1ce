"""One screen of the showcase brought about in a window: for pictures, and for tests of every screen."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
from rebound_desktop.store.vault import Vault
from rebound_desktop.window import tabs
from rebound_desktop.window.arc_watch import ArcWatch
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.keys import Keys
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.pictures.showcase import MONDAY, ZONE, fill
from tests.pictures.stillness import Stillness

Alter = Callable[[Desk, Clock, dict[str, str]], object]


@contextmanager
def staged(
    screen: Callable[..., None], looks: Looks, width: int, height: int, alter: Alter | None = None
) -> Iterator[Frame]:
    """A window that shows the screen; `alter` may change the showcase's vault before."""
    clock = Clock(MONDAY)
    vault = Vault.in_memory(zone=lambda: ZONE)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        shelf = Shelf(base / "vault.db", bytes(32), base / "backups", base / "keys", base / "files")
        desk = Desk(vault, open_drawer=partial(Drawer, Pages(base, bytes(32)), shelf, base))
        jobs = fill(desk, clock)
        if alter is not None:
            alter(desk, clock, jobs)
        room = Room(desk, now=clock, zone=lambda: ZONE, writer=InlineLane(), reader=InlineLane())
        room.system = Stillness()
        frame = Frame(room, tabs.TABS)
        Keys(frame)
        room.night.connect(looks.put_night)
        looks.changed.connect(frame.header.retint)
        looks.changed.connect(frame.header.tabs.retint)
        arc = ArcWatch(room, frame)
        frame.resize(width, height)
        screen(frame, desk, clock, jobs, partial(_shown, frame, arc))
        QTest.qWait(100)
        try:
            yield frame
        finally:
            frame.lift()
            frame.close()
            frame.deleteLater()
            QTest.qWait(10)
            looks.put_night(False)
            vault.close()


def _shown(frame: Frame, arc: ArcWatch, tab: str = "jobs") -> None:
    frame.open_tab(tab)
    frame.show()
    arc.look()
    QTest.qWait(20)
