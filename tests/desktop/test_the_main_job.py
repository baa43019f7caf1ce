"""The main job, as a person does it: import, they said no, two days, one notification, one step, and on."""

from pathlib import Path

from tests.desktop.desktop import Desktop
from tests.desktop.files import linkedin_archive

ENDED = "Your quiet time has ended."


def bring_in(desktop: Desktop, file: Path) -> None:
    """Chooses a file in the desktop's own dialog and imports all that is in it."""
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
    desktop.press("Done")


def windows(desktop: Desktop) -> str:
    names = desktop.run("xdotool", "search", "--onlyvisible", "--name", ".", check=False).split()
    return "\n".join(desktop.run("xdotool", "getwindowname", number, check=False) for number in names)


def test_import_they_said_no_two_days_one_notification_one_step_and_the_arc_is_at_learn(
    desktop: Desktop, tmp_path: Path
) -> None:
    desktop.start_window()
    bring_in(desktop, linkedin_archive(tmp_path))
    desktop.click("Story editor, Lumen Labs", "list item")
    desktop.press("They said no")
    desktop.sees("They said no to Story editor.")
    desktop.press("2 days")
    desktop.press("Begin quiet time")
    desktop.sees("There is nothing you have to do.")
    desktop.sees("Quiet until Sunday afternoon")
    assert (desktop.home / ".config/autostart/rebound.desktop").exists()
    desktop.close_window()
    assert desktop.processes("--tray"), "the tray goes on without the window"

    desktop.suspend("+47h")
    assert desktop.notifications() == []
    desktop.suspend("+1h")
    desktop.wait_notification(ENDED)
    desktop.press_notification("One small step")
    desktop.sees("One small step. Ten minutes.", seconds=20)
    desktop.press("Picture a Tuesday at Meridian Atlas")
    desktop.press("Start now")
    desktop.type(
        "It is Tuesday, ten o’clock, and you work there. What is in front of you?", "Maps. Rain outside."
    )
    desktop.press("Keep the two sentences")
    desktop.sees("That was one. You can stop here.")
    desktop.press("Stop here")
    desktop.sees("You came back today. When you like: what did they tell you?")
    assert [one["summary"] for one in desktop.notifications()] == [ENDED]
    desktop.suspend("+3d")
    assert [one["summary"] for one in desktop.notifications()] == [ENDED]
