"""The report made by keys alone, and the numbers read by them; on a real desktop."""

from datetime import date
from pathlib import Path

from tests.desktop.desktop import Desktop
from tests.window.pdf_words import pages_of

LIST = """Title,Company,Status,Date applied,Source
Data editor,Meridian Atlas,Applied,2026-11-03,a friend
Map designer,Tellus Studio,Interview,2026-11-05,a friend
Archivist,Radio Nord,Rejected,2026-11-06,Job fair
UX writer,Nordlicht,Applied,2026-11-09,Job fair
Poet,Kestrel & Co,Applied,2026-11-12,Job fair
"""


def bring_in(desktop: Desktop, folder: Path) -> None:
    """A list of five applications, by the file dialog."""
    file = folder / "list.csv"
    file.write_text(LIST)
    desktop.start_window("--open", "jobs", until="Add job")
    desktop.press("Bring in what you have")
    desktop.press("Choose a file…")
    answer_dialog(desktop, "Choose a file", file)
    desktop.sees("Import 5 jobs", 20)
    desktop.press("Import 5 jobs")
    desktop.sees("They are all here.")
    desktop.press("Done")
    desktop.gone("They are all here.")


def answer_dialog(desktop: Desktop, title: str, file: Path) -> None:
    """Types the file's name into the dialog that is open."""
    desktop.run("xdotool", "search", "--sync", "--name", title)
    desktop.key("ctrl+a")
    desktop.write(str(file))

    def accepted() -> bool:
        """The dialog's first Return may take a completion only."""
        desktop.key("Return")
        return not desktop.run("xdotool", "search", "--name", title, check=False)

    desktop.until(accepted, "the dialog was answered")


def test_a_report_is_made_by_keys_alone(desktop: Desktop, tmp_path: Path) -> None:
    bring_in(desktop, tmp_path)
    desktop.key("ctrl+k")
    desktop.until(lambda: "list item 'Add job'" in desktop.tree(), "the search is open")
    desktop.write("activity")
    desktop.until(lambda: "list item 'Add job'" not in desktop.tree(), "it was searched")
    desktop.key("Return")
    desktop.sees("Your name, if you like")
    assert desktop.unnamed() == ""
    desktop.until(lambda: "Kestrel & Co" in desktop.tree(), "the preview is told")
    focus(desktop, "Your name, if you like")
    desktop.write("Mara")
    desktop.until(lambda: "Mara" in desktop.read("Your name, if you like"), "the name is typed")
    focus(desktop, "Save as PDF…")
    desktop.key("space")
    made = tmp_path / "made.pdf"
    answer_dialog(desktop, "Save as PDF", made)
    desktop.sees("Saved as made.pdf.")
    (page,) = pages_of(made.read_bytes())
    assert "Mara" in page and "5applications" in page
    assert "6Nov2026RadioNordArchivistJobfair" in page and "declined" in page
    assert f"Asof{date(2026, 11, 20):%-d}Nov2026" in page


def focus(desktop: Desktop, name: str) -> None:
    """Tab, until that part has the keyboard."""
    for _ in range(40):
        if any(name in line and "focused" in line for line in desktop.tree().splitlines()):
            return
        desktop.key("Tab")
    raise AssertionError(f"the keyboard never came to {name}")


def test_numbers_are_read_by_keys_and_rest_after_a_loss(desktop: Desktop, tmp_path: Path) -> None:
    bring_in(desktop, tmp_path)
    desktop.press("Numbers")
    desktop.sees("1 of 5 applications led to an interview.")
    assert desktop.unnamed() == ""
    focus(desktop, "Where they went")
    desktop.key("Right", "Right")
    desktop.sees("Saved → Applied: 5")
    desktop.press("As a table")
    desktop.sees("They said no")
    desktop.press("Board")
    desktop.click("Map designer, Tellus Studio", "list item")
    desktop.press("They said no", "push button")
    desktop.press("Begin quiet time")
    desktop.gone("Begin quiet time")
    desktop.close_window()
    desktop.start_window("--open", "numbers", until="Data editor, Meridian Atlas")
    assert "1 of 5 applications" not in desktop.tree()
