"""A no and the evening after it, on a real desktop: by the keyboard, named, private, dark at night."""

from pathlib import Path

from PySide6.QtGui import QImage

from tests.desktop.desktop import Desktop

LETTER = "We went with a candidate whose heliotrope fits us."
INK = "so tired of amaranth"


def holding(folder: Path, text: str) -> list[str]:
    """The files below a folder that hold a text as it is."""
    found = [file for file in folder.rglob("*") if file.is_file() and text.encode() in file.read_bytes()]
    return [str(file.relative_to(folder)) for file in found]


def test_a_loss_is_told_by_the_keyboard_alone_and_every_control_has_a_name(desktop: Desktop) -> None:
    desktop.start_window("--open", "setback", until="Which job was it?")
    assert desktop.unnamed() == ""
    desktop.key("Tab")
    desktop.write("Poet")
    desktop.key("Return")
    desktop.sees("Quiet until Saturday afternoon")
    desktop.sees("Whatever you feel is allowed.")
    assert desktop.unnamed() == ""
    assert (desktop.home / ".config/autostart/rebound.desktop").exists()
    desktop.press("change")
    desktop.sees("Quiet time can last two days.")
    assert desktop.unnamed() == ""
    desktop.press("2 days")
    desktop.press("Keep this end")
    desktop.sees("Quiet until Sunday afternoon")


def test_what_they_wrote_and_what_was_burned_lie_nowhere_in_plain_words(desktop: Desktop) -> None:
    desktop.start_window("--open", "setback", until="Did they send something?")
    desktop.type("Did they send something?", LETTER)
    desktop.press("Begin quiet time")
    desktop.press("Take these")
    desktop.press("sad")
    desktop.sees("Being sad is the plan.")
    desktop.press("Open a page")
    desktop.type("A page for nobody", INK)
    desktop.until(lambda: any(pages(desktop)), "the page is written within two seconds")
    desktop.press("Burn")
    desktop.sees("Gone.")
    assert not any(pages(desktop))
    desktop.close_window()
    assert holding(desktop.home, LETTER) == holding(desktop.home, INK) == []


def pages(desktop: Desktop) -> list[Path]:
    return [file for folder in desktop.home.rglob("pages") for file in folder.iterdir() if file.is_file()]


def test_at_night_it_is_dark_and_nothing_gets_decided(desktop: Desktop, tmp_path: Path) -> None:
    desktop.set_clock("2026-11-20 23:30")
    desktop.start_window("--open", "setback", until="Begin quiet time")
    desktop.press("Begin quiet time")
    desktop.sees("Nothing about this gets decided tonight.")
    picture = QImage(str(desktop.screenshot(tmp_path / "night.png")))
    assert picture.pixelColor(picture.width() // 2, picture.height() - 120).lightness() < 80
    desktop.press("Take these")
    desktop.sees("Begin Sad songs")
    assert "Begin A walk without a goal" not in desktop.tree()
