"""The pages of the tab: the same jobs seen in different ways, one at a time."""

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtWidgets import QWidget

from rebound_desktop.window.room import Room

_HOME = "rebound_desktop.window.jobs."


@dataclass(frozen=True, slots=True)
class Page:
    """`key` names it in settings and words, `place` module and class; `looks_back`: hidden after a loss."""

    key: str
    place: str
    looks_back: bool = False

    def build(self, room: Room) -> QWidget:
        """Makes its widget; its module is imported now and no earlier."""
        module, name = self.place.split(":")
        made: QWidget = getattr(import_module(_HOME + module), name)(room)
        return made


# The first is shown where nothing else was chosen. A page needs `__init__(room)` and `arrive()`; one that
# shows jobs is a JobsPage.
PAGES = (
    Page("board", "board.page:BoardPage"),
    Page("table", "table.page:TablePage"),
    Page("numbers", "numbers.page:NumbersPage", looks_back=True),
)


def shown_pages(*, looking_back: bool) -> tuple[Page, ...]:
    """Those a person can go to now."""
    return tuple(page for page in PAGES if looking_back or not page.looks_back)


def find(pages: tuple[Page, ...], key: str) -> Page:
    """The page of that key, the first where it is not among them."""
    return next((page for page in pages if page.key == key), pages[0])
