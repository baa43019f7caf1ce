"""The vault is damaged: what a person sees on a real desktop, and the way back, nothing of it lost."""

import os
import re
from pathlib import Path

from tests.desktop.desktop import Desktop


def vault_of(desktop: Desktop) -> Path:
    [found] = desktop.home.rglob("vault.db")
    return found


def flip_pages(vault: Path, first: int, last: int = 10_000) -> None:
    """A disk gone bad, from one page to another; the file's time stays, as it does then."""
    told, content = vault.stat(), bytearray(vault.read_bytes())
    for page in range(first, min(last, len(content) // 4096)):
        content[page * 4096 + 2000] ^= 1
    vault.write_bytes(content)
    os.utime(vault, ns=(told.st_atime_ns, told.st_mtime_ns))


def write_in_the_evening(desktop: Desktop) -> None:
    """One entry, and the verified copy that leaving takes."""
    desktop.start_window()
    desktop.key("Escape")
    desktop.key("ctrl+j")
    desktop.sees("Your entry")
    desktop.write("the words of the evening")
    desktop.sees("the words of the evening")
    desktop.close_window()


def test_a_vault_that_does_not_open_leads_back_to_a_copy_by_the_keyboard_alone(desktop: Desktop) -> None:
    write_in_the_evening(desktop)
    vault = vault_of(desktop)
    flip_pages(vault, 0, 2)
    desktop.advance("+40min")
    desktop.start_window(until="Your vault does not open just now")
    desktop.sees("What you wrote is safe in 1 copy")
    desktop.sees("A part of the vault’s file is damaged")
    desktop.sees("Go back to today, 17:4", seconds=15)
    assert "0 jobs and 1 journal entry." in desktop.tree() and "it is whole." in desktop.tree()
    assert not desktop.unnamed()
    damaged = vault.read_bytes()
    desktop.key("Return")
    desktop.sees("Everything is as it was", seconds=15)
    desktop.until(lambda: bool(desktop.tray()), "the tray is there again")
    desktop.key("ctrl+j")
    desktop.sees("the words of the evening", seconds=15)
    [aside] = vault.parent.glob("vault.db.aside-*")
    assert aside.read_bytes() == damaged


def test_damage_met_while_the_window_is_open_shows_the_page_and_writes_nothing(desktop: Desktop) -> None:
    write_in_the_evening(desktop)
    desktop.start_window()
    desktop.until(lambda: bool(desktop.tray()), "the tray is there")
    vault = vault_of(desktop)
    flip_pages(vault, 3)
    damaged = vault.read_bytes()
    desktop.key("Escape")
    desktop.key("ctrl+comma")
    # What Settings asks meets it, or the copy, which reads every page.
    desktop.run("a11y", "press", desktop.app, "Make a copy now", check=False)
    desktop.sees("Your vault does not open just now", seconds=20)
    assert vault.read_bytes() == damaged
    desktop.sees("Go back to", seconds=15)
    [name] = set(re.findall(r"Go back to today, \d\d:\d\d", desktop.tree()))
    desktop.click(name)
    desktop.sees("Everything is as it was", seconds=20)
