"""A page for nobody: written, read, and after burning in no file at all."""

import os
from pathlib import Path

import pytest
from nacl.secret import SecretBox

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, durable
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.pages import Pages
from tests.clock import Clock
from tests.store import twin

MARKER = "the-words-nobody-reads-4711"


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages(tmp_path / "pages", twin.KEY)


def key_of(pages: Pages, page: str) -> bytes:
    return SecretBox(twin.KEY).decrypt((pages.folder / "keys" / page).read_bytes())


def holding(folder: Path, words: bytes) -> list[str]:
    """The files below `folder` whose bytes hold `words`."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if words in path.read_bytes()]


def opened_by(folder: Path, key: bytes) -> list[str]:
    """The files below `folder` that `key` decrypts to something with the marker in it."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            try:
                plain = SecretBox(key).decrypt(path.read_bytes())
            except Exception:
                continue
            found += [path.name] if MARKER.encode() in plain else []
    return found


def test_what_is_written_is_read_and_each_autosave_replaces_it(pages: Pages) -> None:
    page = pages.begin()
    for text in ("", "I", "I am so", "I am so angry 🔥", "x" * 100_000, "short\n"):
        pages.write(page, text)
        assert pages.read(page) == text
    assert twin.names(pages.folder) == sorted([page, "keys"])


def test_a_page_that_was_only_begun_leaves_no_trace(pages: Pages) -> None:
    pages.begin()
    assert not pages.folder.exists()
    assert pages.all_open() == []


def test_burned_words_are_in_no_file_and_before_they_were_where_they_belong(
    tmp_path: Path, pages: Pages, clock: Clock
) -> None:
    vault = twin.make(tmp_path / "vault.db")
    page = pages.begin()
    pages.write(page, f"All of it: {MARKER}.")
    key = key_of(pages, page)
    assert backups.take(vault, twin.KEY, tmp_path / "backups", clock(), Reason.HOURLY)
    assert opened_by(tmp_path, key) == [page]
    assert holding(tmp_path, MARKER.encode()) == []
    pages.burn(page)
    assert opened_by(tmp_path, key) == []
    assert holding(tmp_path, key) == []
    assert holding(tmp_path, page.encode()) == []
    assert not any(page in path.name for path in tmp_path.rglob("*"))
    with pytest.raises(Refusal, match="page_gone"):
        pages.read(page)


def test_the_search_for_burned_words_would_find_them(tmp_path: Path, pages: Pages) -> None:
    pages.write(pages.begin(), MARKER)
    (tmp_path / "leak").write_text(f"draft: {MARKER}")
    assert holding(tmp_path, MARKER.encode()) == ["leak"]


def test_burning_one_page_leaves_the_others(pages: Pages) -> None:
    first, second = pages.begin(), pages.begin()
    pages.write(first, "first")
    pages.write(second, "second")
    pages.burn(first)
    assert pages.read(second) == "second"
    assert pages.all_open() == [second]


def test_burning_twice_is_as_good_as_once(pages: Pages) -> None:
    page = pages.begin()
    pages.burn(page)
    pages.write(page, "x")
    pages.burn(page)
    pages.burn(page)
    assert pages.all_open() == []


def test_a_power_cut_while_burning_leaves_nothing_that_can_be_read(pages: Pages) -> None:
    page = pages.begin()
    pages.write(page, MARKER)
    (pages.folder / "keys" / page).unlink()
    pages.sweep()
    assert twin.names(pages.folder) == ["keys"]


def test_a_full_disk_while_saving_keeps_the_words_saved_before(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = pages.begin()
    pages.write(page, "before")

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(durable, "replace", full)
        with pytest.raises(Refusal, match="disk_full"):
            pages.write(page, "after")
    assert pages.read(page) == "before"


def test_half_written_files_are_swept_away_and_pages_stay(pages: Pages) -> None:
    page = pages.begin()
    pages.write(page, "mine")
    (pages.folder / f"{page}.abcd.part").write_bytes(b"half")
    (pages.folder / "keys" / f"{page}.abcd.part").write_bytes(b"half")
    pages.sweep()
    assert pages.read(page) == "mine"
    assert twin.names(pages.folder) == sorted([page, "keys"])
    assert twin.names(pages.folder / "keys") == [page]


def test_the_size_of_the_file_does_not_tell_the_length_of_the_page(pages: Pages) -> None:
    short, long = pages.begin(), pages.begin()
    pages.write(short, "no")
    pages.write(long, "no " * 1_000)
    assert (pages.folder / short).stat().st_size == (pages.folder / long).stat().st_size


def test_a_page_is_locked_with_the_vault(pages: Pages) -> None:
    page = pages.begin()
    pages.write(page, "x")
    with pytest.raises(Refusal, match="page_unreadable"):
        Pages(pages.folder, os.urandom(32)).read(page)


def test_after_a_new_key_of_the_vault_pages_open_with_it_alone(pages: Pages) -> None:
    page = pages.begin()
    pages.write(page, "x")
    new = os.urandom(32)
    pages.open_to(new)
    pages.open_to(new)
    assert pages.read(page) == "x"
    Pages(pages.folder, new).open_to_this_alone()
    assert Pages(pages.folder, new).read(page) == "x"
    with pytest.raises(Refusal, match="page_unreadable"):
        pages.read(page)


def test_a_damaged_page_is_said_to_be_damaged_and_can_still_be_burned(pages: Pages) -> None:
    page = pages.begin()
    pages.write(page, "x")
    twin.flip(pages.folder / page, 100)
    with pytest.raises(Refusal, match="page_unreadable"):
        pages.read(page)
    pages.burn(page)
    assert pages.all_open() == []


@pytest.mark.parametrize("name", ["../vault", "", "*", "keys", "A" * 32])
def test_a_page_is_never_a_path(pages: Pages, name: str) -> None:
    for act in (pages.read, pages.burn):
        with pytest.raises(ValueError, match="not the name"):
            act(name)


def test_a_page_longer_than_a_page_can_be_is_refused_and_the_earlier_text_stays(pages: Pages) -> None:
    page = pages.begin()
    pages.write(page, "before")
    with pytest.raises(Refusal, match="text_too_long"):
        pages.write(page, "x" * ((4 << 20) + 1))
    assert pages.read(page) == "before"
