"""Keeping and burning pages for nobody."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from nacl.secret import SecretBox

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.pages import (
    begin_page,
    burn_kept,
    burn_page,
    keep_page,
    open_pages,
    purge_again,
    read_page,
    remove_copies,
    settle_pages,
    write_page,
)
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.drawer import kept_page, kept_pages
from rebound_desktop.store import opening, restore
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

MARKER = "the-words-nobody-reads-4711"
KEY = bytes(range(32))


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


@pytest.fixture
def drawer(tmp_path: Path) -> Drawer:
    shelf = Shelf(tmp_path / "vault.db", KEY, tmp_path / "backups", tmp_path / "keys", tmp_path / "files")
    return Drawer(Pages(tmp_path / "pages", KEY), shelf, tmp_path)


@pytest.fixture
def desk(vault: Vault, drawer: Drawer) -> Desk:
    return Desk(vault, open_drawer=lambda: drawer)


def written(drawer: Drawer, text: str = MARKER) -> str:
    page = drawer.pages.begin()
    drawer.pages.write(page, text)
    return page


def test_a_kept_page_is_one_step_and_its_own_file_is_gone(desk: Desk, drawer: Drawer, clock: Clock) -> None:
    page = written(drawer)
    keep_page(desk, page, clock())
    assert kept_pages(desk.vault, clock()) == (page,)
    assert kept_page(desk.vault, page, clock()) == MARKER
    assert drawer.pages.all_open() == []
    [line] = desk.vault.history(9)
    assert (line.label, line.words) == ("keep_page", {})


def test_a_page_is_written_and_read_and_waits_where_it_was_left(desk: Desk, clock: Clock) -> None:
    page = begin_page(desk, clock())
    assert open_pages(desk, clock()) == []
    write_page(desk, page, MARKER, clock())
    assert open_pages(desk, clock()) == [page]
    assert read_page(desk, page, clock()) == MARKER
    assert desk.vault.history(9) == []


def test_a_page_is_kept_once(desk: Desk, drawer: Drawer, clock: Clock) -> None:
    page = written(drawer)
    keep_page(desk, page, clock())
    with pytest.raises(Refusal, match="already_kept"):
        keep_page(desk, page, clock())
    with pytest.raises(Refusal, match="page_gone"):
        keep_page(desk, begin_page(desk, clock()), clock())


def test_a_power_cut_between_keeping_and_burning_is_settled_at_the_next_start(
    desk: Desk, drawer: Drawer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, other = written(drawer), written(drawer, "open still")

    def cut(self: Pages, page: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Pages, "burn", cut)
        with pytest.raises(KeyboardInterrupt):
            keep_page(desk, page, clock())
    settle_pages(desk, clock())
    assert kept_page(desk.vault, page, clock()) == MARKER
    assert drawer.pages.all_open() == [other]


def test_an_open_page_is_burned_without_a_trace_in_the_vault(
    desk: Desk, drawer: Drawer, clock: Clock
) -> None:
    page = written(drawer)
    burn_page(desk, page, clock())
    assert drawer.pages.all_open() == []
    assert desk.vault.history(9) == []


def test_a_burned_kept_page_is_in_neither_page_file_nor_vault_folder_and_before_it_was(
    tmp_path: Path, drawer: Drawer, clock: Clock
) -> None:
    """On the vault's unencrypted twin; the page's own file is opened with its key."""
    twin = tmp_path / "vault.db"
    opening.create_file(twin, None)
    desk = Desk(Vault(opening.open_file(twin, None, tmp_path / "backups"), paris), open_drawer=lambda: drawer)

    def holding() -> list[str]:
        files = (path for path in tmp_path.rglob("*") if path.is_file())
        return [path.name for path in files if MARKER.encode() in path.read_bytes()]

    page = written(drawer)
    key = SecretBox(KEY).decrypt((drawer.pages.folder / "keys" / page).read_bytes())
    assert MARKER.encode() in SecretBox(key).decrypt((drawer.pages.folder / page).read_bytes())
    assert holding() == []
    keep_page(desk, page, clock())
    assert holding() == ["vault.db-wal"]
    burn_kept(desk, page, clock())
    assert holding() == []
    desk.vault.close()
    assert holding() == []
    assert page not in {path.name for path in tmp_path.rglob("*")}


def test_burning_says_which_copies_still_hold_it_and_removes_them_when_asked(
    tmp_path: Path, drawer: Drawer, clock: Clock
) -> None:
    desk = Desk(Vault.create(tmp_path / "vault.db", KEY, zone=paris), open_drawer=lambda: drawer)
    page = written(drawer)
    before = drawer.shelf.take(Reason.HOURLY, clock())
    keep_page(desk, page, clock.advance(hours=1))
    after = drawer.shelf.take(Reason.HOURLY, clock())
    assert burn_kept(desk, page, clock.advance(hours=1)) == [after]
    assert after is not None and before is not None
    remove_copies(desk, [after], clock())
    assert burn_kept(desk, page, clock()) == []
    assert before.path.exists()
    desk.vault.close()


def test_a_restored_copy_does_not_bring_a_burned_page_back(
    tmp_path: Path, drawer: Drawer, clock: Clock
) -> None:
    desk = Desk(Vault.create(tmp_path / "vault.db", KEY, zone=paris), open_drawer=lambda: drawer)
    page = written(drawer)
    keep_page(desk, page, clock())
    copy = drawer.shelf.take(Reason.HOURLY, clock())
    assert copy is not None
    burn_kept(desk, page, clock())
    desk.vault.close()
    restore.put_back(copy.path, tmp_path / "vault.db", KEY, clock())
    desk = Desk(Vault.open(tmp_path / "vault.db", KEY, zone=paris), open_drawer=lambda: drawer)
    purge_again(desk, clock())
    assert kept_pages(desk.vault, clock()) == ()
    assert desk.undo(clock()) is None
    desk.vault.close()


def test_the_drawer_tells_neither_when_nor_how_much(desk: Desk, drawer: Drawer, clock: Clock) -> None:
    pages = [written(drawer, "x" * number) for number in range(6)]
    for page in pages:
        keep_page(desk, page, clock.advance(days=1))
    assert list(kept_pages(desk.vault, clock())) == sorted(pages)
