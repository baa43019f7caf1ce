"""After a lock the passphrase is asked for, whatever the keyring would open, until the person logs out."""

from pathlib import Path

from rebound_desktop.store import durable, keyring_slot
from rebound_desktop.system.paths import Paths
from rebound_desktop.system.process import boot_id

NAME = "locked"


def hold_lock(paths: Paths) -> None:
    """It was locked: the keyring alone opens nothing from now on. Raises OSError."""
    durable.replace(_mark(paths), boot_id().encode())


def let_go_of_lock(paths: Paths) -> None:
    """The passphrase, or the code, was given."""
    _mark(paths).unlink(missing_ok=True)


def keyring_item(paths: Paths) -> str:
    """Under what name the keyring keeps what may open the vault at this start; "" where it may not.

    The mark lies where the system empties the folder as the person logs out, and bears the name of this run
    of the machine for where it does not: logging in again is what a keyring asks for, too.
    """
    try:
        held = _mark(paths).read_text(errors="replace") == boot_id()
    except FileNotFoundError:
        held = False
    except OSError:
        held = True
    return "" if held else keyring_slot.item(paths.keys)


def _mark(paths: Paths) -> Path:
    return paths.runtime / NAME
