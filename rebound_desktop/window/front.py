"""How a window comes: its first size, and to the front with the desktop's leave."""

import os

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

LARGEST = QSize(1280, 850)
TITLE_BAR = QSize(0, 30)


def first_size(window: QWidget) -> QSize:
    """As large as the screen allows, and no larger than looks well."""
    return window.screen().availableSize().boundedTo(LARGEST) - TITLE_BAR


def come_to_front(window: QWidget, token: str = "") -> None:
    """Shows `window` above the others; `token` is the desktop's leave to do so."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()
