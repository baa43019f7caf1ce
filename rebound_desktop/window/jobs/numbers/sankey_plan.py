"""Where nodes, bands and names of the flow picture lie: plain geometry, no screen."""

from collections.abc import Mapping
from dataclasses import dataclass

from rebound_desktop.domain.flows import Flow, through
from rebound_desktop.domain.job_path import ENDS, STEPS, Node

NODE = 10.0
_GAP, _LABEL_GAP = 10.0, 8.0
_THINNEST = 1.2
_ORDER = {node: number for number, node in enumerate((*STEPS, *ENDS))}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px."""

    x: float
    y: float
    width: float
    height: float

    def cuts(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.x + other.width - 1e-6
            and other.x < self.x + self.width - 1e-6
            and self.y < other.y + other.height - 1e-6
            and other.y < self.y + self.height - 1e-6
        )


@dataclass(frozen=True, slots=True)
class Band:
    """One flow: the places (x, top) that its upper edge goes through, and how thick it is."""

    flow: Flow
    places: tuple[tuple[float, float], ...]
    thick: float


@dataclass(frozen=True, slots=True)
class Named:
    """A node with its place, the place of its name, and how many stood there."""

    node: Node
    box: Box
    name: Box
    count: int


@dataclass(frozen=True, slots=True)
class SankeyPlan:
    """The whole picture in a size of `width` × `height` px; `narrow` where names have not their room."""

    width: float
    height: float
    nodes: tuple[Named, ...]
    bands: tuple[Band, ...]
    narrow: bool


@dataclass(frozen=True, slots=True)
class Names:
    """How wide each node's name with its count is, and how high a line of it, in px."""

    widths: Mapping[Node, float]
    line: float


@dataclass(slots=True)
class _Item:
    """Something that takes room in a column: a node, or a flow passing by."""

    node: Node | None
    flow: Flow | None
    height: float
    slot: float
    y: float = 0.0


def least_width(flows: tuple[Flow, ...], names: Names) -> float:
    """How wide the picture has to be for every name to have its room."""
    columns, ends = _columns(flows)
    steps = len(set(columns.values())) - 1
    widest = max((names.widths[node] for node in columns if node in STEPS), default=0.0)
    return steps * (max(widest, NODE) + 2 * _LABEL_GAP) + NODE + _right(names, ends)


def least_height(flows: tuple[Flow, ...], names: Names) -> float:
    """How high it has to be for the ends to stand apart."""
    _, ends = _columns(flows)
    return _head(names) + len(ends) * (names.line + _GAP)


def sankey_plan(flows: tuple[Flow, ...], names: Names, width: float, height: float) -> SankeyPlan:
    """Steps from left to right, ends at the right edge; no name lies on another, or outside."""
    columns, ends = _columns(flows)
    if not flows:
        return SankeyPlan(width, height, (), (), narrow=False)
    last = max(columns.values())
    head = _head(names)
    scale = _scale(flows, columns, names, height - head)
    items = _items(flows, columns, names, scale)
    pitch = (width - NODE - _right(names, ends)) / max(1, last)
    for column in items:
        _stack(column, head, height)
    nodes = tuple(
        _named(item, number * pitch, names, flows, is_end=number == last)
        for number, column in enumerate(items)
        for item in column
        if item.node is not None
    )
    bands = _bands(flows, columns, items, pitch, scale)
    return SankeyPlan(width, height, nodes, bands, width + 0.5 < least_width(flows, names))


def _columns(flows: tuple[Flow, ...]) -> tuple[dict[Node, int], tuple[Node, ...]]:
    """Steps that nothing goes through leave no empty column."""
    there = {node for flow in flows for node in (flow.source, flow.target)}
    steps = [node for node in STEPS if node in there]
    ends = tuple(node for node in ENDS if node in there)
    columns = {node: number for number, node in enumerate(steps)}
    return columns | dict.fromkeys(ends, len(steps)), ends


def _head(names: Names) -> float:
    """Above the picture stand the names of the steps, their counts under them."""
    return 2 * names.line + _LABEL_GAP


