"""The harness proves itself with the small app in example/."""

from collections.abc import Callable

import pytest

from tests.desktop.conftest import HERE
from tests.desktop.desktop import Desktop
from tests.desktop.programs import alive

EXAMPLE = HERE / "example" / "app.py"


@pytest.mark.parametrize("notifier", ["xfce4-notifyd", "dunst"])
def test_a_person_presses_reads_answers_and_comes_back_two_days_later(
    start_desktop: Callable[..., Desktop], notifier: str
) -> None:
    desktop = start_desktop(notifier=notifier, app="app.py", program=EXAMPLE)
    app = desktop.start_window(until="What happened today?")
    assert desktop.unnamed(), "the example's field has no name, on purpose"

    desktop.press("Notify with buttons")
    shown = desktop.wait_notification("Ready when you are")
    assert shown["actions"] == {"open": "Open the list", "later": "Tomorrow"}
    desktop.press_notification("Tomorrow")
    desktop.until(lambda: "jeepney heard" in app.said(), "the answer arrives")

    desktop.choose("Take a day")
    desktop.until(lambda: "menu: Take a day" in app.said(), "the menu's choice arrives")

    before = desktop.now()
    desktop.suspend("+2d")
    assert 2 <= (desktop.now() - before).total_seconds() / 86_400 < 2.01
    desktop.until(lambda: "2026-11-22 17:4" in app.said(), "it wakes two days later")
    assert len(desktop.notifications()) == 1


def test_a_picture_is_taken_and_the_tray_icon_clicked(
    start_desktop: Callable[..., Desktop],
) -> None:
    desktop = start_desktop(app="app.py", program=EXAMPLE)
    app = desktop.start_window()
    desktop.click_tray()
    desktop.until(lambda: "tray: Trigger" in app.said(), "the click arrives")
    picture = desktop.screenshot(desktop.logs / "screen.png")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_home_and_clock_outlast_a_reboot_and_the_login_starts_what_it_should(
    start_desktop: Callable[..., Desktop],
) -> None:
    desktop = start_desktop(app="app.py", program=EXAMPLE)
    app = desktop.start_window()
    desktop.press("Notify with buttons")
    desktop.wait_notification("Ready")
    autostart = desktop.home / ".config/autostart"
    autostart.mkdir(parents=True)
    exec_line = f"[Desktop Entry]\nExec={desktop.command[0]} {EXAMPLE}\n"
    (autostart / "example.desktop").write_text(exec_line)
    (autostart / "gone.desktop").write_text(exec_line + "TryExec=/no/such/program\n")
    (autostart / "off.desktop").write_text(exec_line + "Hidden=true\n")
    desktop.advance("+1d")
    before = desktop.now()

    desktop.reboot()

    assert not app.runs
    assert abs((desktop.now() - before).total_seconds()) < 30
    desktop.sees("What happened today?")
    assert len(desktop.processes()) == 1
    assert [one["summary"] for one in desktop.notifications()] == ["Ready when you are"]


def test_without_a_notification_service_and_a_tray_nobody_answers(
    start_desktop: Callable[..., Desktop],
) -> None:
    desktop = start_desktop(notifier="none", tray=False, app="app.py", program=EXAMPLE)
    app = desktop.start_window()
    assert "tray available False" in app.said()
    desktop.press("Notify with buttons")
    desktop.until(lambda: "exited with status 1" in app.said(), "the call fails")


def test_nothing_outlives_the_desktop(start_desktop: Callable[..., Desktop]) -> None:
    desktop = start_desktop(app="app.py", program=EXAMPLE)
    app = desktop.start_window()
    desktop.end()
    assert not alive(app.pid)
    assert not desktop.session.folder.exists()


def test_what_goes_wrong_is_told_with_what_the_program_said(
    start_desktop: Callable[..., Desktop],
) -> None:
    desktop = start_desktop(app="app.py", program=EXAMPLE)
    desktop.start_window()
    with pytest.raises(AssertionError, match=r"(?s)'No such button'.*window said:.*tray available True"):
        desktop.press("No such button")
