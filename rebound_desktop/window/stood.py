"""How the window stood as it was locked, told to the process that shows the lock page in its place."""

import base64
import binascii
from dataclasses import dataclass

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

OPTION = "--locked"
ACTIVE, BEHIND = "active", "behind"


@dataclass(frozen=True, slots=True)
class WindowStanding:
    """`in_front`: the person was in this window; else the lock page comes without asking for attention."""

    in_front: bool = True
    geometry: bytes = b""

    def words(self) -> list[str]:
        """As words of a command line; places and sizes, nothing else."""
        told = base64.urlsafe_b64encode(self.geometry).decode()
        return [f"{OPTION}={ACTIVE if self.in_front else BEHIND}:{told}"]

    def put(self, window: QWidget) -> bool:
        """Places `window` so; whether it could."""
        return bool(self.geometry) and bool(window.restoreGeometry(QByteArray(self.geometry)))


def standing_of(window: QWidget) -> WindowStanding:
    """How `window` stands now."""
    return WindowStanding(window.isActiveWindow(), bytes(window.saveGeometry().data()))


def standing_from(told: str) -> WindowStanding:
    """From what `words` made; anything else is a window in front, wherever it comes."""
    front, _, geometry = told.partition(":")
    try:
        return WindowStanding(front != BEHIND, base64.urlsafe_b64decode(geometry))
    except (binascii.Error, ValueError):
        return WindowStanding()
