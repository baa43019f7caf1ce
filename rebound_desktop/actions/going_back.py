"""Back to a copy: which there are, what each holds, and the way there, with what lay in its place kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import copies, damage, restore, slots
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.migrations.runner import newest
from rebound_desktop.store.vault import Vault

if TYPE_CHECKING:
    from rebound_desktop.system.paths import Paths

Copy = copies.Copy
Reason = copies.Reason
Secret = slots.Secret


class Standing(StrEnum):
    """How a copy was found when all of it was read."""

    WHOLE = "whole"
    DAMAGED = "damaged"
    NEWER = "newer"
    LOCKED = "locked"
    NO_KEY = "no_key"


@dataclass(frozen=True, slots=True)
class Look:
    """What a copy holds, trash left out; the counts are 0 where it is not whole."""

    copy: Copy
    standing: Standing
    jobs: int = 0
    entries: int = 0


def verified_copies(paths: Paths) -> list[Copy]:
    """The verified copies, newest first."""
    return copies.all_copies(paths.backups)


def copy_in(file: Path) -> Copy | None:
    """The copy that a file chosen somewhere else is said to be; None where there is no such file."""
    if not file.is_file():
        return None
    told = file.stat()
    usual = Copy(file, datetime.fromtimestamp(told.st_mtime, UTC), Reason.BY_HAND, told.st_size)
    return copies.copy_at(file) or usual


def keys_of(paths: Paths, secret: Secret = "") -> tuple[bytes, ...]:
    """The keys at hand: of the open slots, and the one that `secret` opens. Slow by intention with one."""
    found = [key for folder in _folders(paths) for key in slots.open_keys(folder)]
    if secret:
        found.append(damage.unlock(paths.vault, paths.keys, paths.backups, secret)[1])
    return tuple(dict.fromkeys(found))


def look_at(copy: Copy, paths: Paths, keys: Iterable[bytes]) -> Look:
    """Reads a copy from end to end and counts what it holds; writes nothing, never raises for damage."""
    folders = _folders(paths, copy)
    found = [*keys, *(key for folder in folders for key in slots.open_keys(folder))]
    seen = {key: damage.examine(copy.path, key, paths.backups) for key in found}
    key = next((key for key in seen if seen[key] is Condition.OPENS), None)
    if key is None:
        return Look(copy, _why_shut(copy, set(seen.values()), folders))
    try:
        held = restore.preview(copy.path, key)
    except Refusal:
        return Look(copy, Standing.DAMAGED)
    if held.schema > newest():
        return Look(copy, Standing.NEWER)
    return Look(copy, Standing.WHOLE, held.counts.get("job", 0), held.counts.get("entry", 0))


def go_back_to(
    copy: Copy,
    paths: Paths,
    zone: Callable[[], ZoneInfo],
    now: datetime,
    secret: Secret = "",
    keys: Iterable[bytes] = (),
) -> Path | None:
    """Puts a copy in the vault's place; where that was moved to, None where there was none.

    `keys` are those at hand; `secret` is the copy's passphrase or recovery code where none of them opens it:
    that of now, or of the time it was made. Raises Refusal: "restore_failed", "no_key", "vault_newer",
    "disk_full", and as `slots.unlock`; everything is as it was then.

    What was burned or deleted for ever since that copy was taken does not come back with it.
    """
    from rebound_desktop.store import purged

    folders = _folders(paths, copy)
    key = _key(copy, folders, keys) or _unlocked(copy, folders, secret)
    if restore.preview(copy.path, key).schema > newest():
        raise Refusal("vault_newer")
    aside = restore.put_back(copy.path, paths.vault, key, now)
    for folder in folders[1:]:
        slots.copy_all(folder, paths.keys, key)
    vault = Vault.open(paths.vault, key, zone=zone, copies=paths.backups)
    try:
        purged.purge_again(vault, paths.data)
    finally:
        vault.close()
    return aside


def _folders(paths: Paths, copy: Copy | None = None) -> list[Path]:
    """Where the way to a key may lie; `keys` first."""
    beside = [copy.path.parent / copies.SLOTS] if copy is not None else []
    return list(dict.fromkeys([paths.keys, paths.backups / copies.SLOTS, *beside]))


def _key(copy: Copy, folders: list[Path], keys: Iterable[bytes]) -> bytes | None:
    found = next((key for key in keys if restore.fits(copy.path, key)), None)
    return found or restore.key_for(copy.path, folders)


def _unlocked(copy: Copy, folders: list[Path], secret: Secret) -> bytes:
    """The key that `secret` opens, in the first folder where it is the copy's."""
    refused = Refusal("no_key", path=str(folders[0]))
    for folder in folders if secret else []:
        try:
            return slots.unlock(folder, secret, lambda key: restore.fits(copy.path, key))
        except Refusal as told:
            refused = told if told.key.startswith("wrong") or refused.key == "no_key" else refused
    raise refused


def _why_shut(copy: Copy, seen: set[Condition], folders: list[Path]) -> Standing:
    """Why no key at hand opens it: damage is proven by one that fits, or by a file that is no vault."""
    if not copy.path.exists() or seen - {Condition.UNFIT}:
        return Standing.DAMAGED
    if damage.without_key(copy.path) is not Condition.UNFIT:
        return Standing.DAMAGED
    return Standing.LOCKED if any(slots.is_locked(folder) for folder in folders) else Standing.NO_KEY
