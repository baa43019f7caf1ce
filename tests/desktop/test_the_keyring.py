"""The computer's keyring on a real desktop: chosen in Settings, it opens the next start; a lock is a lock."""

from tests.desktop.desktop import Desktop
from tests.desktop.test_the_lock import GOOD, MARK, add_job, set_passphrase, unlock

USE = "Open with this computer’s keyring"


def test_the_keyring_opens_the_next_start_and_no_lock(desktop: Desktop) -> None:
    desktop.start_window()
    desktop.key("Escape")
    add_job(desktop, MARK)
    set_passphrase(desktop)
    desktop.key("Escape")
    desktop.key("ctrl+comma")
    desktop.press(USE, "check box")
    desktop.sees("The keyring opens Rebound from the next start on.")
    desktop.key("Escape")
    desktop.close_window()
    desktop.start_window(until=MARK)
    desktop.key("ctrl+l")
    desktop.sees("Rebound is locked", seconds=15)
    desktop.close_window()
    desktop.start_window(until="Rebound is locked")
    unlock(desktop, GOOD)
    desktop.sees(MARK, seconds=15)
    desktop.close_window()
    desktop.start_window(until=MARK)
