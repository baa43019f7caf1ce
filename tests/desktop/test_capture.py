"""A job comes in from a browser and from a file manager, as a person brings it; on a real desktop."""

import sys
from functools import partial
from pathlib import Path
from urllib.parse import quote

from tests.desktop.desktop import CHECKOUT, Desktop
from tests.desktop.test_the_board import stands_in

TEXT = (
    "Map designer\nTellus Studio · Lyon, France\nAbout the role\nYou draw maps of rivers.\nRequirements\n"
    "Three years of experience.\nWhat we offer\nThe salary is €52,000 a year.\nApply now"
)
PAGE = """<!doctype html><html><head><title>Poet at Nordlicht</title>
<script type="application/ld+json">{"@type": "JobPosting", "title": "Poet",
"hiringOrganization": {"name": "Nordlicht"}, "description": "<p>Write poems about the sea.</p>",
"validThrough": "2026-10-01"}</script></head>
<body><h1>Poet</h1><p>This job is no longer available.</p></body></html>"""


def link(**said: str) -> str:
    return "rebound:add?" + "&".join(f"{name}={quote(words)}" for name, words in said.items())


def drag_in(desktop: Desktop, file: Path, x: int, y: int) -> None:
    """Drags the file from another program's window and lets go of it at a place of the screen."""
    desktop.start(sys.executable, str(CHECKOUT / "tests/desktop/file_source.py"), str(file), name="files")
    window = desktop.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Files$").split()[0]
    desktop.run("xdotool", "windowmove", "--sync", window, "1000", "700")
    desktop.run("xdotool", "windowraise", window)
    desktop.run("xdotool", "mousemove", "--sync", "--window", window, "80", "30", "mousedown", "1")
    for part in range(1, 11):
        at = (1080 + (x - 1080) * part // 10, 730 + (y - 730) * part // 10)
        desktop.run("xdotool", "mousemove", "--sync", *map(str, at), "sleep", "0.05")
    desktop.run("xdotool", "mouseup", "1")


def test_the_bookmarks_link_opens_the_filled_form_with_and_without_a_window(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    desktop.key("F1")
    desktop.press("Copy the bookmark")
    desktop.sees("Copied. Now make a bookmark of it, as below.")
    desktop.close_window()
    said = link(url="https://tellus.example/3", title="Map designer at Tellus Studio", text=TEXT)
    desktop.start("xdg-open", said, name="xdg-open")
    desktop.sees("Posting address", 20)
    desktop.sees("“The salary is €52,000 a year.”", 20)
    assert desktop.read("Posting address") == "https://tellus.example/3"
    desktop.press("Save")
    desktop.sees("Map designer, Tellus Studio")
    before = desktop.processes()
    desktop.start(
        "xdg-open", link(title="Poet", url="javascript:alert(1)", text="A line of a page"), name="xdg-open"
    )
    desktop.sees("Posting address", 20)
    assert desktop.read("Posting address") == "" and desktop.read("Title") == "Poet"
    desktop.until(lambda: desktop.processes().keys() <= before.keys(), "the second start has handed over")
    desktop.press("Cancel")
    desktop.gone("Posting address")
    desktop.start("xdg-open", "rebound:format-the-disk?now=1", name="xdg-open")
    desktop.sees("This link holds nothing that Rebound can read.")
    assert not list((desktop.home / ".local").rglob("parcel-*"))
    assert not list(Path(desktop.environ["XDG_RUNTIME_DIR"]).rglob("parcel-*"))


def test_a_page_dragged_in_with_the_mouse_is_read_and_its_end_is_told(
    desktop: Desktop, tmp_path: Path
) -> None:
    page = tmp_path / "poet.html"
    page.write_text(PAGE)
    desktop.start_window(until="Add job")
    desktop.key("ctrl+n")
    desktop.sees("Posting address")
    desktop.key("Escape")
    desktop.gone("Posting address")
    drag_in(desktop, page, 640, 420)
    desktop.sees("Posting address", 20)
    desktop.sees("The page says that this posting is closed.")
    desktop.sees("the page’s own data")
    assert (desktop.read("Title"), desktop.read("Company")) == ("Poet", "Nordlicht")
    desktop.screenshot(CHECKOUT / "build/pictures/capture-dropped.png")
    assert desktop.unnamed() == ""
    desktop.press("Save")
    desktop.sees("Poet, Nordlicht")
    desktop.click("Poet, Nordlicht", "list item")  # the other program's window has the keyboard
    desktop.sees("They said no")
    desktop.key("ctrl+k")
    desktop.write("poems about")
    desktop.sees("Write poems about the sea")


def test_what_was_copied_comes_in_by_one_press(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    desktop.press("Add job", "push button")
    desktop.sees("Use what is on the clipboard")
    desktop.type("Notes", TEXT)
    desktop.click("Notes")
    desktop.key("ctrl+a", "ctrl+x")
    desktop.press("Use what is on the clipboard")
    desktop.sees("“The salary is €52,000 a year.”", 20)
    assert (desktop.read("Title"), desktop.read("Company")) == ("Map designer", "Tellus Studio")
    desktop.press("Save")
    desktop.sees("Map designer, Tellus Studio")


def test_two_offers_are_compared_annotated_and_copied_by_keys(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    for title, company, pay in (("Data editor", "Meridian", "58k"), ("Map designer", "Tellus", "61k")):
        desktop.key("ctrl+n")
        desktop.sees("Posting address")
        desktop.type("Title", title)
        desktop.type("Company", company)
        desktop.type("Pay", pay)
        desktop.press("Save")
        desktop.gone("Posting address")
        desktop.click(f"{title}, {company}", "list item")
        desktop.sees("They said no")
        desktop.key("Escape")
        for stage in ("Applied", "Interviewing", "Offer"):
            desktop.key("ctrl+Right")
            desktop.until(partial(stands_in, desktop, stage, f"{title}, {company}"), f"it is in {stage}")
    desktop.key("ctrl+k")
    desktop.write("offers side")
    desktop.sees("Offers side by side")
    desktop.key("Return")
    desktop.sees("In a year")
    desktop.sees("61k")
    desktop.type("What speaks for Map designer, Tellus", "Rivers.")
    desktop.press("Copy as text")
    desktop.sees("The offers are on the clipboard as text.")
    desktop.screenshot(CHECKOUT / "build/pictures/offers-side-by-side.png")
    assert desktop.unnamed() == ""
    desktop.key("Escape")
    desktop.gone("In a year")


def test_one_job_entered_twice_becomes_one_and_undo_brings_both_back(desktop: Desktop) -> None:
    desktop.start_window(until="Add job")
    for title, company in (("Data editor", "Meridian"), ("Data Editor (m/f/d)", "Meridian GmbH")):
        desktop.press("Add job", "push button")
        desktop.sees("Posting address")
        desktop.type("Title", title)
        desktop.type("Company", company)
        desktop.press("Save")
        if "m/f/d" in title:
            desktop.sees("This looks like “Data editor” at Meridian")
            desktop.press("Save it all the same")
        desktop.gone("Posting address")
    desktop.key("ctrl+k")
    desktop.write("could be")
    desktop.sees("Could be the same")
    desktop.key("Return")
    desktop.sees("The same company and the same title.")
    desktop.screenshot(CHECKOUT / "build/pictures/could-be-the-same.png")
    assert desktop.unnamed() == ""
    desktop.press("They are the same: bring together")
    desktop.sees("No two jobs look alike.")
    desktop.press("Close")
    desktop.gone("No two jobs look alike.")
    assert desktop.tree().count("list item 'Data") == 1
    desktop.key("ctrl+z")
    desktop.until(lambda: desktop.tree().count("list item 'Data") == 2, "both are back")
