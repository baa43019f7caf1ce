"""make screenshots: every screen at 1280 x 820, light and dark, into build/pictures (or --into FOLDER)."""

import argparse
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rebound_desktop.qt import words
from rebound_desktop.window.looks import Looks
from tests.pictures.hard_life import burden
from tests.pictures.screens import SCREENS
from tests.pictures.stage import staged

WIDTH, HEIGHT = 1280, 820


def main() -> None:
    parser = argparse.ArgumentParser(prog="make screenshots")
    parser.add_argument("--into", type=Path, default=Path("build/pictures"))
    parser.add_argument("--size", default=f"{WIDTH}x{HEIGHT}")
    parser.add_argument("--language", default="en", help="as in LANG; German is the longest")
    parser.add_argument("--hard", action="store_true", help="endless titles, other scripts, 300 jobs")
    parser.add_argument("only", nargs="*", help="names of screens; all without any")
    asked = parser.parse_args()
    asked.into.mkdir(parents=True, exist_ok=True)
    app = QApplication(["pictures"])
    words.speak(asked.language)
    QLocale.setDefault(QLocale(asked.language))
    width, height = (int(side) for side in asked.size.split("x"))
    for looks in ("light", "dark"):
        dressed = Looks(app, looks)
        for name in asked.only or SCREENS:
            file = asked.into / f"{name}{'-dark' if looks == 'dark' else ''}.png"
            with staged(SCREENS[name], dressed, width, height, burden if asked.hard else None) as frame:
                QTest.qWait(200)
                frame.grab().save(str(file))
            print(file)
        dressed.deleteLater()


main()
