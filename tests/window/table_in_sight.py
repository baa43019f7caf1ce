"""What a person sees and does in the table, for its tests."""

from PySide6.QtCore import Qt

from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.jobs.table.columns import KEYS
from rebound_desktop.window.jobs.table.page import TablePage


def table(tab: JobsTab) -> TablePage:
    page = tab.paged.built("table")
    assert isinstance(page, TablePage)
    return page


def open_table(tab: JobsTab) -> TablePage:
    tab.arrive(page="table")
    page = table(tab)
    page.focus_first()
    return page


def titles(tab: JobsTab) -> list[str]:
    return column(tab, "title")


def column(tab: JobsTab, key: str) -> list[str]:
    lines = table(tab).view.lines
    return [lines.index(row, KEYS.index(key)).data() for row in range(lines.rowCount())]


def spoken(tab: JobsTab, row: int, key: str = "title") -> str:
    lines = table(tab).view.lines
    said: str = lines.index(row, KEYS.index(key)).data(Qt.ItemDataRole.AccessibleTextRole)
    return said


def chosen(tab: JobsTab) -> list[str]:
    view = table(tab).view
    return [
        view.lines.line_at(row).texts["title"]
        for row in range(view.lines.rowCount())  # type: ignore[union-attr]
        if view.lines.ids(row, row)[0] in view.choice
    ]
