"""make screenshots: every screen at 1280 x 820, light and dark, into build/pictures (or --into FOLDER)."""

import argparse
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.qt import words
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
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
from tests.pictures.stillness import Stillness

WIDTH, HEIGHT = 1280, 820


def main() -> None:
    parser = argparse.ArgumentParser(prog="make screenshots")
    parser.add_argument("--into", type=Path, default=Path("build/pictures"))
    parser.add_argument("--size", default=f"{WIDTH}x{HEIGHT}")
    parser.add_argument("--language", default="en", help="as in LANG; German is the longest")
    parser.add_argument("only", nargs="*", help="names of screens; all without any")
    asked = parser.parse_args()
    asked.into.mkdir(parents=True, exist_ok=True)
    app = QApplication(["pictures"])
    words.speak(asked.language)
    QLocale.setDefault(QLocale(asked.language))
    width, height = (int(side) for side in asked.size.split("x"))
    for looks in ("light", "dark"):
        dressed = Looks(app, looks)
        for name, screen in screens.SCREENS.items():
            if not asked.only or name in asked.only:
                file = asked.into / f"{name}{'-dark' if looks == 'dark' else ''}.png"
                _take(dressed, screen, file, width, height)
                dressed.put_night(False)
        dressed.deleteLater()


def _take(dressed: Looks, screen: Callable[..., None], file: Path, width: int, height: int) -> None:
    clock = Clock(MONDAY)
    vault = Vault.in_memory(zone=lambda: ZONE)
    folder = tempfile.TemporaryDirectory()
    base = Path(folder.name)
    shelf = Shelf(base / "vault.db", bytes(32), base / "backups", base / "keys", base / "files")
    desk = Desk(vault, open_drawer=partial(Drawer, Pages(base, bytes(32)), shelf, base))
    jobs = fill(desk, clock)
    room = Room(desk, now=clock, zone=lambda: ZONE, writer=InlineLane(), reader=InlineLane())
    room.system = Stillness()
    room.night.connect(dressed.put_night)
    frame = Frame(room, tabs.TABS)
    dressed.changed.connect(frame.header.retint)
    dressed.changed.connect(frame.header.tabs.retint)
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
    folder.cleanup()


def _shown(frame: Frame, arc: ArcWatch, tab: str = "jobs") -> None:
    frame.open_tab(tab)
    frame.show()
    arc.look()
    QTest.qWait(150)


main()
