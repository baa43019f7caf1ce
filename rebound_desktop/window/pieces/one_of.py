"""One of several is chosen by the program: Tab stops at it, as it does at one chosen by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def choose(group: QButtonGroup, chosen: QAbstractButton) -> None:
    """Checks a button of an exclusive group; arrows lead to the others (Qt tends to this by hand only)."""
    chosen.setChecked(True)
    for one in group.buttons():
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is chosen else Qt.FocusPolicy.ClickFocus)
