"""The passphrase: set, changed, removed, told to somebody, asked for; and the code that stands in for it.

What gives the vault a new key is done alone: no reader, no copy may have it open (`Room.do_alone`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import keyring_slot, rekey, slots
from rebound_desktop.store.rekey import Earlier
from rebound_desktop.store.slots import Kind

if TYPE_CHECKING:
    from rebound_desktop.store.drawer import Drawer

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class LockStanding:
    """Whether a passphrase is asked for; whether a recovery code, or the system's keyring, opens it too.

    `keyring` is the name under which the keyring keeps what opens it, "" where it does not.
    """

    locked: bool = False
    code: bool = False
    keyring: str = ""


def lock_standing(desk: Desk, *, now: datetime) -> LockStanding:
    """How the vault is locked, as its key slots tell it."""
    if desk.drawer is None:
        return LockStanding()
    folder = desk.drawer.shelf.slots
    kinds = {slot.kind for slot in slots.all_slots(folder)[0]}
    locked = Kind.PASSPHRASE in kinds and Kind.OPEN not in kinds
    return LockStanding(locked, Kind.RECOVERY in kinds, keyring_slot.item(folder))


def new_code() -> str:
    """A recovery code to be shown; it opens nothing until it is given to `lock_with`."""
    return slots.new_code()


def lock_with(desk: Desk, passphrase: str, code: str = "", *, now: datetime) -> None:
    """Gives the vault a new key, opened by this passphrase and, where one is given, this recovery code.

    The first passphrase, and one that somebody may know: what opened the vault before opens nothing any
    more, but for earlier copies until `rewrite_earlier_copies`. Alone. Raises Refusal: passphrase_empty,
    import_running, disk_full, vault_unwritable, rekey_failed; then everything opens as before.
    """
    drawer = _drawer(desk)
    if not passphrase.strip():
        raise Refusal("passphrase_empty")
    desk.vault.refuse_half_done()
    shelf, key = drawer.shelf, slots.new_key()

    def write_slots() -> None:
        slots.wrap_passphrase(shelf.slots, key, passphrase, shelf.cost)
        if code:
            slots.wrap_recovery(shelf.slots, key, code, shelf.cost)

    opens = shelf.key
    desk.vault.close()
    try:
        rekey.rekey(drawer.realm, shelf.key, key, write_slots)
        opens = key
    finally:
        desk.vault.reopen(opens)
    desk.put_drawer(drawer.under(key))


def rewrite_earlier_copies(desk: Desk, stop: Stop, *, now: datetime) -> Earlier:
    """Gives the copies from before `lock_with` the new key; on any thread but the writer's and the UI's."""
    drawer = _drawer(desk)
    return rekey.rewrite_copies(drawer.realm, drawer.shelf.key, stop)


def change_passphrase(desk: Desk, old: str, new: str, *, now: datetime) -> None:
    """Another passphrase for the same key. Raises Refusal: wrong_passphrase, passphrase_empty, disk_full."""
    drawer = _drawer(desk)
    _check(drawer, old)
    shelf = drawer.shelf
    written = slots.wrap_passphrase(shelf.slots, shelf.key, new, shelf.cost)
    _drop(drawer, Kind.PASSPHRASE, but=written)


def change_code(desk: Desk, passphrase: str, code: str, *, now: datetime) -> None:
    """Another recovery code, or the first; the one before opens nothing any more. Raises as above."""
    drawer = _drawer(desk)
    _check(drawer, passphrase)
    shelf = drawer.shelf
    written = slots.wrap_recovery(shelf.slots, shelf.key, code, shelf.cost)
    _drop(drawer, Kind.RECOVERY, but=written)


def remove_passphrase(desk: Desk, passphrase: str, *, now: datetime) -> None:
    """From now on whoever uses this account can open the vault. Raises Refusal("wrong_passphrase")."""
    drawer = _drawer(desk)
    _check(drawer, passphrase)
    slots.write_open(drawer.shelf.slots, drawer.shelf.key)
    _drop(drawer, Kind.PASSPHRASE, Kind.RECOVERY, Kind.KEYRING)


def new_keyring_item() -> tuple[str, bytes]:
    """A name and 32 bytes for the system's keyring; they open nothing until given to `open_with_keyring`."""
    return keyring_slot.new_item()


def open_with_keyring(desk: Desk, item: str, secret: bytes, *, now: datetime) -> None:
    """From now on what the system's keyring keeps under `item` opens the vault, beside the passphrase.

    What it kept before opens nothing any more. Raises Refusal("disk_full").
    """
    drawer = _drawer(desk)
    written = keyring_slot.write(drawer.shelf.slots, drawer.shelf.key, item, secret)
    _drop(drawer, Kind.KEYRING, but=written)


def forget_keyring(desk: Desk, *, now: datetime) -> None:
    """What the system's keyring keeps opens nothing any more."""
    _drop(_drawer(desk), Kind.KEYRING)


def _drop(drawer: Drawer, *kinds: Kind, but: Path | None = None) -> None:
    """Takes the slots of these kinds away, here and beside the copies, once what stays lies in both."""
    shelf, beside = drawer.shelf, drawer.realm.slots_of_copies
    slots.copy_all(shelf.slots, beside, shelf.key)
    for folder in (shelf.slots, beside):
        slots.remove_kind(folder, *kinds, but=but)


def _check(drawer: Drawer, passphrase: str) -> None:
    """Raises Refusal("wrong_passphrase"), or "key_slot_damaged"."""
    if slots.unlock(drawer.shelf.slots, passphrase) != drawer.shelf.key:
        raise Refusal("wrong_passphrase")


def _drawer(desk: Desk) -> Drawer:
    if desk.drawer is None:
        raise RuntimeError("a desk without a drawer has no keys")
    return desk.drawer
