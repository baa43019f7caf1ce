"""Draws the flow picture: on the screen, into an SVG, into a PNG; every time the same."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from rebound_desktop.domain.flows import Flow, through
from rebound_desktop.domain.job_path import ENDS, STEPS, Node
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.sankey_plan import Band, Box, Named, Names, SankeyPlan

# What goes on, or may; the rest has ended and rests in grey.
_ALIVE = frozenset({*STEPS, Node.I_SAID_YES, Node.WAITING, Node.NOT_APPLIED})
_PALE, PLAIN, _MARKED = 0.16, 0.26, 0.6
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_TOP = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

Marked = Node | Flow | None


def node_name(node: Node) -> str:
    """What a node is called."""
    return word(f"numbers.node.{node}")


def names_of(flows: tuple[Flow, ...]) -> Names:
    """The room that the names need in the fonts in force."""
    bold, plain = QFontMetricsF(_bold()), QFontMetricsF(_plain())
    widths = {}
    for node in {node for flow in flows for node in (flow.source, flow.target)}:
        count = str(through(flows, node))
        if node in ENDS:
            wide = plain.horizontalAdvance(node_name(node) + "  ") + bold.horizontalAdvance(count)
        else:
            wide = max(bold.horizontalAdvance(node_name(node)), plain.horizontalAdvance(count))
        widths[node] = wide + 2
    return Names(widths, max(bold.height(), plain.height()))


def paint_sankey(painter: QPainter, plan: SankeyPlan, colours: theme.Palette, *, pale: bool = False) -> None:
    """The whole picture; `pale` where something is to stand out from it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for band in plan.bands:
        painter.fillPath(
            band_path(band), _tinted(_strong(band.flow.target, colours), _PALE if pale else PLAIN)
        )
    painter.setPen(Qt.PenStyle.NoPen)
    for named in plan.nodes:
        painter.setBrush(_strong(named.node, colours))
        painter.drawRect(_rect(named.box))
    for named in plan.nodes:
        _write(painter, named, colours)


def paint_marked(painter: QPainter, plan: SankeyPlan, colours: theme.Palette, marked: Marked) -> None:
    """Over a pale picture: the one flow, or the node with all its flows."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for band in plan.bands:
        if marked in (band.flow, band.flow.source, band.flow.target):
            painter.fillPath(band_path(band), _tinted(_strong(band.flow.target, colours), _MARKED))
    node = next((one for one in plan.nodes if one.node is marked), None)
    if node is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.drawRect(_rect(node.box).adjusted(-2, -2, 2, 2))


def band_path(band: Band) -> QPainterPath:
    """The outline of a band: its upper edge from left to right, its lower one back."""
    path = QPainterPath(QPointF(*band.places[0]))
    _edge(path, band.places)
    low = [(x, y + band.thick) for x, y in reversed(band.places)]
    path.lineTo(QPointF(*low[0]))
    _edge(path, low)
    path.closeSubpath()
    return path


def _edge(path: QPainterPath, places: Iterable[tuple[float, float]]) -> None:
    """A curve from column to column, straight where it passes one by."""
    points = [QPointF(x, y) for x, y in places]
    for number, (start, end) in enumerate(pairwise(points)):
        if number % 2:
            path.lineTo(end)
            continue
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)


def _strong(node: Node, colours: theme.Palette) -> QColor:
    return QColor(colours.dream if node in _ALIVE else colours.soft)


def _tinted(colour: QColor, alpha: float) -> QColor:
    colour.setAlphaF(alpha)
    return colour


def _write(painter: QPainter, named: Named, colours: theme.Palette) -> None:
    """An end: name and count in one line; a step: the count under its name."""
    room, name, count = _rect(named.name), node_name(named.node), str(named.count)
    painter.setPen(QColor(colours.ink))
    if named.node in ENDS:
        painter.setFont(_plain())
        painter.drawText(room, _MIDDLE, name)
        room.setLeft(room.left() + QFontMetricsF(_plain()).horizontalAdvance(name + "  "))
        painter.setFont(_bold())
        painter.drawText(room, _MIDDLE, count)
        return
    painter.setFont(_bold())
    painter.drawText(room, _TOP, name)
    painter.setFont(_plain())
    painter.setPen(QColor(colours.soft))
    painter.drawText(room.adjusted(0, room.height() / 2, 0, 0), _TOP, count)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _bold() -> QFont:
    return theme.font(theme.BODY, 650)


def _plain() -> QFont:
    return theme.font(theme.BODY)
