"""A field with its name above it; the name is its accessible name too."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column


def labelled(words: str, field: QWidget) -> QVBoxLayout:
    """The field under its name."""
    field.setAccessibleName(words)
    name = labels.small(words, wrap=False)
    name.setBuddy(field)
    return column(name, field, gap=3)
