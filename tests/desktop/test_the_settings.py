"""Settings on a real desktop: what is off is gone at once, and the tray goes and comes by a word."""

from tests.desktop.desktop import Desktop


def test_a_part_that_is_off_is_gone_at_once_and_after_a_restart(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    desktop.sees("Self-care")
    desktop.key("ctrl+comma")
    desktop.press("Quiet time and self-care")
    desktop.gone("Self-care")
    assert not desktop.unnamed()
    desktop.close_window()
    desktop.start_window()
    desktop.sees("Dreams")
    desktop.gone("Self-care")


def test_reminders_are_quit_and_started_from_settings(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.until(lambda: bool(desktop.processes("--tray")), "the window started the tray")
    desktop.key("Escape")
    desktop.key("ctrl+comma")
    desktop.sees("Reminders are running.", seconds=20)
    desktop.press("Quit reminders")
    desktop.sees("Reminders are not running.")
    desktop.until(lambda: not desktop.processes("--tray"), "the tray went")
    desktop.press("Start them")
    desktop.sees("Reminders are running.", seconds=20)
