"""Columns and rows of widgets, with our spaces."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_T = TypeVar("_T", bound=QBoxLayout)
Part = QWidget | QLayout | int | None
Edge = int | tuple[int, int, int, int]


def column(*parts: Part, gap: int = 8, edge: Edge = 0) -> QVBoxLayout:
    """A column of widgets and layouts; a number is that much space, None takes what is left."""
    return _fill(QVBoxLayout(), parts, gap, edge)


def row(*parts: Part, gap: int = 8, edge: Edge = 0) -> QHBoxLayout:
    """A row of widgets and layouts; a number is that much space, None takes what is left."""
    return _fill(QHBoxLayout(), parts, gap, edge)


def holding(layout: QLayout, *, name: str = "") -> QWidget:
    """A widget around a layout."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.setLayout(layout)
    return widget


def scrolling(widget: QWidget, *, name: str = "") -> QScrollArea:
    """A widget that scrolls down when its room is too small; never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setObjectName(name)
    seen_through(area)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)
    return area


def seen_through(area: QAbstractScrollArea) -> None:
    """What lies under an area that scrolls shows through it; to be said before the area holds anything.

    The viewport is one that Python made: asked for Qt's own, PySide6 makes ready every kind of widget there
    is to find out what it is, a tenth of the time a bare window takes to open.
    """
    through = QWidget()
    area.setViewport(through)
    through.setAutoFillBackground(False)


def emptied(layout: QLayout) -> None:
    """Takes every widget out of a layout and lets it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, below = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif below is not None:
            emptied(below)


def _fill(layout: _T, parts: tuple[Part, ...], gap: int, edge: Edge) -> _T:
    layout.setSpacing(gap)
    layout.setContentsMargins(*((edge,) * 4 if isinstance(edge, int) else edge))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout
