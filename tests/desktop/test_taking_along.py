"""Everything goes out by keys alone, into a new home, and is equal there; on a real desktop."""

import zipfile
from pathlib import Path
from typing import Any

from rebound_desktop.actions.vault_door import open_vault
from rebound_desktop.system import clock
from rebound_desktop.system.paths import Paths
from tests.actions.any_vault import rows_of_a_person
from tests.desktop.desktop import Desktop
from tests.desktop.test_the_numbers import answer_dialog, bring_in, focus


def search(desktop: Desktop, words: str) -> None:
    """Ctrl+K, the words, Return."""
    desktop.key("ctrl+k")
    desktop.until(lambda: "list item 'Add job'" in desktop.tree(), "the search is open")
    desktop.write(words)
    desktop.until(lambda: "list item 'Add job'" not in desktop.tree(), "it was searched")
    desktop.key("Return")


def held(home: Path) -> dict[str, list[tuple[Any, ...]]]:
    vault = open_vault(Paths.of({"REBOUND_HOME": str(home)}), clock.zone)
    try:
        return rows_of_a_person(vault)
    finally:
        vault.close()


def test_everything_goes_out_and_comes_back_equal_by_keys_alone(desktop: Desktop, tmp_path: Path) -> None:
    one, two, archive = tmp_path / "one", tmp_path / "two", tmp_path / "mine.zip"
    desktop.extra["REBOUND_HOME"] = str(one)
    bring_in(desktop, tmp_path)
    desktop.key("ctrl+j")
    desktop.sees("New entry")
    desktop.write("It rained, and the tram was late.")
    desktop.sees("saved")
    search(desktop, "take everything")
    desktop.sees("Everything, in one archive")
    assert desktop.unnamed() == ""
    focus(desktop, "Everything, in one archive: Save…")
    desktop.key("space")
    answer_dialog(desktop, "Take everything with me", archive)
    desktop.sees("It is written", 20)
    desktop.sees("mine.zip, ")
    assert desktop.unnamed() == ""
    desktop.screenshot(tmp_path / "written.png")
    desktop.key("Return")
    with zipfile.ZipFile(archive) as told:
        assert told.testzip() is None and "jobs.xlsx" in told.namelist()
        assert any(name.startswith("journal/2026/") for name in told.namelist())
    assert archive.stat().st_mode & 0o777 == 0o600
    desktop.close_window()
    desktop.extra["REBOUND_HOME"] = str(two)
    desktop.start_window("--open", "jobs", until="Add job")
    search(desktop, "import")
    desktop.sees("Choose a file…")
    focus(desktop, "Choose a file…")
    desktop.key("space")
    answer_dialog(desktop, "Choose a file", archive)
    desktop.sees("New here: 5 jobs, 1 journal entry", 30)
    assert desktop.unnamed() == ""
    desktop.screenshot(tmp_path / "preview.png")
    focus(desktop, "Bring it back")
    desktop.key("space")
    desktop.sees("Data editor", 30)
    desktop.close_window()
    assert held(two) == held(one) and len(held(one)["job"]) == 5
