"""Menus that open beside what they are about, and their lines."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


def menu_called(name: str, parent: QWidget) -> QMenu:
    """An empty menu with the name a screen reader says; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def menu_line(menu: QMenu, words: str, chosen: Callable[[], object]) -> QAction:
    """One more line; its words are shown as they are, with no letter of them taken for a key."""

    def press() -> None:
        chosen()

    line = QAction(words.replace("&", "&&"), menu)
    line.triggered.connect(press)
    menu.addAction(line)
    return line
