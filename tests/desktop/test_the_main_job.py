"""The main job, as a person does it: import, they said no, two days, one notification, one step, and on."""

from pathlib import Path

from tests.desktop import story
from tests.desktop.desktop import Desktop
from tests.desktop.files import linkedin_archive

WORDS = "Take a moment before answering."


def said(desktop: Desktop) -> list[str]:
    return [one["summary"] for one in desktop.notifications()]


def test_import_they_said_no_two_days_one_notification_one_step_and_the_arc_is_at_learn(
    desktop: Desktop, tmp_path: Path
) -> None:
    desktop.start_window()
    story.bring_in(desktop, linkedin_archive(tmp_path))
    desktop.press("Done")
    story.hear_no(desktop)
    story.begin_quiet_time(desktop)
    desktop.sees("Quiet until Sunday afternoon")
    assert (desktop.home / ".config/autostart/rebound.desktop").exists()
    desktop.close_window()
    assert desktop.processes("--tray"), "the tray goes on without the window"

    desktop.suspend("+47h")
    assert said(desktop) == []
    desktop.suspend("+1h")
    desktop.wait_notification(story.ENDED)
    desktop.press_notification("One small step")
    desktop.sees("One small step. Ten minutes.", seconds=20)
    story.picture_a_tuesday(desktop)
    desktop.press("Stop here")
    desktop.sees("You came back today. When you like: what did they tell you?")

    story.write_feedback(desktop, WORDS)
    desktop.sees("You came back today. When you like: what did they tell you?")
    desktop.close_window()
    desktop.suspend("+3d")
    assert said(desktop) == [story.ENDED]
    desktop.start_window(until="You came back on Sunday. When you like: what did they tell you?")
    desktop.sees(WORDS)


def test_after_a_reboot_the_login_starts_the_tray_and_the_promise_is_kept(
    desktop: Desktop, tmp_path: Path
) -> None:
    desktop.start_window()
    story.bring_in(desktop, linkedin_archive(tmp_path))
    desktop.press("Done")
    story.hear_no(desktop)
    story.begin_quiet_time(desktop, "1 day")
    desktop.advance("+20h")
    desktop.reboot()
    desktop.until(lambda: bool(desktop.tray()), "the icon stands in the new session's tray")
    assert said(desktop) == []
    desktop.suspend("+5h")
    desktop.wait_notification(story.ENDED)
    assert said(desktop) == [story.ENDED]
