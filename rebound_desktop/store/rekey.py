"""A new key for the vault: whatever happens midway, it opens with the old slots or with the new ones.

In this order, each on the disk before the next: the former key under the new one, the new slots, every page
and attachment under both keys, the vault itself by one rename, and only then the old slots go. `settle`, at
each opening, carries an interrupted one on, or takes it back where the vault still bears the old key.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, copies, durable, former, keyed, restore, slots
from rebound_desktop.store.backups import Stop
from rebound_desktop.store.realm import Realm

if TYPE_CHECKING:
    from rebound_desktop.store.attachments import Attachments
    from rebound_desktop.store.pages import Pages


@dataclass(frozen=True, slots=True)
class Earlier:
    """What became of the copies from before a re-key; `all_done` unless it was broken off."""

    written_anew: int = 0
    removed: int = 0
    all_done: bool = True


def rekey(realm: Realm, old: bytes, new: bytes, write_slots: Callable[[], None]) -> None:
    """Gives the vault, its pages and its attachments the key `new`; `write_slots` writes the ways to it.

    Every connection to the vault is closed before. Raises Refusal "disk_full", "vault_unwritable",
    "rekey_failed": then everything opens as before. The copies follow by `rewrite_copies`.
    """
    rewrite_copies(realm, old)  # those that wait for it since an earlier re-key would be lost by this one
    part = _part(realm)
    try:
        former.remember(realm.keys, old, new)
        write_slots()
        _pages(realm, old).open_to(new)
        _prepare_attachments(realm.files, old, new)
        recode(realm.vault, part, old, new)
        if realm.vault.with_name(f"{realm.vault.name}-wal").exists():
            raise Refusal("vault_in_use")  # its log would be taken for that of the new file
    except BaseException as wrong:
        part.unlink(missing_ok=True)
        settle(realm, old)
        if isinstance(wrong, OSError):
            raise durable.refused(wrong, realm.vault.parent) from wrong
        if isinstance(wrong, apsw.FullError):
            raise Refusal("disk_full") from wrong
        if isinstance(wrong, apsw.Error):
            raise Refusal("rekey_failed") from wrong
        raise
    part.replace(realm.vault)
    durable.sync_folder(realm.vault.parent)
    settle(realm, new)


def settle(realm: Realm, key: bytes) -> None:
    """At each opening with `key`, the vault's own: ends what a re-key cut short had left, either way."""
    # Half a slot that was being written as the process died may hold an open key.
    for folder in (realm.keys, realm.slots_of_copies, realm.files, realm.files_of_copies):
        for part in folder.glob("*.part"):
            durable.blot(part)
    for folder in (realm.keys, realm.slots_of_copies):
        slots.remove_blotted(folder)
    slots.remove_locks_of_open(realm.keys, key)
    for begun in former.begun(realm.keys):
        if begun == slots.key_id(key):
            _let_go_of_old(realm, key)
        else:
            _take_back(realm, key, begun)


def unfinished(realm: Realm, key: bytes) -> bool:
    """Whether copies from before the re-key to `key` still wait for `rewrite_copies`."""
    return former.recall(realm.keys, key) is not None


def rewrite_copies(realm: Realm, key: bytes, stop: Stop | None = None) -> Earlier:
    """Gives every copy from before the last re-key the new key, and removes those that cannot be read.

    On any thread; broken off where `stop()` says so, and carried on by the next call. Raises Refusal
    "disk_full", "vault_unwritable": what was not reached is as it was.
    """
    old = former.recall(realm.keys, key)
    if old is None:
        former.forget(realm.keys, slots.key_id(key))  # cut short as it was being forgotten, the last act
        return Earlier()
    told = Earlier()
    try:
        for copy in copies.all_copies(realm.backups):
            if stop is not None and stop():
                return replace(told, all_done=False)
            if not _rewritten(copy.path, old, key):
                # Nobody could read it any more once the old key is gone; until then, whoever knows that.
                copy.path.unlink(missing_ok=True)
                told = replace(told, removed=told.removed + 1)
            else:
                told = replace(told, written_anew=told.written_anew + 1)
        for aside in restore.moved_aside(realm.vault):
            _rewritten(aside, old, key)  # a broken file that was moved aside stays as it is
        _prepare_attachments(realm.files_of_copies, old, key)
        _move_attachments(realm.files_of_copies, old, key)
        slots.copy_all(realm.keys, realm.slots_of_copies, key)
        slots.remove_other(realm.slots_of_copies, key)
        former.forget(realm.keys, slots.key_id(key))
    except OSError as wrong:
        raise durable.refused(wrong, realm.backups) from wrong
    return told


