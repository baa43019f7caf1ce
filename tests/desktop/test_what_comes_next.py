"""What comes next, on a real desktop: a follow-up put off and written, an interview told of twice."""

import sys
from collections.abc import Callable

from tests.desktop.desktop import Desktop

FITS = "A follow-up could go out today."
# Run as a person's own window would, and left again.
_PROGRAM = """
import sys
from datetime import timedelta
from rebound_desktop.actions import vault_door
from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.store.tables.reflection import Lesson
from rebound_desktop.system import clock, process
from rebound_desktop.system.paths import Paths

paths = Paths.of().make()
desk = vault_door.open_desk(paths, process.this(), clock.zone, clock.now)
catch_up(desk, now=clock.now())
now = clock.now()
if "talk" in sys.argv:
    with desk.change("write_lesson", now, name="numbers"):
        desk.vault.put(
            Lesson, now, my_words="Numbers", if_="they ask for numbers", then_="I bring two",
            comes_up="before_interview",
        )
job = add_job(desk, JobFields("Data editor", "Meridian Atlas"), stage="stage-applied", now=clock.now())
if "talk" in sys.argv:
    plan_interview(desk, job, InterviewFields(now + timedelta(days=3)), now=clock.now())
vault_door.close_desk(desk, paths=paths, copying=False, now=clock.now)
"""


def applied(desktop: Desktop, *more: str) -> None:
    """An application of today, put in before the window was closed."""
    desktop.run("with-clock", "+0", sys.executable, "-c", _PROGRAM, *more)


def said(desktop: Desktop) -> list[str]:
    return [one["summary"] for one in desktop.notifications()]


def test_a_follow_up_is_put_off_until_tomorrow_and_then_written_without_the_window(desktop: Desktop) -> None:
    applied(desktop)
    desktop.start_tray()
    desktop.suspend("+6d")
    assert said(desktop) == []
    desktop.suspend("+1d")
    shown = desktop.wait_notification(FITS)
    assert shown["actions"]["done"] == "I wrote to them" and "Meridian" not in str(shown)
    desktop.press_notification("Tomorrow")
    desktop.suspend("+1d")
    desktop.until(lambda: said(desktop) == [FITS, FITS], "it comes again on the next day")
    desktop.press_notification("I wrote to them")
    desktop.suspend("+1h")
    desktop.start_window("--open", "jobs", until="Data editor, Meridian Atlas")
    desktop.click("Data editor, Meridian Atlas", "list item")
    desktop.sees("Followed up")
    desktop.sees("Seven days after the last one.")
    desktop.close_window()
    desktop.suspend("+2d")
    assert said(desktop) == [FITS, FITS]


def test_in_the_window_later_moves_it_and_i_wrote_to_them_ends_it(desktop: Desktop) -> None:
    applied(desktop)
    desktop.advance("+7d")
    desktop.start_window("--open", "jobs", until="Data editor, Meridian Atlas, follow up today")
    desktop.click("Data editor, Meridian Atlas, follow up today", "list item")
    desktop.sees(FITS)
    desktop.press(f"Later: {FITS}")

    def chosen() -> bool:
        """The menu takes the keyboard a moment after it is there."""
        desktop.key("Return")
        return "Put off until this day." in desktop.tree()

    desktop.until(chosen, "the first of the menu, tomorrow, is taken")
    desktop.gone("follow up today")
    desktop.key("ctrl+z")
    desktop.sees(FITS)
    desktop.press(f"I wrote to them: {FITS}")
    desktop.sees("Followed up")
    desktop.gone("follow up today")


def test_an_interview_is_told_a_day_before_and_an_hour_before_and_opens_with_its_lesson(
    start_desktop: Callable[..., Desktop],
) -> None:
    desktop = start_desktop()
    applied(desktop, "talk")
    desktop.start_tray()
    desktop.suspend("+2d")
    shown = desktop.wait_notification("Interview tomorrow, ")
    assert shown["actions"]["notes"] == "Open my notes" and "Meridian" not in str(shown)
    desktop.suspend("+23h")
    desktop.wait_notification("Interview today, ")
    desktop.press_notification("Open my notes")
    desktop.sees("Data editor", seconds=20)
    desktop.sees("they ask for numbers")
