"""A realm to be re-keyed: vault, page for nobody, attachment, copies; and a process that dies while it is."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rebound_desktop.store import backups, damage, rekey, slots
from rebound_desktop.store.attachments import Attachments
from rebound_desktop.store.copies import Reason, all_copies
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.realm import Realm
from rebound_desktop.store.slots import MINIMAL
from tests.clock import Clock
from tests.store import twin

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
FIRST, SECOND = "the first one", "the second one"
BYTES = b"a letter of reference"
# Whatever reaches the disk does so by one of these, SQLite's own writing aside, which is a file of its own.
TOUCHES = ("fsync", "link", "replace", "rename", "unlink", "rmdir", "open")


@dataclass
class Made:
    """A realm, its page, the SHA-256 of its attachment, and the passphrase of its old slot ("" for none)."""

    realm: Realm
    page: str
    content: str
    passphrase: str


def made(folder: Path, passphrase: str = "") -> Made:
    """200 rows under OLD, behind `passphrase` or an open slot."""
    realm = Realm(
        folder / "vault.db", folder / "keys", folder / "backups", folder / "files", folder / "pages"
    )
    folder.mkdir(exist_ok=True)
    twin.make(realm.vault, 200, OLD)
    if passphrase:
        slots.wrap_passphrase(realm.keys, OLD, passphrase, MINIMAL)
    else:
        slots.write_open(realm.keys, OLD)
    pages = Pages(realm.pages, OLD)
    page = pages.begin()
    pages.write(page, "for nobody")
    content = Attachments(realm.files, OLD).keep("letter", BYTES)
    clock = Clock()
    for _ in range(2):
        backups.take(
            realm.vault,
            OLD,
            realm.backups,
            clock.advance(hours=2),
            Reason.HOURLY,
            slots_folder=realm.keys,
            files=realm.files,
        )
    return Made(realm, page, content, passphrase)


def change_key(one: Made) -> None:
    """The whole of it, as the window does: the vault, then the copies."""
    rekey.rekey(one.realm, OLD, NEW, lambda: write_slots(one))
    rekey.rewrite_copies(one.realm, NEW)


def write_slots(one: Made) -> None:
    slots.wrap_passphrase(one.realm.keys, NEW, SECOND, MINIMAL)


def killed_at(nth: int, work: Callable[[], None]) -> bool:
    """Runs `work` in a process that kills itself before its `nth` touch of the disk; whether it died."""
    pid = os.fork()
    if pid == 0:
        _die_before(nth)
        try:
            work()
        finally:
            os._exit(0)
    status = os.waitpid(pid, 0)[1]
    return os.WIFSIGNALED(status)


def _die_before(nth: int) -> None:
    left = nth

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def touch(*args: Any, **named: Any) -> Any:
            nonlocal left
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
            return real(*args, **named)

        return touch

    for name in TOUCHES:
        setattr(os, name, counted(getattr(os, name)))


def key_of(one: Made) -> bytes:
    """Opens the vault as the next start does: by its open slot, or by one of the two passphrases."""
    realm = one.realm
    condition, key = damage.start(realm.vault, realm.keys, realm.backups)
    if condition is Condition.LOCKED:
        for secret in (SECOND, FIRST):
            try:
                condition, key = damage.unlock(realm.vault, realm.keys, realm.backups, secret)
                break
            except Exception:
                continue
    assert condition is Condition.OPENS and key is not None
    return key


def is_whole(one: Made, key: bytes) -> bool:
    """Whether every word, page, attachment and copy is there under `key`."""
    realm = one.realm
    return (
        twin.count(realm.vault, key) == 200
        and Pages(realm.pages, key).read(one.page) == "for nobody"
        and Attachments(realm.files, key).read(one.content) == BYTES
        and len(all_copies(realm.backups)) == 2
        and all(backups.verified(copy.path, key) for copy in all_copies(realm.backups))
        and Attachments(realm.files_of_copies, key).read(one.content) == BYTES
    )


def ids(folder: Path) -> set[str]:
    """The keys that the slots in `folder` belong to."""
    return {slot.key_id for slot in slots.all_slots(folder)[0]}
