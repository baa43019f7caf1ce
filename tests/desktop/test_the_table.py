"""The table as a person uses it by keys alone: several moved and undone, a filter saved for tomorrow."""

from pathlib import Path

from tests.desktop.desktop import Desktop

LIST = (
    "Job Title,Company Name,Status,Date Applied,Job Posting URL,Location,Notes\n"
    "Map designer,Tellus Studio,Applied,2026-11-18,https://x.example/1,Lyon,\n"
    "Map editor,Nordlicht,Applied,2026-11-17,https://x.example/2,Oslo,\n"
    "Poet,Harbor & Pine,Applied,2026-11-16,https://x.example/3,Berlin,\n"
)


def bring_in(desktop: Desktop, folder: Path) -> None:
    """Three jobs from a list, by the desktop's own file dialog."""
    file = folder / "jobs.csv"
    file.write_text(LIST)
    desktop.start_window("--open", "jobs", until="Add job")
    desktop.press("Bring in what you have")
    desktop.press("Choose a file…")
    desktop.run("xdotool", "search", "--sync", "--name", "Choose a file")
    desktop.write(str(file))

    def accepted() -> bool:
        desktop.key("Return")
        return "Import 3 jobs" in desktop.tree()

    desktop.until(accepted, "the list was read")
    desktop.press("Import 3 jobs")
    desktop.sees("3 jobs are here.")
    desktop.press("Done")
    desktop.gone("3 jobs are here.")


def test_several_are_moved_by_keys_in_one_step_and_undone(desktop: Desktop, tmp_path: Path) -> None:
    bring_in(desktop, tmp_path)
    desktop.key("ctrl+2")
    desktop.sees("Map designer, Tellus Studio, Applied")
    desktop.key("slash")
    desktop.write("map")
    desktop.gone("Poet, Harbor & Pine, Applied")
    desktop.key("Down", "ctrl+a")
    desktop.sees("2 chosen: all that fit")
    desktop.key("m", "Down", "Down", "Return")
    desktop.sees("2 jobs are in Interviewing.")
    desktop.key("ctrl+z")
    desktop.sees("Undone: Move 2 jobs to Interviewing")
    desktop.sees("Map designer, Tellus Studio, Applied")
    assert desktop.unnamed() == ""


def test_a_filter_is_saved_and_used_again_tomorrow(desktop: Desktop, tmp_path: Path) -> None:
    bring_in(desktop, tmp_path)
    desktop.key("ctrl+2", "slash")
    desktop.write("map")
    desktop.gone("Poet, Harbor & Pine, Applied")
    desktop.press("Save this filter…")
    desktop.type("Name", "Maps")
    desktop.press("Save")
    desktop.gone("Cancel")
    desktop.close_window()
    desktop.advance("+1d")
    desktop.start_window("--open", "jobs", until="Poet, Harbor & Pine, Applied")
    desktop.press("Saved filters")

    def used() -> bool:
        """The menu opens once the filters were read."""
        desktop.key("Return")
        return "Poet, Harbor & Pine, Applied" not in desktop.tree()

    desktop.until(used, "the saved filter was chosen")
    desktop.sees("Map editor, Nordlicht, Applied")
    desktop.sees("Maps")
