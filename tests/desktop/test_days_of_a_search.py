"""Ordinary days of a search: an interview and its evening, an import taken back, a word looked for."""

from datetime import timedelta
from pathlib import Path

from tests.desktop.desktop import Desktop
from tests.desktop.test_the_board import add
from tests.desktop.test_the_numbers import LIST, answer_dialog

SAID = "Your maps are a joy to read."
CARD = "Map designer, Tellus Studio"


def open_card(desktop: Desktop, card: str = CARD) -> None:
    desktop.click(card, "list item")
    desktop.sees("Add a note")


def test_an_interview_is_planned_told_of_met_on_its_day_and_remembered(desktop: Desktop) -> None:
    desktop.start_tray()  # first: a window that is open for a minute may start one by itself
    desktop.start_window(until="Add job")
    add(desktop, "Map designer", "Tellus Studio")
    open_card(desktop)
    desktop.press("Plan an interview")
    desktop.type("With", "Noor Haddad")
    desktop.press("Save")
    desktop.sees("Noor Haddad")
    desktop.close_window()
    tomorrow = desktop.now() + timedelta(days=1)
    desktop.set_clock(f"{tomorrow:%Y-%m-%d} 09:00:05")
    desktop.suspend("+1min")
    assert "10:00" in desktop.wait_notification("Interview today", 75)["summary"]
    desktop.press_notification("Open my notes")
    desktop.sees("Noor Haddad", 20)
    desktop.close_window()
    desktop.advance("+8h")
    desktop.start_window(until="How was it?")
    desktop.press("Write three lines")
    desktop.type("Did they like or remark on anything? In their words.", SAID)
    desktop.press("Keep it")
    desktop.gone("What did they ask?")
    desktop.press("What you wrote that day")
    desktop.sees("What did they ask?")
    assert SAID in desktop.read("Did they like or remark on anything? In their words.")


def test_an_import_that_was_a_mistake_is_taken_back_whole_and_comes_in_again(
    desktop: Desktop, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST)
    desktop.start_window("--open", "jobs", until="Add job")
    for _ in range(2):
        desktop.press("Bring in what you have")
        desktop.press("Choose a file…")
        answer_dialog(desktop, "Choose a file", file)
        desktop.sees("Import 5 jobs", 20)
        desktop.press("Import 5 jobs")
        desktop.sees("They are all here.")
        desktop.press("Done")
        desktop.sees("Data editor, Meridian Atlas")
        desktop.key("ctrl+z")
        desktop.gone("Data editor, Meridian Atlas")
        desktop.sees("Bring in what you have")
    desktop.key("ctrl+shift+z")
    desktop.sees("Data editor, Meridian Atlas")


def test_a_word_of_a_posting_finds_its_job_by_keys_alone(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    add(desktop, "Data editor", "Meridian Atlas")
    add(desktop, "Map designer", "Tellus Studio")
    open_card(desktop)
    desktop.press("Add a note")
    desktop.type("Note", "They draw hydrography by hand.")
    desktop.press("Save")
    desktop.sees("They draw hydrography by hand.")
    desktop.key("Escape", "ctrl+k")
    desktop.until(lambda: "list item 'Add job'" in desktop.tree(), "the search is open")
    desktop.write("hydrogr")
    desktop.until(lambda: "list item 'Add job'" not in desktop.tree(), "it was searched")
    desktop.key("Return")
    desktop.sees("They draw hydrography by hand.")
