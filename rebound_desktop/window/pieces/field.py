"""A field with its name above it: what a screen reader says of it, of a combo box by this label alone."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column


def labelled(words: str, field: QWidget) -> QVBoxLayout:
    """The field under its name."""
    field.setAccessibleName(words)
    if isinstance(field, QComboBox) and field.lineEdit() is not None:
        field.lineEdit().setAccessibleName(words)
    name = labels.small(words, wrap=False)
    name.setBuddy(field)
    return column(name, field, gap=3)
