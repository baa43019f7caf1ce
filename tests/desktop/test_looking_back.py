"""A loss is looked back on, on a real desktop: written, killed in the middle, taken up, finished."""

import signal
import sys

from tests.desktop.desktop import Desktop
from tests.desktop.losses import lose

_STEP = """
from rebound_desktop.actions import vault_door
from rebound_desktop.actions.small_steps import looked
from rebound_desktop.system import clock, process
from rebound_desktop.system.paths import Paths

paths = Paths.of().make()
desk = vault_door.open_desk(paths, process.this(), clock.zone, clock.now)
looked(desk, "a place", now=clock.now())
vault_door.close_desk(desk, paths=paths, copying=False, now=clock.now)
"""


def come_back(desktop: Desktop) -> None:
    """Quiet time passed, and one small step was done."""
    lose(desktop)
    desktop.advance("+3d")
    desktop.run("with-clock", "+0", sys.executable, "-c", _STEP)


def test_a_loss_is_looked_back_on_and_the_arc_goes_on(desktop: Desktop) -> None:
    come_back(desktop)
    desktop.start_window("--open", "reflection", until="Begin a reflection")
    desktop.press("Begin a reflection")
    desktop.sees("Before anything else: what stays true about you?")
    assert desktop.unnamed() == ""
    desktop.press("Next")
    desktop.sees("What did they say?")
    assert desktop.unnamed() == ""
    desktop.type("Their words", "Take a moment before answering")
    desktop.press("advice")
    desktop.sees("saved")
    desktop.press("Next")
    desktop.sees("What did they like?")
    desktop.press("Next")
    desktop.sees("What had nothing to do with you?")
    desktop.press("Next")
    desktop.sees("Is there a piece of advice worth keeping?")
    desktop.sees("Take a moment before answering")
    desktop.type("If", "I am asked")
    desktop.type("then I will", "breathe once")
    desktop.press("Next")
    desktop.sees("What made you want it?")
    desktop.sees("If I am asked, then I will breathe once.")
    assert desktop.unnamed() == ""
    desktop.press("Next")
    desktop.sees("One small step, and when?")
    desktop.press("That is all")
    desktop.sees("Dream, fourth of four")
    desktop.sees("Lumen Labs: what it taught")


def test_a_kill_in_the_middle_of_a_sentence_loses_two_seconds_at_most(desktop: Desktop) -> None:
    window = desktop.start_window("--open", "journal", until="New entry")
    desktop.type("Your entry", "Rain again, and I did not mind.")
    desktop.sees("saved")
    window.end(signal.SIGKILL)
    desktop.start_window("--open", "journal", until="Rain again")
    assert desktop.read("Your entry") == "Rain again, and I did not mind."
