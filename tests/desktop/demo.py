"""make demo: the story of one loss in about a minute, on a desktop and a vault of its own, with pictures."""

import shutil
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.desktop import story
from tests.desktop.desktop import CHECKOUT, Desktop
from tests.desktop.files import linkedin_archive

PICTURES = CHECKOUT / "build" / "demo"


class Telling:
    """Says each chapter and takes its picture."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop, self._number = desktop, 0

    def __call__(self, chapter: str, name: str) -> None:
        self._number += 1
        file = self._desktop.screenshot(PICTURES / f"{self._number}-{name}.png")
        when = self._desktop.now().astimezone(ZoneInfo(self._desktop.zone)).strftime("%A %H:%M")
        print(f"{self._number}. {chapter}  ({when}, {file.relative_to(CHECKOUT)})", flush=True)


def main() -> None:
    shutil.rmtree(PICTURES, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(Path(folder) / "home", Path(folder) / "logs", size="1280x884")
        try:
            tell(desktop, Path(folder), Telling(desktop))
        finally:
            desktop.end()
    print(f"The vault is gone again. The pictures lie in {PICTURES.relative_to(CHECKOUT)}.")


def tell(desktop: Desktop, folder: Path, told: Telling) -> None:
    desktop.start_window()
    told("Three doors, and nothing asked.", "welcome")
    story.bring_in(desktop, linkedin_archive(folder))
    told("Four jobs came in from another place, in one step.", "import")
    desktop.press("Done")
    story.hear_no(desktop)
    told("They said no to one of them.", "they-said-no")
    story.begin_quiet_time(desktop)
    desktop.sees("How much energy have you got?")
    told("Quiet time: nothing about the search until Sunday.", "quiet-time")
    desktop.close_window()
    desktop.suspend("+47h")
    told("Two days asleep; the window is closed, and nothing was said.", "two-days")
    desktop.suspend("+1h")
    desktop.wait_notification(story.ENDED)
    told("Then exactly one notification.", "notification")
    desktop.press_notification("One small step")
    desktop.sees("One small step. Ten minutes.", seconds=20)
    told("Its button opens the ten-minute page.", "ten-minutes")
    story.picture_a_tuesday(desktop)
    told("One step is done, and that is enough.", "one-step")
    desktop.press("Stop here")
    desktop.sees("When you like: what did they tell you?")
    story.write_feedback(desktop, "Take a moment before answering.")
    told("What they said is written down; the arc stands at Learn.", "learn")


if __name__ == "__main__":
    main()
