"""The board as a person uses it: adding, dragging, keys, an import, a no; on a real desktop."""

import zipfile
from pathlib import Path

from tests.desktop.desktop import Desktop

APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"11/18/26, 8:15 AM",a@b.example,,Tellus Studio,Map designer,https://x.example/jobs/view/1,cv.pdf,\n'
    '"9/2/26, 8:15 AM",,,Harbor & Pine,Analyst,https://x.example/jobs/view/2,cv.pdf,\n'
)


def add(desktop: Desktop, title: str, company: str) -> None:
    desktop.press("Add job", "push button")
    desktop.sees("Posting address")
    desktop.type("Title", title)
    desktop.type("Company", company)
    desktop.press("Save")
    desktop.gone("Posting address")


def stands_in(desktop: Desktop, stage: str, card: str) -> bool:
    """Whether the card is told below the stage's list and before the next list."""
    below = desktop.tree().partition(f"list '{stage}'")[2]
    return f"list item '{card}'" in below.partition(" list '")[0]


def test_jobs_are_added_dragged_and_moved_by_keys_and_every_move_is_undone(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    add(desktop, "Data editor", "Meridian Atlas")
    add(desktop, "Map designer", "Tellus Studio")
    assert stands_in(desktop, "Wishlist", "Map designer, Tellus Studio")
    desktop.drag("Map designer, Tellus Studio", "Interviewing", "list item")
    desktop.until(lambda: stands_in(desktop, "Interviewing", "Map designer, Tellus Studio"), "it was dragged")
    desktop.click("Data editor, Meridian Atlas", "list item")
    desktop.sees("They said no")
    desktop.key("Escape")
    desktop.key("s", "ctrl+Right")
    starred = "Data editor, Meridian Atlas, starred"
    desktop.until(lambda: stands_in(desktop, "Applied", starred), "keys starred and moved it")
    desktop.key("ctrl+z")
    desktop.until(lambda: stands_in(desktop, "Wishlist", starred), "the move was undone")
    assert desktop.unnamed() == ""


def test_a_linkedin_archive_comes_in_by_the_file_dialog(desktop: Desktop, tmp_path: Path) -> None:
    archive = tmp_path / "linkedin.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("Jobs/Job Applications.csv", APPLICATIONS)
    desktop.start_window("--open", "jobs", until="Add job")
    desktop.press("Bring in what you have")
    desktop.press("Choose a file…")
    desktop.run("xdotool", "search", "--sync", "--name", "Choose a file")
    desktop.write(str(archive))

    def accepted() -> bool:
        """The dialog's first Return may take a completion only."""
        desktop.key("Return")
        return not desktop.run("xdotool", "search", "--name", "Choose a file", check=False)

    desktop.until(accepted, "the file was chosen")
    desktop.sees("Import 2 jobs", 20)
    desktop.press("Import 2 jobs")
    desktop.sees("They are all here.")
    desktop.press("Done")
    desktop.until(lambda: stands_in(desktop, "Applied", "Map designer, Tellus Studio"), "it came in")
    assert "Analyst" not in desktop.tree().partition("list 'Applied'")[2].partition("push button")[0]


def test_most_noes_are_letters_and_it_can_have_mattered_after_all(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    add(desktop, "UX writer", "Nordlicht")
    desktop.click("UX writer, Nordlicht", "list item")
    desktop.press("They said no")
    desktop.sees("They said no to UX writer.")
    desktop.press("Just record it")
    desktop.gone("They said no to UX writer.")
    desktop.press("Closed")
    desktop.sees("UX writer, Nordlicht, it mattered after all")
