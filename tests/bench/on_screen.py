"""What the UI thread does for lists of jobs, measured on widgets that draw into memory."""

import time
from collections.abc import Callable
from functools import partial
from statistics import median, quantiles

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.board import Board, Column, board
from rebound_desktop.queries.cards import cards
from rebound_desktop.queries.table import table
from rebound_desktop.store.vault import Vault
from rebound_desktop.window.jobs.board.view import BoardView
from rebound_desktop.window.jobs.table.page import TablePage
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.room import Room
from tests.bench.big_vault import NOW, ZONE
from tests.bench.rows import Row

CARDS = 2_000
_FRAMES, _STEP = 120, 37


def rows(vault: Vault, size: str) -> list[Row]:
    """At one size of the vault."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    Looks(app, "light")
    made = [*_keystroke(vault, size), *_table_frames(vault, size)]
    return made + _board(vault, size)


def _page(vault: Vault) -> TablePage:
    lane = InlineLane()
    page = TablePage(Room(Desk(vault), now=lambda: NOW, zone=lambda: ZONE, writer=lane, reader=lane))
    page.resize(1240, 700)
    page.filter_by(JobFilter(closed=True))
    page.arrive()
    page.show()
    return page


def _keystroke(vault: Vault, size: str) -> list[Row]:
    """An answer has come: its lines become cells, and are painted."""
    page = _page(vault)
    answers = [
        table(vault, JobFilter(word, closed=True), None, now=NOW) for word in ("desi", "d", "map", "e")
    ]
    took = [_took(partial(_shown, page, answers[turn % 4])) for turn in range(60)]
    page.close()
    page.deleteLater()
    cuts = quantiles(took, n=100)
    work = f"filter keystroke, UI thread, {size}"
    return [
        Row(f"{work}, p50", f"{median(took):.1f} ms", "–", None, "≤ 20 ms"),
        Row(f"{work}, p99", f"{cuts[98]:.1f} ms", "–", None, "≤ 50 ms"),
    ]


def _shown(page: TablePage, answer: object) -> None:
    page._put(answer)  # type: ignore[arg-type]
    page.view.viewport().grab()


def _table_frames(vault: Vault, size: str) -> list[Row]:
    page = _page(vault)
    while page.view.lines.rowCount() < 1_000 and page.view.lines.canFetchMore(page.view.rootIndex()):
        page.view.lines.fetchMore(page.view.rootIndex())
    took = _scrolled(page.view)
    page.close()
    page.deleteLater()
    return [Row(f"scrolled frame, table, {size}, p95", f"{took:.1f} ms", "–", None, "≤ 16.7 ms")]


def _board(vault: Vault, size: str) -> list[Row]:
    shown = board(vault, now=NOW)
    closed = next(column for column in shown.columns if column.id == "stage-closed")
    page = cards(vault, closed.id, page=CARDS, now=NOW)
    full = Board((*shown.columns[:-1], Column(closed.id, closed.name, closed.kind, closed.count, page)), None)

    def appear() -> None:
        nonlocal view
        view = BoardView(lambda: ZONE, lambda: NOW)
        view.resize(1240, 700)
        view.put(full, frozenset({closed.id}))
        view.show()
        view.grab()

    view: BoardView | None = None
    appear()  # fonts and styles are read once
    took = _took(appear)
    assert view is not None
    frame = _scrolled(view.columns[closed.id].list)
    view.close()
    return [
        Row(f"board of {len(page.cards):,} cards shown, {size}", f"{took:.0f} ms", "–", None, "≤ 100 ms"),
        Row(f"scrolled frame, board, {size}, p95", f"{frame:.1f} ms", "–", None, "≤ 16.7 ms"),
    ]


def _scrolled(view: QAbstractItemView) -> float:
    """CPU of one painted frame after another, p95."""
    bar, canvas = view.verticalScrollBar(), QPixmap(view.viewport().size())
    took = []
    for turn in range(_FRAMES):
        bar.setValue((turn * _STEP) % max(1, bar.maximum()))
        begins = time.process_time()
        view.viewport().render(canvas)
        took.append(1000 * (time.process_time() - begins))
    return quantiles(took, n=20)[18]


def _took(work: Callable[[], object]) -> float:
    """CPU, in milliseconds."""
    begins = time.process_time()
    work()
    return 1000 * (time.process_time() - begins)