def recode(source: Path, target: Path, old: bytes, new: bytes) -> None:
    """Writes the database `source`, log included, to `target` under another key; checked and on the disk.

    Raises apsw.Error where it cannot be read from end to end.
    """
    target.unlink(missing_ok=True)
    target.touch(durable.PRIVATE_FILE)
    with keyed.connected(source, old, keyed.READ_WRITE | apsw.SQLITE_OPEN_URI) as connection:
        connection.execute("pragma wal_checkpoint(truncate)").fetchall()
        connection.execute("vacuum into ?", (f"{target.absolute().as_uri()}?{_cipher(new)}",))
    with keyed.connected(target, new) as connection:
        if not keyed.is_sound(connection):
            raise apsw.CorruptError("what was written does not check")
    durable.sync_file(target)


def _cipher(key: bytes) -> str:
    return f"cipher=sqlcipher&legacy=4&key=raw:{key.hex()}"


def _let_go_of_old(realm: Realm, key: bytes) -> None:
    """The vault bears the new key: nothing beside it is left open to the old one."""
    old = former.recall(realm.keys, key)
    slots.remove_other(realm.keys, key)
    _pages(realm, key).open_to_this_alone()
    if old is not None:
        _move_attachments(realm.files, old, key)


def _take_back(realm: Realm, key: bytes, begun: str) -> None:
    """The vault still bears the old key: the slots of the new one, which opens nothing, go."""
    for slot in slots.all_slots(realm.keys)[0]:
        if slot.key_id == begun:
            slots.remove(slot.path)
    _part(realm).unlink(missing_ok=True)
    _pages(realm, key).open_to_this_alone()
    shutil.rmtree(_prepared(realm.files, begun), ignore_errors=True)
    former.forget(realm.keys, begun)


def _prepare_attachments(files: Path, old: bytes, new: bytes) -> None:
    """Writes every attachment under the new key into a folder of its own, beside the old ones."""
    anew = _attachments(_prepared(files, slots.key_id(new)), new)
    for data in _attachments(files, old).all_bytes():
        anew.keep("", data)


def _move_attachments(files: Path, old: bytes, key: bytes) -> None:
    """Puts what was prepared in its place, and lets go of what the old key opens. Safe to repeat."""
    prepared = _prepared(files, slots.key_id(key))
    if prepared.is_dir():
        for path in prepared.iterdir():
            if path.suffix == ".part":
                path.unlink()
            else:
                path.replace(files / path.name)
        durable.sync_folder(files)
        prepared.rmdir()
    _attachments(files, old).drop_all()


def _prepared(files: Path, key_id: str) -> Path:
    return files / key_id


def _rewritten(path: Path, old: bytes, key: bytes) -> bool:
    """Whether the copy at `path` now opens with `key`."""
    if backups.verified(path, key):
        return True
    part = path.with_name(f"{path.name}.rekeyed.part")
    try:
        stamp = path.stat().st_mtime_ns
        recode(path, part, old, key)
        os.utime(part, ns=(stamp, stamp))
        part.replace(path)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except FileNotFoundError:
        return True  # thinned out meanwhile
    except apsw.FullError as wrong:
        raise Refusal("disk_full") from wrong
    except apsw.Error:
        return False
    finally:
        part.unlink(missing_ok=True)
        durable.sync_folder(path.parent)
    return True


def _part(realm: Realm) -> Path:
    return realm.vault.with_name(f"{realm.vault.name}.rekeyed.part")


# Every start settles and hardly any has something to: the libraries are paid for by those that have.


def _pages(realm: Realm, key: bytes) -> Pages:
    from rebound_desktop.store.pages import Pages

    return Pages(realm.pages, key)


def _attachments(folder: Path, key: bytes) -> Attachments:
    from rebound_desktop.store.attachments import Attachments

    return Attachments(folder, key)
