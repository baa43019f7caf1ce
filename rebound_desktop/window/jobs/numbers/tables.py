"""Small tables: the flows for whoever reads rather than looks, and applications by what they share."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from rebound_desktop.domain.flows import Flow
from rebound_desktop.domain.group import Group
from rebound_desktop.domain.share import Share
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.sankey_paint import node_name

_LINES = 9
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_COUNT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SmallTable(QTableWidget):
    """As high as its lines, up to nine; the first columns hold words and take what the counts leave."""

    def __init__(self, name: str, heads: Sequence[str], *, words: int = 1) -> None:
        super().__init__(0, len(heads))
        self._words = words
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")  # as the heads have it
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in range(words):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for place in range(len(heads)):
            side = _WORDS if place < words else _COUNT
            self.horizontalHeaderItem(place).setTextAlignment(side)

    def put(self, lines: Sequence[Sequence[str]]) -> None:
        """Shows these lines and no others."""
        self.setRowCount(len(lines))
        for number, line in enumerate(lines):
            for place, text in enumerate(line):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if place >= self._words:
                    item.setTextAlignment(_COUNT)
                self.setItem(number, place, item)
        shown = min(len(lines), _LINES) + (0.5 if len(lines) > _LINES else 0)
        line_high = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(round(self.horizontalHeader().sizeHint().height() + shown * line_high) + 4)


def flow_table() -> SmallTable:
    """From, to, how many."""
    heads = [word(f"numbers.flow.{key}") for key in ("source", "target", "count")]
    return SmallTable(word("numbers.flow.title"), heads, words=2)


def flow_lines(flows: tuple[Flow, ...]) -> list[tuple[str, ...]]:
    """A line for each flow."""
    return [(node_name(flow.source), node_name(flow.target), str(flow.count)) for flow in flows]


def group_table(title: str, first: str) -> SmallTable:
    """What they share, then counts, then the rate."""
    keys = ("applied", "answered", "met", "offers", "rate")
    return SmallTable(title, [first, *(word(f"numbers.group.{key}") for key in keys)])


def group_lines(groups: Sequence[Group]) -> list[tuple[str, ...]]:
    """A line for each group."""
    return [
        (
            " ".join(group.name.split()) or word("numbers.group.not_noted"),
            str(group.applied),
            str(group.answered),
            str(group.met),
            str(group.offers),
            rate_words(group.share_met),
        )
        for group in groups
    ]


def rate_words(share: Share) -> str:
    """ "38 %"; below five that there are too few."""
    if share.rate is None:
        return word("numbers.group.too_few")
    return word("numbers.group.percent", rate=round(share.rate * 100))
