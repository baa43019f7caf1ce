"""The steps of one loss, each as a person does it; tests and the demo tell their stories with them."""

from pathlib import Path

from tests.desktop.desktop import Desktop

ENDED = "Your quiet time has ended."
TUESDAY = "It is Tuesday, ten o’clock, and you work there. What is in front of you?"


def bring_in(desktop: Desktop, file: Path) -> None:
    """From the first launch: chooses a LinkedIn archive of four jobs in the desktop's own dialog."""
    desktop.press("I am looking for work")
    desktop.press("Bring in what I have")
    desktop.press("Choose a file…")
    desktop.until(lambda: "Choose a file" in windows(desktop), "the file dialog opens")
    desktop.write(str(file))
    for _ in range(20):  # the dialog completes the name by itself, and takes Return once it has
        desktop.key("Return")
        if "Import 4 jobs" in desktop.tree():
            break
    desktop.press("Import 4 jobs")
    desktop.sees("4 jobs are here.")


def hear_no(desktop: Desktop, card: str = "Story editor, Lumen Labs") -> None:
    """Opens a card and its sheet."""
    desktop.click(card, "list item")
    desktop.press("They said no")
    desktop.sees("They said no to Story editor.")


def begin_quiet_time(desktop: Desktop, length: str = "2 days") -> None:
    """Chooses a length and begins."""
    desktop.press(length)
    desktop.press("Begin quiet time")
    desktop.sees("There is nothing you have to do.")


def picture_a_tuesday(desktop: Desktop, company: str = "Meridian Atlas") -> None:
    """The third of the three steps, up to its last sentence."""
    desktop.press(f"Picture a Tuesday at {company}")
    desktop.press("Start now")
    desktop.type(TUESDAY, "Maps on every wall. Rain outside, and nobody hurries.")
    desktop.press("Keep the two sentences")
    desktop.sees("That was one. You can stop here.")


def write_feedback(desktop: Desktop, words: str) -> None:
    """The second of the seven parts: what was said, and what it is; left open there."""
    desktop.click("Reflection", "page tab")
    desktop.press("Begin a reflection")
    desktop.press("Next")
    desktop.sees("part 2 of 7 · what was said")
    desktop.type("Their words", words)
    desktop.press("advice")
    desktop.press("useful")
    desktop.press("Add another")
    desktop.sees(words)
    desktop.press("That’s enough for today")


def windows(desktop: Desktop) -> str:
    """The titles of what is open."""
    names = desktop.run("xdotool", "search", "--onlyvisible", "--name", ".", check=False).split()
    return "\n".join(desktop.run("xdotool", "getwindowname", number, check=False) for number in names)
