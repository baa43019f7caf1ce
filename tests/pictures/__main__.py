"""make screenshots: every screen at 1280 x 820, light and dark, into build/pictures (or --into FOLDER)."""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.vault import Vault
from rebound_desktop.window import tabs
from rebound_desktop.window.arc_watch import ArcWatch
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.pictures import screens
from tests.pictures.showcase import MONDAY, ZONE, fill

WIDTH, HEIGHT = 1280, 820


def main() -> None:
    parser = argparse.ArgumentParser(prog="make screenshots")
    parser.add_argument("--into", type=Path, default=Path("build/pictures"))
    parser.add_argument("--size", default=f"{WIDTH}x{HEIGHT}")
    parser.add_argument("only", nargs="*", help="names of screens; all without any")
    asked = parser.parse_args()
    asked.into.mkdir(parents=True, exist_ok=True)
    app = QApplication(["pictures"])
    width, height = (int(side) for side in asked.size.split("x"))
    for looks in ("light", "dark"):
        dressed = Looks(app, looks)
        for name, screen in screens.SCREENS.items():
            if not asked.only or name in asked.only:
                _take(screen, asked.into / f"{name}{'-dark' if looks == 'dark' else ''}.png", width, height)
        dressed.deleteLater()


def _take(screen: Callable[..., None], file: Path, width: int, height: int) -> None:
    clock = Clock(MONDAY)
    vault = Vault.in_memory(zone=lambda: ZONE)
    desk = Desk(vault)
    jobs = fill(desk, clock)
    room = Room(desk, now=clock, zone=lambda: ZONE, writer=InlineLane(), reader=InlineLane())
    frame = Frame(room, tabs.TABS)
    arc = ArcWatch(room, frame)
    frame.resize(width, height)
    screen(frame, desk, clock, jobs, partial(_shown, frame, arc))
    QTest.qWait(250)
    frame.grab().save(str(file))
    print(file)
    frame.lift()
    frame.close()
    frame.deleteLater()
    QTest.qWait(10)
    vault.close()


def _shown(frame: Frame, arc: ArcWatch, tab: str = "jobs") -> None:
    frame.open_tab(tab)
    frame.show()
    arc.look()
    QTest.qWait(150)


main()
