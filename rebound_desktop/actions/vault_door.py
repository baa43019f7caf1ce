"""Opens the vault at the start of a visit and closes it at its end; never replaces one that does not open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import copies, damage, rekey, restore, slots
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.realm import Realm
from rebound_desktop.store.slots import Secret
from rebound_desktop.store.vault import Vault

if TYPE_CHECKING:
    from rebound_desktop.agenda.book import Book
    from rebound_desktop.agenda.claims import Process
    from rebound_desktop.store.drawer import Drawer
    from rebound_desktop.store.shelf import Shelf
    from rebound_desktop.system.paths import Paths


def open_vault(paths: Paths, zone: Callable[[], ZoneInfo], secret: Secret = "") -> Vault:
    """The vault, made new where there never was one; the calling thread becomes its writer.

    `secret` is a passphrase or a recovery code, and it takes as long as a guess is to take; or it is what the
    system's keyring keeps. Raises the Refusal of `store.damage` where a vault or its copies are there
    and it does not open: "locked" where a secret is asked for.
    """
    paths.make()
    restore.finish(paths.vault)
    place = (paths.vault, paths.keys, paths.backups)
    condition, key = damage.unlock(*place, secret) if secret else damage.start(*place)
    if condition is Condition.OPENS and key is not None:
        rekey.settle(realm(paths), key)
        return Vault.open(paths.vault, key, zone=zone, copies=paths.backups)
    if condition is Condition.MISSING and not copies.all_copies(paths.backups):
        return _begin(paths, key, zone)
    raise damage.refusal(condition, paths.vault, paths.keys)


def close_vault(vault: Vault, paths: Paths, now: datetime) -> None:
    """Takes a verified copy (three seconds at most, else left to the next start) and forgets the key."""
    key = vault.database.key
    try:
        if key is not None:
            shelf(paths, key).take_on_leaving(now)
    finally:
        vault.close()


def copy_if_due(desk: Desk, *, starting: bool, stop: Callable[[], bool], now: datetime) -> bool:
    """Whether a verified copy was taken: the hourly one, or at the start the one leaving had no time for.

    On any thread but the writer's and the UI's; broken off where `stop()` says so. Raises
    Refusal("backup_failed"), the older copies still there.
    """
    if desk.drawer is None:
        return False
    rekey.rewrite_copies(desk.drawer.realm, desk.drawer.shelf.key, stop)
    return desk.drawer.shelf.take_if_due(now, starting=starting, stop=stop) is not None


def shelf(paths: Paths, key: bytes) -> Shelf:
    """Where the copies of the vault stand."""
    from rebound_desktop.store.shelf import Shelf

    return Shelf(paths.vault, key, paths.backups, paths.keys, paths.files)


def realm(paths: Paths) -> Realm:
    """All that the vault's key opens."""
    return Realm(paths.vault, paths.keys, paths.backups, paths.files, paths.pages)


def drawer(paths: Paths, key: bytes) -> Drawer:
    """What stands beside the vault for pages for nobody."""
    from rebound_desktop.store.drawer import Drawer
    from rebound_desktop.store.pages import Pages

    return Drawer(Pages(paths.pages, key), shelf(paths, key), paths.data)


def open_desk(
    paths: Paths,
    process: Process,
    zone: Callable[[], ZoneInfo],
    now: Callable[[], datetime],
    secret: Secret = "",
) -> Desk:
    """The desk over the opened vault. Its agenda is opened by the first `catch_up`, which comes before any
    change: the first screen is not kept waiting by planning. `process` is the one that asks.
    """
    vault = open_vault(paths, zone, secret)
    key = vault.database.key
    desk = Desk(vault, replan=_replan, open_agenda=partial(_open_agenda, paths, process))
    if key is not None:
        desk.open_drawer = partial(drawer, paths, key)
    if paths.pages.exists():
        from rebound_desktop.actions.pages import settle_pages

        settle_pages(desk, now())
    return desk


def _open_agenda(paths: Paths, process: Process) -> Book:
    from rebound_desktop.agenda.book import Book

    return Book.open(paths.agenda, process, keeper=True)


def _replan(vault: Vault, book: Book, now: datetime) -> Callable[[], None] | None:
    from rebound_desktop.actions.replan import replan

    return replan(vault, book, now)


def close_desk(desk: Desk, *, paths: Paths, copying: bool = True, now: Callable[[], datetime]) -> None:
    """Closes what `open_desk` opened; without `copying` the copy is left to the next start."""
    if desk.agenda is not None:
        desk.agenda.close()
    if copying:
        close_vault(desk.vault, paths, now())
    else:
        desk.vault.close()


def _begin(paths: Paths, key: bytes | None, zone: Callable[[], ZoneInfo]) -> Vault:
    if key is None:
        key = slots.new_key()
        slots.write_open(paths.keys, key)
    return Vault.create(paths.vault, key, zone=zone)
