"""Opens the vault at the start of a visit and closes it at its end; never replaces one that does not open."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import backups, copies, damage, restore, slots
from rebound_desktop.store.copies import Copy, Reason
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths


def open_vault(paths: Paths, zone: Callable[[], ZoneInfo]) -> Vault:
    """The vault, made new where there never was one; the calling thread becomes its writer.

    Raises the Refusal of `store.damage` where a vault or its copies are there and it does not open.
    """
    paths.make()
    restore.finish(paths.vault)
    condition, key = damage.start(paths.vault, paths.keys, paths.backups)
    if condition is Condition.OPENS and key is not None:
        return Vault.open(paths.vault, key, zone=zone, copies=paths.backups)
    if condition is Condition.MISSING and not copies.all_copies(paths.backups):
        return _begin(paths, key, zone)
    raise damage.refusal(condition, paths.vault, paths.keys)


def close_vault(vault: Vault, paths: Paths, now: datetime) -> None:
    """Takes a verified copy (three seconds at most, else left to the next start) and forgets the key."""
    key = vault.database.key
    try:
        if key is not None and backups.due(paths.vault, paths.backups, now):
            backups.take(
                paths.vault,
                key,
                paths.backups,
                now,
                Reason.EXIT,
                slots_folder=paths.keys,
                within=backups.ON_EXIT,
            )
    finally:
        vault.close()


def open_desk(paths: Paths, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]) -> Desk:
    """The desk over the opened vault and the agenda; answers given in the tray are taken in first."""
    vault = open_vault(paths, zone)
    return Desk(vault)


def close_desk(desk: Desk, *, paths: Paths, now: Callable[[], datetime]) -> None:
    """Closes what `open_desk` opened."""
    close_vault(desk.vault, paths, now())


def verified_copies(paths: Paths) -> list[Copy]:
    """The verified copies, newest first."""
    return copies.all_copies(paths.backups)


def go_back_to(copy: Copy, paths: Paths, now: datetime) -> None:
    """Puts a copy in the vault's place; what lay there is moved aside. Raises Refusal("restore_failed")."""
    key = restore.key_for(copy.path, [paths.keys, paths.backups / copies.SLOTS])
    if key is None:
        raise damage.refusal(Condition.NO_KEY, paths.vault, paths.keys)
    restore.put_back(copy.path, paths.vault, key, now)


def _begin(paths: Paths, key: bytes | None, zone: Callable[[], ZoneInfo]) -> Vault:
    if key is None:
        key = slots.new_key()
        slots.write_open(paths.keys, key)
    return Vault.create(paths.vault, key, zone=zone)
