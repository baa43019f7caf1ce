"""The tray on a real desktop: each thing once, with real panels, servers, sleep and clocks."""

import shutil
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from rebound_desktop.domain.agenda import Action, Hold, State
from tests.desktop.desktop import CHECKOUT, Desktop
from tests.desktop.reminders import NOTIFYD, agenda, chain, end_all, look, promise, state

MINUTE, TWO_DAYS = timedelta(minutes=1), timedelta(days=2)
ENDED = "Your quiet time has ended."


def begin_quiet_time(desktop: Desktop) -> None:
    now = desktop.now()
    promise(desktop, chain(now + TWO_DAYS - MINUTE), [Hold("q7", now, now + TWO_DAYS - MINUTE)])


def shown(desktop: Desktop) -> list[str]:
    return [each["summary"] for each in desktop.notifications()]


def test_after_two_days_asleep_one_note_fetches_the_person_back(desktop: Desktop) -> None:
    desktop.start_tray()
    begin_quiet_time(desktop)
    desktop.until(lambda: desktop.tray_menu()[0]["label"] == "Quiet until Sunday afternoon", "it is quiet")
    assert shown(desktop) == []
    desktop.suspend("+2d")
    woke = time.monotonic()
    desktop.wait_notification(ENDED)
    assert time.monotonic() - woke < 5
    desktop.press_notification("One small step")
    desktop.until(lambda: desktop.processes("--open returning q7:1"), "the ten-minute page is opened")
    desktop.until(lambda: state(desktop, "q7:1") is State.ANSWERED, "the answer is kept")
    look(desktop)
    assert shown(desktop) == [ENDED]
    assert desktop.tray_menu()[0]["visible"] is False


def test_put_off_until_the_evening_it_comes_then(start_desktop: Callable[..., Desktop]) -> None:
    desktop = start_desktop(clock="2026-11-23 09:30")
    desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.wait_notification(ENDED)
    desktop.press_notification("This evening")
    desktop.until(lambda: state(desktop, "q7:1") is State.ANSWERED, "the answer is kept")
    with agenda(desktop) as book:
        assert [answer.action for answer in book.unfolded()] == [Action.EVENING]
    desktop.suspend("+8h")
    look(desktop)
    assert shown(desktop) == [ENDED]
    desktop.suspend("+1h")
    desktop.until(lambda: len(shown(desktop)) == 2, "the second is shown")
    assert shown(desktop)[1] == "Two minutes today."


def test_dunst_answers_as_well(start_desktop: Callable[..., Desktop]) -> None:
    desktop = start_desktop(notifier="dunst", clock="2026-11-23 09:30")
    desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.wait_notification(ENDED)
    desktop.press_notification("Tomorrow")
    desktop.until(lambda: state(desktop, "q7:1") is State.ANSWERED, "the answer is kept")


def test_a_notification_service_that_comes_late_still_shows_it(start_desktop: Callable[..., Desktop]) -> None:
    desktop = start_desktop(notifier="none", clock="2026-11-23 09:30")
    desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.until(
        lambda: desktop.tray()[0]["ToolTip"][0] == "Rebound: a note is in the window", "the icon bears a mark"
    )
    assert state(desktop, "q7:1") is State.PLANNED
    before = len(shown(desktop))
    desktop.start(NOTIFYD, name="xfce4-notifyd")
    desktop.until(lambda: state(desktop, "q7:1") is State.SHOWN, "it is shown")
    assert shown(desktop)[before:] == [ENDED]
    desktop.until(lambda: desktop.tray()[0]["ToolTip"][0] == "Rebound", "the mark has gone")


def test_a_panel_that_restarts_gets_the_icon_back_and_one_only(desktop: Desktop) -> None:
    desktop.start_tray()
    end_all(desktop, "xfce4-panel")
    desktop.until(lambda: not desktop.tray(), "the panel is gone")
    desktop.start("xfce4-panel", "--disable-wm-check", name="panel")
    desktop.until(lambda: len(desktop.tray()) == 1, "the icon is back")
    desktop.choose("Today")
    with agenda(desktop) as book:
        desktop.until(lambda: book.wishes().pause_until is not None, "its menu is alive")
    assert len(desktop.tray()) == 1


def test_a_panel_that_starts_after_the_tray_shows_the_icon(start_desktop: Callable[..., Desktop]) -> None:
    desktop = start_desktop(tray=False)
    desktop.start_tray(icon=False)
    desktop.until(lambda: look(desktop), "the tray listens")
    desktop.start("xfce4-panel", "--disable-wm-check", name="panel")
    desktop.until(lambda: len(desktop.tray()) == 1, "the icon stands there")


def test_two_trays_at_once_are_one(desktop: Desktop) -> None:
    programs = [desktop.start(*desktop.command, "--tray", name=f"tray-{number}") for number in range(2)]
    desktop.until(lambda: not all(program.runs for program in programs), "one of them leaves")
    loser = next(program for program in programs if not program.runs)
    assert loser.left() == 0
    desktop.until(lambda: len(desktop.tray()) == 1, "the other stays")
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.wait_notification(ENDED)
    third = desktop.start(*desktop.command, "--tray", name="tray-3")
    assert third.left(10) == 0
    assert shown(desktop) == [ENDED]


