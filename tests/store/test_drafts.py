"""An open text survives everything, and is neither a step nor found until it is one."""

from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.store import drafts, settings
from rebound_desktop.store.search import find
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))


def test_the_newest_text_of_a_place_is_kept(vault: Vault, clock: Clock) -> None:
    drafts.keep(vault, "entry:1", "The day", clock())
    drafts.keep(vault, "entry:1", "The day began", clock.advance(seconds=2))
    drafts.keep(vault, "entry:2", "Another", clock.advance(seconds=2))
    open_text = drafts.read(vault, "entry:1")
    assert open_text is not None
    assert (open_text.text, open_text.at) == ("The day began", clock.advance(seconds=-2))
    assert [text.place for text in drafts.all_open(vault)] == ["entry:1", "entry:2"]
    assert drafts.read(vault, "entry:3") is None


def test_an_open_text_is_no_step_and_is_not_found(vault: Vault, clock: Clock) -> None:
    drafts.keep(vault, "entry:1", "marmalade", clock())
    assert vault.history(10) == []
    assert find(vault, "marmalade", (), 5, clock()) == []


def test_a_draft_becomes_a_step_in_one_go(vault: Vault, clock: Clock) -> None:
    drafts.keep(vault, "entry:1", "marmalade", clock())
    with vault.change("wrote", clock()):
        vault.put(Entry, clock(), body="marmalade", at=clock())
        drafts.drop(vault, "entry:1")
    assert drafts.all_open(vault) == []
    vault.undo(clock())
    assert drafts.all_open(vault) == []


def test_an_open_text_outlives_the_process(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "journal.rebound"
    vault = Vault.create(path, KEY, zone=lambda: ZoneInfo("UTC"))
    drafts.keep(vault, "entry:1", "half a sent", clock())
    vault.close()
    vault = Vault.open(path, KEY, zone=lambda: ZoneInfo("UTC"))
    open_text = drafts.read(vault, "entry:1")
    assert open_text is not None
    assert open_text.text == "half a sent"
    vault.close()


def test_a_setting_is_kept_and_is_no_step(vault: Vault) -> None:
    assert settings.read(vault, "country", "DE") == "DE"
    settings.write(vault, "country", {"code": "AT", "shown": [1, 2]})
    settings.write(vault, "country", {"code": "AT", "shown": [1]})
    assert settings.read(vault, "country", None) == {"code": "AT", "shown": [1]}
    settings.write(vault, "country", None)
    assert settings.read(vault, "country", "DE") is None
    assert vault.history(10) == []
