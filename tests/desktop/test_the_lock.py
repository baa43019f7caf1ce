"""Nobody reads it: a passphrase on a real desktop, from the first word of it to the suspend that locks."""

import json
import re
from pathlib import Path

from tests.desktop.desktop import Desktop
from tests.desktop.programs import alive

GOOD = "lamp river seven coat"
MARK = "Cartographer of nowhere"
LETTER = """From: Jobs <jobs@tellus.example>
To: me@example.org
Subject: Your application
Date: Fri, 20 Nov 2026 17:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear applicant,

thank you for applying for the position of Map designer at Tellus Studio.
Unfortunately, we have decided not to move forward with your application.

Kind regards
Tellus Studio
"""


def set_passphrase(desktop: Desktop) -> None:
    """As a person does it, from Settings, without a code."""
    desktop.key("ctrl+comma")
    desktop.press("Set a passphrase")
    desktop.sees("nobody can open your words again")
    desktop.type("New passphrase", GOOD)
    desktop.type("Once more", GOOD)
    desktop.press("Next")
    desktop.sees("shown this once")
    desktop.press("Go on without a code")
    desktop.sees("Locked from now on", seconds=20)
    desktop.press("Close")


def unlock(desktop: Desktop, secret: str = GOOD) -> None:
    desktop.sees("Rebound is locked", seconds=15)
    desktop.type("Passphrase", secret)
    desktop.press("Unlock")


def window_process(desktop: Desktop) -> int:
    [number] = [one for one in desktop.processes() if one not in desktop.processes("--tray")]
    return number


def memory_holds(number: int, words: str) -> bool:
    """Whether `words`, as Python or as Qt keeps them, stand anywhere in the memory of a process."""
    wanted = (words.encode(), words.encode("utf-16-le"))
    with Path(f"/proc/{number}/maps").open() as maps, Path(f"/proc/{number}/mem").open("rb", 0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            if "r" not in rights or line.rstrip().endswith(("[vvar]", "[vsyscall]")):
                continue
            begins, ends = (int(one, 16) for one in place.split("-"))
            try:
                memory.seek(begins)
                held = memory.read(ends - begins)
            except (OSError, ValueError, OverflowError):
                continue
            if any(one in held for one in wanted):
                return True
    return False


def add_job(desktop: Desktop, title: str) -> None:
    desktop.press("Add job", "push button")
    desktop.sees("Posting address")
    desktop.type("Title", title)
    desktop.press("Save")
    desktop.gone("Posting address")
    desktop.sees(title)


def test_from_the_first_passphrase_to_the_lock_and_back(desktop: Desktop, tmp_path: Path) -> None:
    desktop.start_window()
    desktop.key("Escape")
    add_job(desktop, MARK)
    set_passphrase(desktop)
    desktop.key("Escape")
    before = window_process(desktop)
    assert memory_holds(before, MARK), "the control: while it is shown, it is there"
    desktop.key("ctrl+l")
    desktop.sees("Rebound is locked", seconds=15)
    assert not desktop.unnamed()
    assert MARK not in desktop.tree()
    locked = window_process(desktop)
    assert not memory_holds(locked, MARK)
    assert not memory_holds(locked, GOOD)
    unlock(desktop, "wrong")
    desktop.sees("That passphrase does not fit.", seconds=15)
    unlock(desktop)
    desktop.sees(MARK, seconds=15)
    desktop.close_window()
    desktop.start_window(until="Rebound is locked")


def test_a_mail_that_is_asked_about_while_locked_opens_by_itself_with_its_own_time(
    desktop: Desktop,
) -> None:
    desktop.start_window()
    desktop.key("Escape")
    add_job(desktop, "Map designer")
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.key("ctrl+l")
    desktop.sees("Rebound is locked", seconds=15)
    desktop.open("setback")
    desktop.sees("Kept for after you unlock")
    desktop.advance("+20min")
    unlock(desktop)
    desktop.sees("They said no", seconds=15)
    desktop.sees("When did you hear")
    assert "17:4" in desktop.read("Heard at")


def test_a_person_to_talk_to_is_there_while_it_is_locked(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.press("Talk to a person")
    desktop.type("Name", "Ana")
    desktop.type("Number or address", "0171 23")
    desktop.press("also when locked")
    desktop.press("Add a person")
    desktop.sees("Copy the number, Ana")
    desktop.key("Escape")
    desktop.key("ctrl+l")
    desktop.sees("Rebound is locked", seconds=15)
    desktop.press("Talk to a person")
    desktop.sees("Copy the number, Ana")
    desktop.sees("People who listen")


def test_the_computer_locks_it_before_it_sleeps(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    desktop.key("ctrl+j")
    desktop.write("the words of the evening")
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.suspend("+8h")
    desktop.sees("Rebound is locked", seconds=20)
    unlock(desktop)
    desktop.sees("the words of the evening", seconds=15)


def test_a_locked_screen_locks_it_and_quiet_can_begin_at_once(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.run(
        *("gdbus", "emit", "--session", "--object-path", "/org/freedesktop/ScreenSaver"),
        *("--signal", "org.freedesktop.ScreenSaver.ActiveChanged", "true"),
    )
    desktop.sees("Rebound is locked", seconds=15)
    desktop.press("Go quiet now")
    desktop.sees("Quiet until Saturday")


def test_after_a_quarter_of_an_hour_without_a_key_it_is_locked(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.advance("+16min")
    desktop.sees("Rebound is locked", seconds=40)


def test_lock_now_from_the_tray_keeps_the_window_at_its_lock_page(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.until(lambda: bool(desktop.tray()), "the tray is there")
    desktop.key("Escape")
    desktop.choose("Lock now")
    desktop.sees("Set a passphrase", seconds=15)  # nothing is locked by it yet: it explains, and offers
    desktop.key("Escape")
    set_passphrase(desktop)
    desktop.choose("Lock now")
    desktop.sees("Rebound is locked", seconds=15)
    assert alive(window_process(desktop))


def test_a_recovery_code_opens_it(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    desktop.key("ctrl+comma")
    desktop.press("Set a passphrase")
    desktop.type("New passphrase", GOOD)
    desktop.type("Once more", GOOD)
    desktop.press("Next")
    desktop.sees("shown this once")
    tree = desktop.tree()
    number = int(re.findall(r"the group number (\d)", tree)[0])
    [spelled] = set(re.findall(r"'((?:\w ){24}\w)'", tree))
    code = spelled.replace(" ", "")
    desktop.write(code[5 * (number - 1) : 5 * number])
    desktop.press("Lock with both")
    desktop.sees("Locked from now on", seconds=20)
    desktop.press("Close")
    desktop.key("Escape")
    desktop.key("ctrl+l")
    desktop.sees("Rebound is locked", seconds=15)
    desktop.press("Use my recovery code")
    desktop.type("Recovery code", code.lower())
    desktop.press("Unlock")
    desktop.sees("Add job", seconds=15)
    assert json.loads(desktop.ask("doctor", "--json"))