SILENT_SERVER = """
import sys
from jeepney import MessageType, message_bus, new_method_return, HeaderFields
from jeepney.io.blocking import open_dbus_connection
line = open_dbus_connection()
line.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
while True:
    call = line.receive()
    if call.header.fields.get(HeaderFields.member) == "GetCapabilities":
        line.send(new_method_return(call, "as", (["actions", "body"],)))
"""


def test_asked_to_leave_in_the_middle_of_a_claim_it_resolves_it(
    start_desktop: Callable[..., Desktop], tmp_path: Path
) -> None:
    desktop = start_desktop(notifier="none", clock="2026-11-23 09:30")
    server = tmp_path / "server.py"
    server.write_text(SILENT_SERVER)
    desktop.start(desktop.command[0], str(server), name="a server that never answers")
    tray = desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.until(lambda: state(desktop, "q7:1") is State.CLAIMED, "it is on its way", seconds=4)
    began = time.monotonic()
    assert tray.end() == 0
    assert time.monotonic() - began < 1
    assert state(desktop, "q7:1") is State.UNKNOWN


def test_a_power_cut_in_the_middle_of_a_claim_says_it_once_more(
    start_desktop: Callable[..., Desktop], tmp_path: Path
) -> None:
    desktop = start_desktop(notifier="none", clock="2026-11-23 09:30")
    server = tmp_path / "server.py"
    server.write_text(SILENT_SERVER)
    silent = desktop.start(desktop.command[0], str(server), name="a server that never answers")
    tray = desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.until(lambda: state(desktop, "q7:1") is State.CLAIMED, "it is on its way", seconds=4)
    tray.end(signal.SIGKILL)
    silent.end()
    desktop.start(NOTIFYD, name="xfce4-notifyd")
    desktop.start_tray()
    desktop.until(lambda: state(desktop, "q7:1") is State.SHOWN, "it is shown")


def test_a_clock_that_is_put_back_says_nothing_again(desktop: Desktop) -> None:
    desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.wait_notification(ENDED)
    desktop.advance("-2h")
    look(desktop)
    desktop.advance("+150min")
    look(desktop)
    desktop.advance("+1d")
    look(desktop)
    desktop.wait_notification("Two minutes today.")
    assert shown(desktop) == [ENDED, "Two minutes today."]


def test_a_server_that_restarts_midway_shows_what_comes_next(desktop: Desktop) -> None:
    desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.wait_notification(ENDED)
    end_all(desktop, "xfce4-notifyd")
    desktop.suspend("+1d")
    desktop.until(lambda: "Two minutes today." in shown(desktop), "the next is shown")


def test_the_tray_outlives_its_session_bus(desktop: Desktop) -> None:
    tray = desktop.start_tray()
    end_all(desktop, "dbus-daemon", signal.SIGKILL)
    desktop.until(lambda: look(desktop), "it still listens")
    assert tray.runs
    assert tray.end() == 0


def test_uninstalled_while_it_runs_it_leaves(start_desktop: Callable[..., Desktop], tmp_path: Path) -> None:
    program = tmp_path / "main.py"
    shutil.copy(CHECKOUT / "main.py", program)
    desktop = start_desktop(program=program)
    desktop.extra["PYTHONPATH"] = str(CHECKOUT)
    tray = desktop.start_tray()
    program.unlink()
    look(desktop)
    assert tray.left(10) == 0


def test_the_menu_opens_what_its_lines_say_and_pauses_by_one_click(desktop: Desktop) -> None:
    desktop.start_tray()
    promise(desktop, chain(desktop.now() + MINUTE))
    desktop.choose("Until I say")
    desktop.until(lambda: desktop.tray_menu()[0]["label"] == "Reminders paused", "it says so")
    desktop.advance("+1d")
    look(desktop)
    desktop.choose("Reminders on again")
    desktop.wait_notification(ENDED)
    desktop.choose("They said no…")
    desktop.until(lambda: desktop.processes("--open setback"), "the sheet is opened")


def test_quit_reminders_ends_it_and_leaves_no_icon(desktop: Desktop) -> None:
    tray = desktop.start_tray()
    desktop.choose("Quit reminders")
    assert tray.left(5) == 0
    desktop.until(lambda: not desktop.tray(), "the icon is gone")


def test_without_any_bus_it_lives_and_listens(desktop: Desktop) -> None:
    desktop.extra["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    desktop.extra["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=/nowhere"
    tray = desktop.start_tray(icon=False)
    desktop.until(lambda: look(desktop), "it listens")
    promise(desktop, chain(desktop.now() - MINUTE))
    desktop.until(lambda: look(desktop), "it still listens")
    assert tray.end() == 0


def test_it_speaks_the_language_of_the_desktop(desktop: Desktop) -> None:
    desktop.extra["LANG"] = desktop.extra["LC_ALL"] = "de_DE.UTF-8"
    desktop.start_tray()
    promise(desktop, chain(desktop.now() - MINUTE))
    assert desktop.wait_notification("Deine stille Zeit ist vorbei.")["actions"]
    assert any(line.get("label") == "Rebound öffnen" for line in desktop.tray_menu())
