"""Lucide's icons, tinted in the palette's colours (QIcon without an SVG plug-in: rendered here)."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from rebound_desktop.qt import theme
from rebound_desktop.qt.resources import read_bytes


def icon(name: str, role: str = "soft") -> QIcon:
    """The icon `resources/icons/<name>.svg` in a colour role of the palette in force."""
    return _icon(name, getattr(theme.palette(), role))


@lru_cache(maxsize=128)
def _icon(name: str, colour: str) -> QIcon:
    made = QIcon()
    for size in (16, 20, 24, 32, 48):
        made.addPixmap(_pixmap(name, colour, size))
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    # QtSvg costs 10 ms at first use: only who shows an icon pays.
    from PySide6.QtSvg import QSvgRenderer

    drawn = read_bytes(f"icons/{name}.svg").replace(b"currentColor", colour.encode())
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