def _right(names: Names, ends: tuple[Node, ...]) -> float:
    return _LABEL_GAP + max((names.widths[node] for node in ends), default=0.0)


def _thick(flow: Flow, scale: float) -> float:
    return max(_THINNEST, flow.count * scale)


def _scale(flows: tuple[Flow, ...], columns: dict[Node, int], names: Names, height: float) -> float:
    """Px for each job, the most with which the fullest column fits (found by halving)."""
    low, high = 0.0, height
    for _ in range(24):
        middle = (low + high) / 2
        tallest = max(
            sum(item.slot for item in column) + _GAP * (len(column) - 1)
            for column in _items(flows, columns, names, middle)
        )
        low, high = (middle, high) if tallest <= height else (low, middle)
    return low


def _items(
    flows: tuple[Flow, ...], columns: dict[Node, int], names: Names, scale: float
) -> list[list[_Item]]:
    """Each column from top to bottom: its step, then what passes by, sorted as the ends are."""
    last = max(columns.values())
    found: list[list[_Item]] = [[] for _ in range(last + 1)]
    for node in sorted(columns, key=_ORDER.__getitem__):
        came = sum(_thick(flow, scale) for flow in flows if flow.target is node)
        went = sum(_thick(flow, scale) for flow in flows if flow.source is node)
        tall = max(came, went)
        slot = max(tall, names.line) if node in ENDS else tall
        found[columns[node]].append(_Item(node, None, tall, slot))
    for flow in sorted(flows, key=_passing):
        for number in range(columns[flow.source] + 1, columns[flow.target]):
            thick = _thick(flow, scale)
            found[number].append(_Item(None, flow, thick, thick))
    return found


def _passing(flow: Flow) -> tuple[int, int]:
    """By target, and of one target the nearest source on top: so the fewest bands cross."""
    return _ORDER[flow.target], -_ORDER[flow.source]


def _stack(column: list[_Item], top: float, bottom: float) -> None:
    spare = max(0.0, bottom - top - sum(item.slot for item in column) - _GAP * (len(column) - 1))
    is_ends = bool(column) and all(item.node in ENDS for item in column)
    gap = _GAP + (min(spare / max(1, len(column)), 2 * _GAP) if is_ends else 0.0)
    y = top
    for item in column:
        item.y = y + (item.slot - item.height) / 2
        y += item.slot + gap


def _named(item: _Item, x: float, names: Names, flows: tuple[Flow, ...], *, is_end: bool) -> Named:
    assert item.node is not None
    box = Box(x, item.y, NODE, item.height)
    wide = names.widths[item.node]
    if is_end:
        name = Box(x + NODE + _LABEL_GAP, item.y + item.height / 2 - names.line / 2, wide, names.line)
    else:
        name = Box(x, 0.0, wide, 2 * names.line)
    return Named(item.node, box, name, through(flows, item.node))


def _bands(
    flows: tuple[Flow, ...],
    columns: dict[Node, int],
    items: list[list[_Item]],
    pitch: float,
    scale: float,
) -> tuple[Band, ...]:
    nodes = {item.node: item for column in items for item in column if item.node is not None}
    passing = {
        (item.flow, number): item
        for number, column in enumerate(items)
        for item in column
        if item.flow is not None
    }
    leaves = {node: item.y for node, item in nodes.items()}
    enters = dict(leaves)
    arrives: dict[Flow, float] = {}
    for flow in sorted(flows, key=_passing):
        arrives[flow] = enters[flow.target]
        enters[flow.target] += _thick(flow, scale)
    bands = []
    for flow in sorted(flows, key=lambda flow: (_ORDER[flow.source], _ORDER[flow.target])):
        start, end = columns[flow.source], columns[flow.target]
        places = [(start * pitch + NODE, leaves[flow.source])]
        leaves[flow.source] += _thick(flow, scale)
        for number in range(start + 1, end):
            y = passing[flow, number].y
            places += [(number * pitch, y), (number * pitch + NODE, y)]
        places.append((end * pitch, arrives[flow]))
        bands.append(Band(flow, tuple(places), _thick(flow, scale)))
    return tuple(bands)
