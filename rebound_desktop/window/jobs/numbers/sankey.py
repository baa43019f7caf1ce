"""The flow picture on the screen: arrows go from flow to flow, the mouse points at one, a line says it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.domain.flows import Flow, through
from rebound_desktop.domain.job_path import Node
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.sankey_paint import (
    Marked,
    band_path,
    names_of,
    node_name,
    paint_marked,
    paint_sankey,
)
from rebound_desktop.window.jobs.numbers.sankey_plan import (
    SankeyPlan,
    least_height,
    least_width,
    sankey_plan,
)

_PAD, _HIGH = 6, 330
_STEP = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Sankey(QWidget):
    """`told` is the sentence about what is pointed at or gone to, "" for nothing."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flows: tuple[Flow, ...] = ()
        self._plan: SankeyPlan | None = None
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._marked: Marked = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name("")

    def put(self, flows: tuple[Flow, ...]) -> None:
        """Shows these flows."""
        self._flows, self._plan, self._pictures = flows, None, {}
        self._mark(None)
        self.updateGeometry()
        self.update()

    @property
    def plan(self) -> SankeyPlan:
        """Where everything lies at the size it has now."""
        if self._plan is None:
            names = names_of(self._flows)
            self._plan = sankey_plan(self._flows, names, self.width() - 2 * _PAD, self.height() - 2 * _PAD)
        return self._plan

    def sizeHint(self) -> QSize:
        names = names_of(self._flows)
        high = max(_HIGH, round(least_height(self._flows, names)) + 2 * _PAD)
        return QSize(round(least_width(self._flows, names)) + 2 * _PAD + 1, high)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.palette()
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.feel), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.translate(_PAD, _PAD)
        painter.drawPixmap(0, 0, self._picture(colours, pale=self._marked is not None))
        if self._marked is not None:
            paint_marked(painter, self.plan, colours, self._marked)
        painter.end()

    def _picture(self, colours: theme.Palette, *, pale: bool) -> QPixmap:
        """Drawn once for a size and a palette: pointing at a band draws that band alone."""
        key = (pale, colours.dark, self.size(), self.devicePixelRatio())
        if key not in self._pictures:
            made = QPixmap(self.size() * self.devicePixelRatio())
            made.setDevicePixelRatio(self.devicePixelRatio())
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            paint_sankey(painter, self.plan, colours, pale=pale)
            painter.end()
            self._pictures = {one: kept for one, kept in self._pictures.items() if one[1:] == key[1:]}
            self._pictures[key] = made
        return self._pictures[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = self._order()
        key = Qt.Key(event.key())
        if not order or key not in (*_STEP, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            return
        at = order.index(self._marked) if self._marked in order else -1 if _STEP.get(key, 1) > 0 else 0
        if key == Qt.Key.Key_Home:
            at = 0
        elif key == Qt.Key.Key_End:
            at = len(order) - 1
        else:
            at = (at + _STEP[key]) % len(order)
        self._mark(order[at])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(self._under(event.position() - QPointF(_PAD, _PAD)))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._mark(None)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._mark(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plan = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._plan, self._pictures = None, {}

    def _order(self) -> list[Node | Flow]:
        """Every flow, each after the node it leaves; the ends last."""
        order: list[Node | Flow] = []
        for named in self.plan.nodes:
            order.append(named.node)
            order += [band.flow for band in self.plan.bands if band.flow.source is named.node]
        return order

    def _under(self, at: QPointF) -> Marked:
        for named in self.plan.nodes:
            box = named.box
            if QRectF(box.x, box.y, box.width, box.height).contains(at):
                return named.node
        return next((band.flow for band in self.plan.bands if band_path(band).contains(at)), None)

    def _mark(self, marked: Marked) -> None:
        if marked == self._marked:
            return
        self._marked = marked
        said = sentence(marked, self._flows)
        self._name(said)
        self.told.emit(said)
        self.update()

    def _name(self, said: str) -> None:
        title = word("numbers.flow.title")
        self.setAccessibleName(f"{title}. {said}" if said else title)


def sentence(marked: Marked, flows: tuple[Flow, ...]) -> str:
    """ "From applied to interviewing: 5." or "Interviewing: 5."; "" for nothing."""
    if isinstance(marked, Flow):
        source, target = node_name(marked.source), node_name(marked.target)
        return word("numbers.flow.sentence", source=source, target=target, number=marked.count)
    if isinstance(marked, Node):
        return word("numbers.flow.node", node=node_name(marked), number=through(flows, marked))
    return ""
