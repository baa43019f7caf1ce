"""The promise: quiet for one to two days, then one notification, three at most, whatever happens."""

from collections.abc import Callable

import pytest

from tests.desktop.desktop import Desktop
from tests.desktop.losses import lose

FIRST, SECOND, THIRD = "Your quiet time has ended.", "Two minutes today.", "The last reminder about this."


def said(desktop: Desktop) -> list[str]:
    return [one["summary"] for one in desktop.notifications()]


@pytest.mark.parametrize("notifier", ["xfce4-notifyd", "dunst"])
def test_nothing_for_two_days_then_one_notification_whose_button_opens_the_ten_minute_page(
    start_desktop: Callable[..., Desktop], notifier: str
) -> None:
    desktop = start_desktop(notifier=notifier)
    lose(desktop)
    desktop.start_tray()
    desktop.suspend("+46h")
    assert said(desktop) == []
    desktop.suspend("+2h")
    shown = desktop.wait_notification(FIRST)
    assert shown["actions"]["step"] == "One small step"
    desktop.press_notification("One small step")
    desktop.sees("One small step. Ten minutes.", seconds=20)
    assert said(desktop) == [FIRST]


def test_the_menu_says_until_when_it_is_quiet_and_names_no_employer(desktop: Desktop) -> None:
    lose(desktop)
    desktop.start_tray()
    desktop.until(lambda: desktop.tray_menu()[0].get("label") == "Quiet until Sunday afternoon", "it says so")
    told = str(desktop.tray_menu()) + str(desktop.tray())
    assert "Lumen" not in told and "Story editor" not in told


def test_ignored_three_times_it_falls_silent(desktop: Desktop) -> None:
    lose(desktop)
    desktop.start_tray()
    desktop.suspend("+48h")
    desktop.wait_notification(FIRST)
    for text in (SECOND, THIRD):
        desktop.suspend("+1d")
        desktop.wait_notification(text)
    for _ in range(3):
        desktop.suspend("+1d")
    assert said(desktop) == [FIRST, SECOND, THIRD]


def test_after_a_power_cut_and_a_reboot_the_promise_is_kept_from_the_disk(desktop: Desktop) -> None:
    lose(desktop)
    desktop.start_tray()
    desktop.suspend("+20h")
    desktop.reboot(power_loss=True, login=False)
    desktop.start_tray()
    desktop.suspend("+28h")
    desktop.wait_notification(FIRST)
    assert said(desktop) == [FIRST]


def test_two_losses_that_joined_are_one_notification(desktop: Desktop) -> None:
    lose(desktop, "Story editor", "one_day")
    desktop.start_tray()
    desktop.suspend("+10h")
    lose(desktop, "Map designer", "one_day")
    desktop.suspend("+15h")
    assert said(desktop) == []
    desktop.suspend("+20h")
    desktop.wait_notification(FIRST)
    desktop.suspend("+30min")
    assert said(desktop) == [FIRST]


def test_tomorrow_means_tomorrow_and_asks_for_less(desktop: Desktop) -> None:
    lose(desktop)
    desktop.start_tray()
    desktop.suspend("+48h")
    desktop.wait_notification(FIRST)
    desktop.press_notification("Tomorrow")
    desktop.suspend("+10h")
    assert said(desktop) == [FIRST]
    desktop.suspend("+7h")
    desktop.wait_notification(SECOND)
    assert said(desktop) == [FIRST, SECOND]


def test_with_the_window_open_the_button_opens_the_page_there_and_nowhere_else(desktop: Desktop) -> None:
    lose(desktop)
    desktop.start_window(until="There is nothing you have to do.")
    desktop.until(lambda: bool(desktop.tray()), "the window has started the tray")
    before = set(desktop.processes())
    desktop.suspend("+48h")
    desktop.wait_notification(FIRST)
    desktop.press_notification("One small step")
    desktop.sees("One small step. Ten minutes.", seconds=20)
    desktop.until(lambda: set(desktop.processes()) == before, "only the two processes are there")


def test_without_a_tray_in_the_panel_reminders_go_on_all_the_same(
    start_desktop: Callable[..., Desktop],
) -> None:
    desktop = start_desktop(tray=False)
    lose(desktop)
    desktop.start_tray(icon=False)
    desktop.until(lambda: desktop.processes("--tray"), "it runs")
    desktop.suspend("+48h")
    desktop.wait_notification(FIRST)
