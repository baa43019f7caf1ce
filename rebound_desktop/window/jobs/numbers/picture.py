"""The flow picture as a file: an SVG, or a PNG at twice its size; counts alone, and no employer's name."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from rebound_desktop.domain.flows import Flow
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.sankey_paint import names_of, paint_sankey
from rebound_desktop.window.jobs.numbers.sankey_plan import least_height, least_width, sankey_plan

_WIDE, _HIGH, _EDGE, _TWICE = 960.0, 480.0, 24.0, 2


def as_svg(flows: tuple[Flow, ...]) -> bytes:
    """The drawing, its words as words."""
    buffer = _buffer()
    made, size = QSvgGenerator(), _size(flows)
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setResolution(96)
    made.setTitle(word("numbers.flow.title"))
    made.setDescription(word("numbers.flow.described"))
    _paint(QPainter(made), flows, size)
    return bytes(buffer.data().data())


def as_png(flows: tuple[Flow, ...]) -> bytes:
    """The picture at twice the size, so that it is sharp on paper and on fine screens."""
    size = _size(flows)
    image = QImage(size * _TWICE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_TWICE)
    _paint(QPainter(image), flows, size)
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _size(flows: tuple[Flow, ...]) -> QSize:
    names = names_of(flows)
    wide, high = max(_WIDE, least_width(flows, names)), max(_HIGH, least_height(flows, names))
    return QSize(round(wide + 2 * _EDGE), round(high + 2 * _EDGE))


def _paint(painter: QPainter, flows: tuple[Flow, ...], size: QSize) -> None:
    """Always on light paper: it leaves the screen it was made on."""
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(theme.LIGHT.card))
    painter.translate(_EDGE, _EDGE)
    width, height = size.width() - 2 * _EDGE, size.height() - 2 * _EDGE
    paint_sankey(painter, sankey_plan(flows, names_of(flows), width, height), theme.LIGHT)
    painter.end()


def _buffer() -> QBuffer:
    made = QBuffer()
    made.setData(QByteArray())
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    return made
