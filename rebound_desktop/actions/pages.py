"""Pages for nobody: keep one in the drawer, or burn it, open or kept."""

from collections.abc import Iterable
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import purged
from rebound_desktop.store.copies import Copy
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.purge import purge
from rebound_desktop.store.tables.journal import KeptPage

TABLE = "kept_page"


def write_page(desk: Desk, page: str, text: str, now: datetime) -> None:
    """Autosave of an open page (name from `begin_page`): never a step, never in the vault.

    Refusal `text_too_long`, `page_unreadable`.
    """
    _drawer(desk).pages.write(page, text)


def begin_page(desk: Desk, now: datetime) -> str:
    """A name for a new page; nothing is written until there is a word in it."""
    return _drawer(desk).pages.begin()


def open_pages(desk: Desk, now: datetime) -> list[str]:
    """The pages that were neither kept nor burned, in an order that says nothing."""
    return _drawer(desk).pages.all_open()


def read_page(desk: Desk, page: str, now: datetime) -> str:
    """The text of an open page; Refusal `page_gone`, `page_unreadable`."""
    return _drawer(desk).pages.read(page)


def keep_page(desk: Desk, page: str, now: datetime) -> str:
    """Moves an open page into the vault as one step, its own file burned; returns the kept page's id.

    The id is the page's own: cut short between the two, keeping again or `settle` changes nothing twice.
    Refusal `page_gone`, `page_unreadable`; `already_kept` when a kept one of that name lies there.
    """
    if _is_kept(desk, page) and page not in _drawer(desk).pages.all_open():
        raise Refusal("already_kept")
    text = _drawer(desk).pages.read(page)
    with desk.change("keep_page", now):
        desk.vault.put(KeptPage, now, id=page, body=text)
    _drawer(desk).pages.burn(page)
    return page


def burn_page(desk: Desk, page: str, now: datetime) -> None:
    """Burns an open page: it was in no table, step, index or copy. Not a step; nothing brings it back."""
    _drawer(desk).pages.burn(page)


def burn_kept(desk: Desk, page: str, now: datetime) -> list[Copy]:
    """Burns a kept page: out of the vault, its history and its log. Not a step; nothing brings it back.

    Returns the copies that still hold it, the newest first, for the person to keep or to remove.
    """
    # Remembered first: burned twice after a power cut is as good as once, forgotten is not.
    purged.remember(_drawer(desk).remembered, TABLE, [page])
    purge(desk.vault, TABLE, [page])
    return _drawer(desk).shelf.holding(TABLE, page)


def remove_copies(desk: Desk, copies: Iterable[Copy], now: datetime) -> None:
    """Removes copies that the person named; not a step."""
    purged.remove(copies)


def settle_pages(desk: Desk, now: datetime) -> None:
    """At the window's start: finishes what a power cut interrupted."""
    _drawer(desk).pages.sweep()
    for page in _drawer(desk).pages.all_open():
        if _is_kept(desk, page):
            _drawer(desk).pages.burn(page)


def purge_again(desk: Desk, now: datetime) -> None:
    """After a restore: what was burned since that copy is burned in it too."""
    purged.purge_again(desk.vault, _drawer(desk).remembered)


def _drawer(desk: Desk) -> Drawer:
    if desk.drawer is None:
        raise RuntimeError("a desk without a drawer has no pages")
    return desk.drawer


def _is_kept(desk: Desk, page: str) -> bool:
    return desk.vault.row("SELECT 1 FROM kept_page WHERE id = ?", (page,)) is not None
